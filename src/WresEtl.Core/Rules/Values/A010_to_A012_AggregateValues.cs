namespace WresEtl.Core.Rules.Values;

public sealed class A010_CountIsAWholeNumber() : UnknownValueRule(
    "A010", "applied_n", "shortlisted_n", "appointed_n", "entered_n", "staff_accessing_n", "white", "bme", "unknown");

public sealed class A012_EthnicLabelIsListed() : UnknownValueRule("A012", "ethnic_label");
