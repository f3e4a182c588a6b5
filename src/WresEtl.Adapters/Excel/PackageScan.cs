using System.IO.Compression;
using WresEtl.Adapters.Intake;
using WresEtl.Adapters.Zip;
using WresEtl.App.Ports;

namespace WresEtl.Adapters.Excel;

/// <summary>
/// An xlsx package before ExcelDataReader sees it: every part that it will read is unpacked once, checked against its checksum and the
/// limits, and looked through for what the library does not tell.
/// </summary>
internal sealed class PackageScan(ZipArchive package, ReadLimits limits)
{
    public const string MissingSheet = "A sheet that the workbook lists is not in it.";

    private const int MostParts = 10_000;

    public bool HasExternalLinks { get; private set; }

    /// <summary>Day numbers count from 1904.</summary>
    public bool IsDate1904 { get; private set; }

    /// <summary>One for each sheet, in the workbook's order.</summary>
    public List<SheetFacts> Sheets { get; } = [];

    public void Run()
    {
        if (package.Entries.Count > MostParts)
            throw new LimitException($"The workbook has more than {MostParts} parts.");

        HasExternalLinks = package.Entries.Any(IsExternal);
        foreach (var part in (string[])["xl/styles.xml", "xl/workbook.xml", "xl/_rels/workbook.xml.rels"])
            CheckSmall(part);
        Check("xl/sharedStrings.xml", xml => SharedStringScan.Check(xml, limits));
        foreach (var path in SheetPaths())
            Sheets.Add(Facts(path));
    }

    /// <summary>The library takes the first part of that name in any case.</summary>
    public static ZipArchiveEntry? Find(ZipArchive package, string path) =>
        package.Entries.FirstOrDefault(p => Path(p).Equals(path, StringComparison.OrdinalIgnoreCase));

    /// <summary>A part that names another workbook, or a data connection.</summary>
    public static bool IsExternal(ZipArchiveEntry part)
    {
        var path = Path(part);
        return path.StartsWith("xl/externalLinks/", StringComparison.OrdinalIgnoreCase)
            || path.StartsWith("xl/connections.", StringComparison.OrdinalIgnoreCase);
    }

    // A macro sheet is listed without a part, and has no rows.
    private SheetFacts Facts(string path) =>
        path.Length == 0
            ? new SheetFacts()
            : Check(path, xml => SheetScan.Of(xml, limits)) ?? throw new DamagedException(MissingSheet);

    private static string Path(ZipArchiveEntry part) => part.FullName.Replace('\\', '/');

    private List<string> SheetPaths()
    {
        using var workbook = Open("xl/workbook.xml");
        using var relationships = Open("xl/_rels/workbook.xml.rels");
        if (workbook is null || relationships is null)
            throw new DamagedException("The workbook's list of sheets is missing.");

        (var paths, IsDate1904) = WorkbookParts.Sheets(workbook, relationships);
        return paths;
    }

    private void CheckSmall(string path) => Check(path, xml =>
    {
        var tags = new XmlTags(xml);
        while (tags.Read())
        {
        }
    });

    private void Check(string path, Action<Stream> look) => Check(path, xml =>
    {
        look(xml);
        return true;
    });

    private T? Check<T>(string path, Func<Stream, T> look)
    {
        using var xml = Open(path);
        return xml is null ? default : look(xml);
    }

    private EntryStream? Open(string path)
    {
        var part = Find(package, path);
        return part is null ? null : new EntryStream(part, limits.Expansion, MostBytes(path));
    }

    // Shared strings are held in memory as a whole: no more of them than a workbook may have bytes.
    private long MostBytes(string path) =>
        path.StartsWith("xl/worksheets/", StringComparison.OrdinalIgnoreCase) ? limits.TextFileBytes : limits.WorkbookBytes;
}
