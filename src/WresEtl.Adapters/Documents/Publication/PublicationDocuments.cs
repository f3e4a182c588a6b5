using System.Text;
using WresEtl.Adapters.Documents.Publication.Forensics;
using WresEtl.Adapters.Documents.Reporting;
using WresEtl.App.Ports;

namespace WresEtl.Adapters.Documents.Publication;

/// <summary>The files of a publication pack, and the attack on the finished files.</summary>
public sealed class PublicationDocuments : IPublicationDocuments
{
    public IReadOnlyList<(string Path, byte[] Content)> Pack(PublicationReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        var safe = report.Publication;
        var printed = PrintedReport.Of(report);
        return
        [
            ("README.txt", Text(PublicationReadme.Of(printed))),
            ("certificate.json", Text(safe.CertificateJson)),
            ("figures.csv", Text(safe.FiguresCsv)),
            ("index.html", Text(new PublicationPage(printed).Write())),
            ("report.xlsx", new PublicationWorkbook(printed).Write()),
            ("structure.csv", Text(safe.StructureCsv)),
        ];
    }

    public IReportingDocuments Reporting { get; } = new ReportingDocuments();

    public IReadOnlyList<string> Faults(IReadOnlyList<(string Path, byte[] Content)> pack) => PackForensics.Faults(pack);

    private static byte[] Text(string text) => Encoding.UTF8.GetBytes(text);
}
