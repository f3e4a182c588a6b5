using WresEtl.Core.Intake;

namespace WresEtl.Core.Rules.Files;

/// <summary>A sheet has one table: under a second row of headings in another order, every cell would be read as something else.</summary>
public sealed class F048_HeadingsKeepTheirOrder : IFileRule
{
    public string Id => "F048";

    public IEnumerable<Fault> Check(FileRecord file, RuleContext context) =>
        file.Sheets.Where(s => s.HeadingsChangeAt > 0).Select(s => RuleContext.Of(
            this, s, "headings again", FindingText.Number(s.HeadingsChangeAt), ("file", file.Name), ("row", FindingText.Number(s.HeadingsChangeAt)),
            ("first", FindingText.Number(s.HeadingRow))) with
        {
            Place = RuleContext.PlaceOf(s, s.HeadingsChangeAt, ""),
        });
}
