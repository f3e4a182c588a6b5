using WresEtl.Adapters.Excel;

namespace WresEtl.Adapters.Intake;

/// <summary>What an OLE compound file is, by the names in its top folder.</summary>
internal static class CompoundKind
{
    private static readonly (string Name, string LooksLike)[] Known =
    [
        ("WordDocument", "a Word document"),
        ("PowerPoint Document", "a PowerPoint presentation"),
        ("VisioDocument", "a Visio drawing"),
        ("__properties_version1.0", "an Outlook message: save its attachment instead"),
    ];

    /// <summary>The stream that holds a workbook: Excel 97 and later, or Excel 5 and 95.</summary>
    public static string? WorkbookStream(CompoundFile file) => file.Has("Workbook") ? "Workbook" : file.Has("Book") ? "Book" : null;

    public static string Advice(CompoundFile file)
    {
        foreach (var (name, looksLike) in Known)
        {
            if (file.Has(name))
                return $"It looks like {looksLike}. Export the data again as CSV or Excel (.xlsx).";
        }

        return "It looks like an Office file without a workbook in it. Export the data again as CSV or Excel (.xlsx).";
    }
}
