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

    /// <summary>Data sets written as workbooks; the others are CSV.</summary>
    public IReadOnlySet<SynthDataSet> Workbooks { get; init; } = new HashSet<SynthDataSet>();

    /// <summary>How often each fault is seeded.</summary>
    public IReadOnlyDictionary<SynthFault, int> Faults { get; init; } = new Dictionary<SynthFault, int>();

    public SynthMess Mess { get; init; }

    /// <summary>BME staff in 10,000 over all bands; 0 takes the type's usual share.</summary>
    public int BmeShare { get; init; }

    /// <summary>Staff of unknown ethnicity in 10,000.</summary>
    public int UnknownShare { get; init; } = 500;

    /// <summary>The first employee number; small ones start with zeros.</summary>
    public int FirstEmployeeNumber { get; init; } = 20_000_000;

    public int FaultCount(SynthFault fault) => Faults.TryGetValue(fault, out var count) ? count : 0;
}
