using WresEtl.Core.Intake;

namespace WresEtl.Core.Rules.Files;

/// <summary>Words alone between the rows may be the title of another list: leavers, bank staff, another organisation.</summary>
public sealed class F055_RowsAreOneList : IFileRule
{
    public string Id => "F055";

    public IEnumerable<Fault> Check(FileRecord file, RuleContext context) =>
        file.Sheets.Where(s => s.Notes.Count > 0).Select(s => RuleContext.Of(
            this, s, "words between", FindingText.Rows(s.Notes), ("file", file.Name), ("count", FindingText.Number(s.Notes.Count)), ("rows", FindingText.Rows(s.Notes))) with
        {
            Place = RuleContext.PlaceOf(s, s.Notes.First[0], ""),
        });
}
