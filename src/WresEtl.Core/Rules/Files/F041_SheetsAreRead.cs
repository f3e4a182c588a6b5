using WresEtl.Core.Intake;

namespace WresEtl.Core.Rules.Files;

/// <summary>
/// Every sheet with headings of the data set is read and their rows are united. One without them, beside one that was read, is notes
/// where it holds a cell or two a row: it is named. The sheets of our own blank workbooks are known.
/// </summary>
public sealed class F041_SheetsAreRead : IFileRule
{
    public string Id => "F041";

    public IEnumerable<Fault> Check(FileRecord file, RuleContext context) => Unread(this, file).Where(u => !IsTable(u.Sheet)).Select(u => u.Fault);

    /// <summary>Some headings of the data set, or as wide as records are.</summary>
    internal static bool IsTable(SheetRecord sheet) => sheet.Binding is not null || sheet.LooksLikeTable;

    internal static IEnumerable<(SheetRecord Sheet, Fault Fault)> Unread(IRule rule, FileRecord file) =>
        file.Format == FileFormat.EsrGenericOutbound || !file.Sheets.Any(IsRead)
            ? []
            : file.Sheets
                .Where(s => s.HasContent && !IsRead(s) && !InputTemplate.OwnSheets.Contains(s.Sheet, StringComparer.Ordinal))
                .Select(s => (s, RuleContext.Of(rule, s, "unread", s.Sheet, ("sheet", s.Sheet), ("why", Why(s)))));

    private static bool IsRead(SheetRecord sheet) => sheet.Binding is { Missing.Count: 0 };

    private static string Why(SheetRecord sheet) => sheet.Binding is { } binding
        ? $"its headings lack {string.Join(", ", binding.Missing)}"
        : "no row among its first 25 looks like headings of this data set";
}
