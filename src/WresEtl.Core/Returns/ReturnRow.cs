using WresEtl.Core.Primitives;
using WresEtl.Core.Standards;

namespace WresEtl.Core.Returns;

/// <summary>One row of the exact return: the template's row and its three cells. A single-valued row holds one.</summary>
public sealed record ReturnRow(TemplateRow Template, FigureRow Cells);

/// <summary>
/// The exact return of one client and year, every template row in template order, INTERNAL. Its own type, so that no publication
/// writer can take it.
/// </summary>
/// <param name="ClientCode">Organisation code.</param>
/// <param name="Year">Reporting year.</param>
/// <param name="Rows">All template rows.</param>
/// <param name="Shortfall">People in the headcount who have no template row; the return is a DRAFT when there are any.</param>
public sealed record ExactReturn(string ClientCode, int Year, IReadOnlyList<ReturnRow> Rows, GroupCounts Shortfall)
{
    public bool IsDraft => Shortfall.Total > 0;

    public FigureRow this[int row] => Rows.Single(r => r.Template.Row == row).Cells;

    public override string ToString() => $"ExactReturn {ClientCode} {Year}";
}
