using WresEtl.App.Ports;
using WresEtl.Core.Disclosure;

namespace WresEtl.Adapters.Documents.Publication;

/// <summary>
/// All that the documents of a pack are written from: the lines of figures.csv and four labels. Comes from a sealed publication, or from a
/// finished pack whose documents forensics writes again.
/// </summary>
/// <param name="tables">figures.csv and structure.csv.</param>
/// <param name="code">The organisation's code.</param>
/// <param name="name">Its name; the code where it has none.</param>
/// <param name="year">Reporting year.</param>
/// <param name="snapshotDate">The day that decides who is counted.</param>
internal sealed class PrintedReport(PackTables tables, string code, string name, int year, DateOnly snapshotDate)
{
    private readonly Dictionary<string, Figure> _figures = tables.Figures.ToDictionary(f => f.Id, StringComparer.Ordinal);

    public PackTables Tables => tables;
    public IReadOnlyList<Figure> Figures => tables.Figures;
    public string Code { get; } = code;
    public string Name { get; } = name;
    public int Year { get; } = year;
    public DateOnly SnapshotDate { get; } = snapshotDate;

    public static PrintedReport Of(PublicationReport report) =>
        new(report.Publication.Tables, report.Code, report.Name, report.Year, report.SnapshotDate);

    /// <summary>The line of this id; null where there is none.</summary>
    public Figure? Find(string id) => _figures.GetValueOrDefault(id);

    /// <summary>The rows of an area in the order of the template, merged ones in place of their first; the last is its total.</summary>
    public IReadOnlyList<string> Rows(string area)
    {
        IReadOnlyList<string> standard = area == "medical" ? [.. WresPublication.MedicalRows.Take(1), "smm", .. WresPublication.MedicalRows.Skip(1)] : WresPublication.Bands;
        var present = Figures.Select(f => f.Id.Split('.'))
            .Where(p => p.Length == 3 && p[0] == area && p[1] != CountId.Total).Select(p => p[1]).Distinct(StringComparer.Ordinal).ToList();
        return [.. present.OrderBy(r => Place(r.TrimEnd('+'))).ThenBy(r => r, StringComparer.Ordinal), CountId.Total];

        int Place(string row) => standard.ToList().IndexOf(row) is >= 0 and var at ? at : int.MaxValue;
    }
}
