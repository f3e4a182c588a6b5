using WresEtl.Core.Intake;

namespace WresEtl.Core.Rules.Files;

/// <summary>A total under the data says what is above it.</summary>
public sealed class F031_StatedTotalsAgree : IFileRule
{
    public string Id => "F031";

    public IEnumerable<Fault> Check(FileRecord file, RuleContext context) =>
        file.Sheets.SelectMany(s => s.Totals.Where(t => t.Column.Length == 0 && t.Stated != (t.Counted ?? s.DataRows)).Select(t => RuleContext.Of(
            this, s, FindingText.Number(t.Row), FindingText.Number(t.Stated),
            ("what", t.Counted is null ? "total" : "subtotal"), ("stated", FindingText.Number(t.Stated)), ("counted", FindingText.Number(t.Counted ?? s.DataRows))) with
        {
            Place = RuleContext.PlaceOf(s, t.Row, ""),
        }));
}
