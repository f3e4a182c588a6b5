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
        if (PackLabels.Read(files["index.html"]) is not { } labels) return ["index.html: its title is not that of a report: year, name with one short number at most, code"];
        var figures = new PrintedFigures(tables, labels);
        if (files["index.html"].Length > HeaviestPage) faults.Add("index.html: heavier than a page may be");
        new PageForensics(figures, labels, faults).Read(files["index.html"]);
        new WorkbookForensics(figures, labels, faults).Read(files["report.xlsx"]);
        foreach (var (line, number) in Encoding.UTF8.GetString(files["README.txt"]).Split('\n').Select((l, i) => (l, i + 1)))
            if (labels.Fault(line) is { } fault) faults.Add($"README.txt line {number}: {fault}");
        if (labels.Report(tables, files["index.html"]) is { } report) new WrittenAgain(report, faults).Compare(files);
        else faults.Add("index.html: it does not say on which day staff were counted");
        return [.. faults.Distinct(StringComparer.Ordinal)];
    }

    /// <summary>figures.csv and structure.csv are read and written again: a byte more than that is a fault.</summary>
    private static PackTables? PublicTexts(Dictionary<string, byte[]> files, List<string> faults)
    {
        string Text(string name) => Encoding.UTF8.GetString(files[name]);
        var tables = PackTables.Read(Text("figures.csv"), Text("structure.csv"));
        if (tables is null) faults.Add("figures.csv, structure.csv: cannot be read");
        if (tables is not null && tables.FiguresCsv() != Text("figures.csv")) faults.Add("figures.csv: not as it is written");
        if (tables is not null && tables.StructureCsv() != Text("structure.csv")) faults.Add("structure.csv: not as it is written");
        foreach (var (figure, line) in (tables?.Figures ?? []).Select((f, i) => (f, i + 2)))
            if (PrintedFigures.Fault(figure) is { } fault) faults.Add($"figures.csv line {line}: {fault}");
        var ids = (tables?.Figures ?? []).Select(f => f.Id).ToHashSet(StringComparer.Ordinal);
        if ((tables?.Equations ?? []).Any(e => !ids.Contains(e.Left) || !ids.IsSupersetOf(e.Right))) faults.Add("structure.csv: a count that figures.csv does not have");
        if (CertificateForensics.Fault(files, tables) is { } wrong) faults.Add($"certificate.json: {wrong}");
        return faults.Count == 0 ? tables : null;
    }
}
