using WresEtl.Core.Primitives;
using WresEtl.Core.Returns;
using WresEtl.Core.Standards;

namespace WresEtl.Core.Rules.LastYear;

/// <summary>Last year's headcounts are whole numbers; decimals are full-time equivalents. Only a two-year average may end in .5.</summary>
public sealed class Y008_LastYearCountsPeople : ILastYearRule
{
    public string Id => "Y008";

    public IEnumerable<Fault> Check(ExactReturn exact, ExactReturn lastYear, RuleContext context) =>
        lastYear.Rows
            .Where(r => r.Template is { Kind: TemplateRowKind.Input, Measure: "Headcount" } && !IsWhole(r))
            .Select(r => RuleContext.OfClient(
                this, "return", $"row {r.Template.Row}", $"whole:{r.Template.Source}", "", ("item", r.Template.Item)));

    private static bool IsWhole(ReturnRow row)
    {
        var largest = row.Template.Source == "disciplinary.total" ? 2 : 1;
        return Enum.GetValues<EthnicGroup>().All(g => row.Cells[g].Number.Denominator <= largest);
    }
}
