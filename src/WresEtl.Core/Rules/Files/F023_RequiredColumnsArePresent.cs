using WresEtl.Core.Intake;

namespace WresEtl.Core.Rules.Files;

/// <summary>Required columns are all there. The finding shows the headings seen, and what may have been meant.</summary>
public sealed class F023_RequiredColumnsArePresent : IFileRule
{
    public string Id => "F023";

    public IEnumerable<Fault> Check(FileRecord file, RuleContext context) =>
        file.Sheets.Any(s => s.Binding is { Missing.Count: 0 })
            ? []
            : file.Sheets.Where(s => s.Binding is not null).SelectMany(s => s.Binding!.Missing.Select(c => Missing(file, s, c)));

    private Fault Missing(FileRecord file, SheetRecord sheet, string column) => new(
        Id,
        new Place(Schema.NameOf(sheet.DataSet), file.Name, sheet.Sheet, sheet.HeadingRow, column),
        $"column:{Schema.NameOf(sheet.DataSet)}/{column}",
        string.Join('|', sheet.Binding!.Headings),
        "",
        [
            ("column", column),
            ("headings", string.Join(", ", sheet.Binding.Headings.Where(h => h.Length > 0))),
            ("suggestion", sheet.Binding.Suggest(column) is { } heading ? $" “{heading}” may be meant: if so, map it in the client's configuration." : ""),
        ]);
}
