namespace WresEtl.Core.Rules.Values;

public sealed class D010_CaseTypeIsListed() : UnknownValueRule("D010", "case_type");

public sealed class D011_FormalityIsListed() : UnknownValueRule("D011", "formality");
