using System.IO.Compression;
using WresEtl.Core.Intake;

namespace WresEtl.Adapters.Intake;

/// <summary>What a zip is, by the names of its parts.</summary>
/// <param name="Format">Xlsx, Xlsb, Zip, or Unknown for a document of another program.</param>
/// <param name="Advice">For Unknown: what it looks like and what to export instead.</param>
internal readonly record struct PackageKind(FileFormat Format, string Advice = "")
{
    private static readonly (string Part, PackageKind Kind)[] Known =
    [
        ("xl/workbook.xml", new(FileFormat.Xlsx)),
        ("xl/workbook.bin", new(FileFormat.Xlsb)),
        ("word/document.xml", new(FileFormat.Unknown, "It looks like a Word document. Export the data again as CSV or Excel (.xlsx).")),
        ("ppt/presentation.xml", new(FileFormat.Unknown, "It looks like a PowerPoint presentation. Choose CSV or Excel in the export menu instead.")),
        ("content.xml", new(FileFormat.Unknown, "It looks like an OpenDocument file. Open it and save it as Excel (.xlsx) or CSV.")),
        ("index/document.iwa", new(FileFormat.Unknown, "It looks like an Apple Numbers document. Export it as Excel (.xlsx) or CSV.")),
        ("[content_types].xml", new(FileFormat.Unknown, "It looks like an Office document without a worksheet. Export the data again as CSV or Excel (.xlsx).")),
    ];

    public static PackageKind Of(ZipArchive zip)
    {
        var parts = zip.Entries.Select(e => e.FullName.Replace('\\', '/').ToLowerInvariant()).ToHashSet(StringComparer.Ordinal);
        foreach (var (part, kind) in Known)
        {
            if (parts.Contains(part))
                return kind;
        }

        return new(FileFormat.Zip);
    }
}
