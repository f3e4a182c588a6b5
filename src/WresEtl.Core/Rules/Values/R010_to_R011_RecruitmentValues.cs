namespace WresEtl.Core.Rules.Values;

public sealed class R010_StageIsListed() : UnknownValueRule("R010", "stage_reached");

public sealed class R011_SourceSystemIsListed() : UnknownValueRule("R011", "source_system");
