namespace WresEtl.App.Synth;

public enum WorkforceLayout
{
    /// <summary>ESR BI staff list.</summary>
    StaffList,

    /// <summary>ESR data warehouse: snapshot month such as <c>2020-MAR</c>.</summary>
    Warehouse,

    /// <summary>Fields joined by bars, as in the Generic Outbound file.</summary>
    Composite,
}

public enum RecruitmentLayout
{
    /// <summary>One row per application, a column for each stage's date.</summary>
    Trac,

    /// <summary>One row per application, a status and yes/no columns.</summary>
    NhsJobs,

    /// <summary>Counts by ethnic label with percentages and a total.</summary>
    Aggregate,
}

/// <summary>How a data set with a row-level and an aggregate variant is exported, if at all.</summary>
public enum SynthDetail
{
    Rows,
    Aggregate,
    NotCollected,
}

/// <summary>What makes a workforce file unusable, so that the client must be rejected.</summary>
public enum SynthBreakage
{
    None,

    /// <summary>Last year's snapshot.</summary>
    WrongYear,

    /// <summary>No column of ethnic origin.</summary>
    RequiredColumnMissing,

    /// <summary>The file ends half-way (a workbook: a damaged archive).</summary>
    CutShort,
}

/// <summary>One client: what its systems export, and what is wrong with it.</summary>
public sealed record SynthClientPlan(SynthOrganisation Organisation)
{
    public WorkforceLayout Workforce { get; init; }

    public RecruitmentLayout Recruitment { get; init; }

    public SynthDetail Disciplinary { get; init; }

    public SynthDetail Training { get; init; }

    public SynthDetail Board { get; init; }

    public bool HasSurvey { get; init; }

    public bool HasPreviousYear { get; init; }

    public EthnicityStyle Ethnicity { get; init; }

    /// <summary>The workforce file also holds earlier versions of some assignments (layout with effective dates only).</summary>
    public bool HasHistory { get; init; }

    /// <summary>How each data set's file is written; a clean CSV where nothing is said.</summary>
    public IReadOnlyDictionary<SynthDataSet, SynthRendering> Renderings { get; init; } = new Dictionary<SynthDataSet, SynthRendering>();

    /// <summary>How often each fault is seeded.</summary>
    public IReadOnlyDictionary<SynthFault, int> Faults { get; init; } = new Dictionary<SynthFault, int>();

    /// <summary>BME staff in 10,000 over all bands; 0 takes the type's usual share.</summary>
    public int BmeShare { get; init; }

    /// <summary>Staff of unknown ethnicity in 10,000.</summary>
    public int UnknownShare { get; init; } = 500;

    /// <summary>The first employee number; small ones start with zeros.</summary>
    public int FirstEmployeeNumber { get; init; } = 20_000_000;

    public SynthRendering RenderingOf(SynthDataSet dataSet) => Renderings.GetValueOrDefault(dataSet, SynthRendering.Csv);

    public SynthBreakage Breakage { get; init; }

    public int FaultCount(SynthFault fault) => Faults.TryGetValue(fault, out var count) ? count : 0;
}
