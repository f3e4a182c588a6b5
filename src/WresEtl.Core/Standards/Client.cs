using System.Text.Json.Serialization;
using WresEtl.Core.ActionPlans;

namespace WresEtl.Core.Standards;

/// <summary>
/// One client organisation as <c>config/clients/&lt;code&gt;/client.yaml</c> describes it: how its files look, never what the standard
/// says. With no configuration the folder name is the code and everything else is default.
/// </summary>
public sealed record Client
{
    public required string Code { get; init; }

    public string Name { get; init; } = "";

    /// <summary>Peer type for benchmarks: acute, community, mental-health, ambulance, ccg, icb, other.</summary>
    public string Type { get; init; } = "other";

    /// <summary>File name patterns by data set, where they differ from the default (<c>workforce*</c> …).</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> FilePatterns { get; init; } =
        new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>By data set: the client's heading → our column.</summary>
    public IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> Columns { get; init; } =
        new Dictionary<string, IReadOnlyDictionary<string, string>>();

    /// <summary>By field (ethnic_origin, pay, staff_group, job_role, contract_type …): the client's value → ours.</summary>
    public IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> Values { get; init; } =
        new Dictionary<string, IReadOnlyDictionary<string, string>>();

    /// <summary>Course title → true for non-mandatory training and CPD, false for mandatory.</summary>
    public IReadOnlyDictionary<string, bool> Courses { get; init; } = new Dictionary<string, bool>();

    /// <summary>Codes of organisations that merged into this one; their people are this client's.</summary>
    public IReadOnlyList<string> Predecessors { get; init; } = [];

    /// <summary>Code of an organisation whose own publication counts this client's people too (an ICS, a group); empty for none.</summary>
    public string PartOf { get; init; } = "";

    /// <summary>For an extract holding several organisations: our column, and the values that are this client's.</summary>
    public ClientSplit? Split { get; init; }

    /// <summary>Digits to which a shorter employee number is padded with zeros; 0 for never.</summary>
    public int EmployeeNumberDigits { get; init; }

    /// <summary>Which system a recruitment file comes from, where the file does not say.</summary>
    public string RecruitmentSource { get; init; } = "";

    /// <summary>BME share of the population served, in per cent, on which targets then rest; null: they rest on the workforce's share.</summary>
    public decimal? LocalPopulationBmePercent { get; init; }

    /// <summary>Name of the disclosure policy under config/disclosure/.</summary>
    public string DisclosurePolicy { get; init; } = "under-5";

    /// <summary>Name of the environment variable that holds the password of this client's workbooks; empty for none.</summary>
    public string PasswordVariable { get; init; } = "";

    /// <summary>Each year's action plan, from actions.yaml and actions-YEAR.yaml beside client.yaml; at most one a year.</summary>
    // Only the plans of a run's own years belong to its inputs, which InputsKey adds by itself.
    [JsonIgnore]
    public IReadOnlyList<ActionPlan> ActionPlans { get; init; } = [];
}

/// <param name="Column">Our column: payroll_name, organisation_code, vpd or org_l1 … org_l8.</param>
/// <param name="Values">The values that mark this client's rows.</param>
public sealed record ClientSplit(string Column, IReadOnlyList<string> Values);
