using WresEtl.Core.Intake;

namespace WresEtl.Core.Rules.Files;

/// <summary>A file whose last record ends before its cells do, without an end of line, was cut off: nobody knows how much is missing.</summary>
public sealed class F056_LastLineIsWhole : IFileRule
{
    public string Id => "F056";

    public IEnumerable<Fault> Check(FileRecord file, RuleContext context) =>
        file.Sheets.Where(s => s.CutShortAt > 0).Select(s => RuleContext.Of(
            this, s, "cut short", FindingText.Number(s.CutShortAt), ("file", file.Name), ("row", FindingText.Number(s.CutShortAt))) with
        {
            Place = RuleContext.PlaceOf(s, s.CutShortAt, ""),
        });
}
