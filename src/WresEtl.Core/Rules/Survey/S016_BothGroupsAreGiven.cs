using WresEtl.Core.Intake;

namespace WresEtl.Core.Rules.Survey;

/// <summary>Each survey indicator the year asks for has a row for White and one for BME.</summary>
public sealed class S016_BothGroupsAreGiven : IIntakeRule
{
    private static readonly string[] Groups = ["White", "BME"];

    public string Id => "S016";

    public IEnumerable<Fault> Check(ClientIntake intake, RuleContext context)
    {
        if (intake.Survey.Count == 0) return [];
        var given = intake.Survey.Select(r => (r.Indicator.Value?.Value, r.Group.Value)).ToHashSet();
        return context.Standard.Indicators
            .Where(i => i is { Number: >= 5 and <= 8, Required: true })
            .SelectMany(i => Groups.Select(g => (i.Number, Group: g)))
            .Where(r => !given.Contains((r.Number, r.Group)))
            .Select(r => RuleContext.OfClient(
                this, "survey", "ethnic_group", $"survey:{FindingText.Number(r.Number)}/{r.Group}", "",
                ("indicator", FindingText.Number(r.Number)), ("group", r.Group)));
    }
}
