using WresEtl.Core.Standards;

namespace WresEtl.Core.Intake.Rows;

/// <summary>What is kept of an application: its keys, and for each column the number of its term.</summary>
internal struct StoredApplication
{
    public int Line;
    public int ReferenceEnd;
    public ushort Vacancy, Source, Ethnicity, Stage, Applied, Shortlisted, Offered, Started, Appointed;
    public ushort ShortlistedFlag, AppointedFlag, OfferDeclined, International, StaffGroup, Band;
}

/// <summary>The terms of its columns.</summary>
internal sealed record ApplicationColumns
{
    public required Lexicon<string> Vacancy { get; init; }

    public required Lexicon<string> Source { get; init; }

    public required Lexicon<EthnicCategory> Ethnicity { get; init; }

    public required Lexicon<string> Stage { get; init; }

    public required DateLexicon Applied { get; init; }

    public required DateLexicon Shortlisted { get; init; }

    public required Lexicon<DateValue> Offered { get; init; }

    public required Lexicon<DateValue> Started { get; init; }

    public required Lexicon<DateValue> Appointed { get; init; }

    public required Lexicon<Flag> ShortlistedFlag { get; init; }

    public required Lexicon<Flag> AppointedFlag { get; init; }

    public required Lexicon<Flag> OfferDeclined { get; init; }

    public required Lexicon<Flag> International { get; init; }

    public required Lexicon<StaffGroup> StaffGroup { get; init; }

    public required Lexicon<string> Band { get; init; }
}
