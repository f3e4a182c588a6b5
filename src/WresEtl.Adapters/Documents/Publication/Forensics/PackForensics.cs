using System.Text;
using WresEtl.Core.Disclosure;

namespace WresEtl.Adapters.Documents.Publication.Forensics;

/// <summary>
/// Opens the finished files of a pack again and attacks them: whatever is not a printed line of figures.csv, a known label or a known
/// piece of layout is a fault. A list of what may be there, not of what may not: a leak nobody thought of is a stranger too. Names
/// the place and never the value.
/// </summary>
internal static class PackForensics
{
    private const int HeaviestPage = 300 * 1024;
    private static readonly string[] Names = ["README.txt", "certificate.json", "figures.csv", "index.html", "report.xlsx", "structure.csv"];

    public static IReadOnlyList<string> Faults(IReadOnlyList<(string Path, byte[] Content)> pack)
    {
        ArgumentNullException.ThrowIfNull(pack);
        var faults = new List<string>();
        if (!pack.Select(f => f.Path).Order(StringComparer.Ordinal).SequenceEqual(Names)) return ["pack: its files are not the six of a pack"];
        var files = pack.ToDictionary(f => f.Path, f => f.Content, StringComparer.Ordinal);
        if (PublicTexts(files, faults) is not { } tables) return faults;
        if (PackLabels.Read(files["index.html"]) is not { } labels) return ["index.html: its title is not that of a report"];
        var figures = new PrintedFigures(tables, labels);
        if (files["index.html"].Length > HeaviestPage) faults.Add("index.html: heavier than a page may be");
        new PageForensics(figures, labels, faults).Read(files["index.html"]);
        new WorkbookForensics(figures, labels, faults).Read(files["report.xlsx"]);
        foreach (var (line, number) in Encoding.UTF8.GetString(files["README.txt"]).Split('\n').Select((l, i) => (l, i + 1)))
            if (labels.Fault(line) is { } fault) faults.Add($"README.txt line {number}: {fault}");
        return [.. faults.Distinct(StringComparer.Ordinal)];
    }

    /// <summary>figures.csv and structure.csv are read and written again: a byte more than that is a fault.</summary>
    private static PackTables? PublicTexts(Dictionary<string, byte[]> files, List<string> faults)
    {
        string Text(string name) => Encoding.UTF8.GetString(files[name]);
        var tables = PackTables.Read(Text("figures.csv"), Text("structure.csv"));
        if (tables is null || tables.FiguresCsv() != Text("figures.csv")) faults.Add("figures.csv: not as it is written");
        if (tables is not null && tables.StructureCsv() != Text("structure.csv")) faults.Add("structure.csv: not as it is written");
        foreach (var figure in tables?.Figures ?? [])
            if (PrintedFigures.Fault(figure) is { } fault) faults.Add($"figures.csv {figure.Id}: {fault}");
        if (CertificateForensics.Fault(files["certificate.json"], tables) is { } wrong) faults.Add($"certificate.json: {wrong}");
        return faults.Count == 0 ? tables : null;
    }
}
