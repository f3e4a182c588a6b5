using System.Globalization;
using WresEtl.Core.ActionPlans;

namespace WresEtl.Adapters.Config;

/// <summary>
/// Reads a client's action plans: <c>actions.yaml</c>, the plan in force, and <c>actions-YEAR.yaml</c>, those of earlier years. None need
/// be there. What a plan lacks (an owner, a date) is a finding of the run and no fault here.
/// </summary>
internal sealed class ActionPlanFiles(string root, SchemaFolder schemas)
{
    /// <returns>By year, from the earliest.</returns>
    public IReadOnlyList<ActionPlan> Read(string folder, FaultList faults)
    {
        var plans = new SortedDictionary<int, ActionPlan>();
        foreach (var name in Names(folder))
        {
            var files = FileSet.ReadOne(root, folder, name);
            if (schemas.Read(files, name, "actions", From, faults) is not { } plan) continue;
            Check(plan, name, files.PathOf(name), faults);
            if (!plans.TryAdd(plan.Value.Year, plan.Value))
                faults.Add(files.PathOf(name), plan.Yaml["year"].Line, "year: expected a year that no other action plan of the client is for");
        }

        return [.. plans.Values];
    }

    /// <summary>In ordinal order, so that of two plans of one year it is always the same that has the fault.</summary>
    private IEnumerable<string> Names(string folder) => Directory.EnumerateFiles(Path.Combine(root, folder), "actions*.yaml")
        .Select(f => Path.GetFileName(f)).Where(n => n == "actions.yaml" || YearIn(n) is not null).Order(StringComparer.Ordinal);

    private static int? YearIn(string name) => name.Length == "actions-2020.yaml".Length
        && name.StartsWith("actions-", StringComparison.Ordinal)
        && int.TryParse(name.AsSpan(8, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? year : null;

    private static ActionPlan From(YamlNode yaml) => new(yaml["year"].Whole, yaml["plan_date"].Day!.Value, [.. yaml["actions"].Items.Select(Action)]);

    private static PlannedAction Action(YamlNode yaml) => new()
    {
        Id = yaml["id"].Text,
        Indicator = yaml["indicator"].IsNull ? null : yaml["indicator"].Whole,
        Recommendation = yaml["recommendation"].TextOr(""),
        Title = yaml["title"].Text,
        Actions = yaml["actions"].Texts,
        Team = yaml["team"].TextOr(""),
        Due = yaml["due"].Day,
        Status = yaml["status"].Choice<ActionStatus>(),
        Narrative = yaml["narrative"].TextOr(""),
        Update = yaml["update"].TextOr(""),
    };

    // What no schema can say.
    private static void Check(CheckedYaml<ActionPlan> plan, string name, string file, FaultList faults)
    {
        if (YearIn(name) is { } year && year != plan.Value.Year)
            faults.Add(file, plan.Yaml["year"].Line, "year: expected the year in the file's name");
        foreach (var action in plan.Yaml["actions"].Items.Where(a => a["indicator"].IsNull == a["recommendation"].IsNull))
            faults.Add(file, action.Line, "expected indicator or recommendation, one of the two");
    }
}
