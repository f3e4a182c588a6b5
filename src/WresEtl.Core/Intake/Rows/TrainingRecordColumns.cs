namespace WresEtl.Core.Intake.Rows;

/// <summary>What is kept of a training record: its keys, and for each column the number of its term.</summary>
internal struct StoredTrainingRecord
{
    public int Line;
    public EmployeeNumber Employee;
    public ushort Course, CompetencyType, ActivityType, Essential, Completed, Status, IsCpd;
}

/// <summary>The terms of its columns.</summary>
internal sealed record TrainingRecordColumns
{
    public required Lexicon<string> Course { get; init; }

    public required Lexicon<string> CompetencyType { get; init; }

    public required Lexicon<string> ActivityType { get; init; }

    public required Lexicon<Flag> Essential { get; init; }

    public required DateLexicon Completed { get; init; }

    public required Lexicon<string> Status { get; init; }

    public required Lexicon<Flag> IsCpd { get; init; }
}
