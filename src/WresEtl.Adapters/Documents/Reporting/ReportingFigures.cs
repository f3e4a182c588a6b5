using System.Globalization;
using WresEtl.Adapters.Documents.Publication;
using WresEtl.App.Ports;
using WresEtl.Core.Disclosure;

namespace WresEtl.Adapters.Documents.Reporting;

/// <summary>The protected figures of a year and, where its publication is in the ledger, of the year before: as pieces to print.</summary>
internal sealed class ReportingFigures
{
    private static readonly IReadOnlyList<Piece> Nothing = ["–"];

    private readonly string _before;

    public ReportingFigures(ReportingReport report)
    {
        var (client, standard) = (report.Client, report.Standard);
        _before = string.Create(CultureInfo.InvariantCulture, $"{client.Code}/{standard.Year - 1}/");
        var own = report.Publication?.Tables.Figures.Where(f => !f.Id.StartsWith(_before, StringComparison.Ordinal)) ?? [];
        Report = new PrintedReport(
            new PackTables([.. own, .. report.LastYear?.Figures.Select(f => f.WithPrefix(_before)) ?? []], []), client.Code, client.Name.Length > 0 ? client.Name : client.Code, standard.Year, standard.SnapshotDate);
        HasAny = report.Publication is not null;
        HasLastYear = report.LastYear is not null;
    }

    public PrintedReport Report { get; }

    /// <summary>Whether any figure of this year may be printed.</summary>
    public bool HasAny { get; }

    public bool HasLastYear { get; }

    public bool Has(string id) => Find(id) is not null;

    /// <summary>This year's figure, or a dash where there is none.</summary>
    public IReadOnlyList<Piece> Of(string id, string unit = "") => Find(id) is not { } figure ? Nothing
        : figure is { Status: FigureStatus.Shown, Precision: Precision.Unit } && unit.Length > 0 ? [Print(figure), unit] : [Print(figure)];

    public IReadOnlyList<Piece> OfLastYear(string id, string unit = "") => Of(_before + id, unit);

    private static Piece Print(Figure figure) => new(figure.Printed, PieceKind.Figure, figure.Id);

    private Figure? Find(string id) => Report.Find(id) is { Status: not FigureStatus.Unprinted } figure ? figure : null;
}
