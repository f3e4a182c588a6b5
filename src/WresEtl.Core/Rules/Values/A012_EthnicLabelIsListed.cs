namespace WresEtl.Core.Rules.Values;

public sealed class A012_EthnicLabelIsListed() : UnknownValueRule("A012", "ethnic_label");
