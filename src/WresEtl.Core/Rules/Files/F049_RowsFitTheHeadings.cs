using WresEtl.Core.Intake;

namespace WresEtl.Core.Rules.Files;

/// <summary>A row of text has no more cells than there are headings: a separator inside a value, without quotation marks, moves all that follows.</summary>
public sealed class F049_RowsFitTheHeadings : IFileRule
{
    public string Id => "F049";

    public IEnumerable<Fault> Check(FileRecord file, RuleContext context) =>
        file.Sheets.Where(s => s.LongRows.Count > 0).Select(s => RuleContext.Of(
            this, s, "long rows", FindingText.Number(s.LongRows.Count), ("file", file.Name), ("count", FindingText.Number(s.LongRows.Count)),
            ("rows", FindingText.Rows(s.LongRows))) with
        {
            Place = RuleContext.PlaceOf(s, s.LongRows.First[0], ""),
        });
}
