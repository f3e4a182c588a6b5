namespace WresEtl.Core.Rules.Values;

public sealed class T010_TrainingStatusIsListed() : UnknownValueRule("T010", "status");

public sealed class T011_TrainingTypeIsListed() : UnknownValueRule("T011", "competency_type", "activity_type");
