using System.Text.RegularExpressions;
using WresEtl.App.Ports;
using WresEtl.App.Reporting;

namespace WresEtl.Adapters.Documents.Reporting;

/// <summary>The reporting template and the action plan for publication, as Word documents and pages.</summary>
public sealed partial class ReportingDocuments : IReportingDocuments
{
    public IReadOnlySet<string> Places(ReportingReport report) =>
        new TemplateContent(report with { Texts = ClientTexts.None }).Document().Places.Select(p => p.Id).ToHashSet(StringComparer.Ordinal);

    public IReadOnlyList<(string Name, byte[] Content)> Write(ReportingReport report) =>
        [.. Of(report).SelectMany(d => new[] { (d.Name + ".docx", new BlockWord(d).Write()), (d.Name + ".html", new BlockPage(d).Write()) })];

    public IReadOnlyList<string> Faults(ReportingReport report, IReadOnlyList<(string Name, byte[] Content)> files) => new ReportingForensics(report).Faults(files);

    public IReadOnlyList<string> NumbersInWords(ReportingReport report) =>
        [.. Of(report).SelectMany(d => d.Blocks.SelectMany(b => Numbers(d.Name, b))).Distinct(StringComparer.Ordinal)];

    public IReadOnlyList<WrittenText>? Read(ReportingReport report, byte[] content) => TemplateReader.Read(new TemplateContent(report).Document(), content);

    internal static IReadOnlyList<BlockDocument> Of(ReportingReport report) =>
        report.Plan is { } plan ? [new PlanForPublication(report, plan).Document(), new TemplateContent(report).Document()] : [new TemplateContent(report).Document()];

    private static IEnumerable<string> Numbers(string document, Block block) => block switch
    {
        Block.Place place when place.Text.Any(char.IsNumber) => [$"{document}, {(place.Id.StartsWith("earlier-", StringComparison.Ordinal) ? "text from earlier versions" : place.Id)}"],
        Block.Paragraph p when p.Pieces.Any(HasNumber) => [$"{document}, words of the action plan"],
        Block.Table t when t.Rows.Any(r => r.Any(c => c.Any(HasNumber))) => [$"{document}, words of the action plan"],
        _ => [],
    };

    // Dates that the plan is run by are no figures.
    private static bool HasNumber(Piece piece) => piece.Kind == PieceKind.Client && piece.Text.Any(char.IsNumber) && !Day().IsMatch(piece.Text);

    [GeneratedRegex(@"^\d{1,2} [A-Z][a-z]+ \d{4}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Day();
}
