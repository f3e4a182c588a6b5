using WresEtl.Core.Indicators.Statistics;
using WresEtl.Core.Primitives;
using WresEtl.Core.Returns;
using WresEtl.Core.Standards;

namespace WresEtl.Core.Proofing;

/// <summary>A table with White and BME columns whose rows are named as the template's: each cell against the return.</summary>
internal static class ReturnTable
{
    private static readonly (EthnicGroup Group, string[] Names)[] Headings =
    [
        (EthnicGroup.White, ["white"]), (EthnicGroup.Bme, ["bme", "bame"]), (EthnicGroup.Unknown, ["unknown", "not stated", "not disclosed", "undisclosed"]),
    ];

    public static IEnumerable<ProofFinding> Check(ReportTable table, ReturnFacts facts)
    {
        var columns = Headings.Select(h => (h.Group, Column: TableCheck.Heading(table, h.Names))).Where(h => h.Column >= 0).ToList();
        if (columns.Count < 2) yield break;
        for (var r = 1; r < table.Rows.Count; r++)
        {
            var rows = RowsNamed(table, r, facts);
            if (rows.Count == 0) continue;
            foreach (var (group, column) in columns)
            {
                if (ProofText.CellNumber(TableCheck.Cell(table, r, column)) is { } printed && Judge(table.PlaceOf(r, column), printed, group, rows) is { } fault)
                    yield return fault;
            }
        }
    }

    /// <summary>By row number where the table gives one, otherwise by the item's words; band names stand on both sides.</summary>
    private static List<ReturnRow> RowsNamed(ReportTable table, int r, ReturnFacts facts)
    {
        var number = TableCheck.Heading(table, "row");
        if (number >= 0) return [.. facts.Rows.Where(x => ProofText.CellCount(TableCheck.Cell(table, r, number)) == x.Template.Row)];
        var label = TextKey.Of(TableCheck.Cell(table, r, 0));
        return label.Length == 0 ? [] : [.. facts.Rows.Where(x => TextKey.Of(x.Template.Item) == label)];
    }

    private static ProofFinding? Judge(string place, PrintedNumber printed, EthnicGroup group, List<ReturnRow> rows)
    {
        var cells = rows.Where(r => r.Cells[group].HasValue).ToList();
        if (cells.Count == 0 || cells.Any(r => Fits(printed, r.Cells[group].Number))) return null;
        var other = group == EthnicGroup.White ? EthnicGroup.Bme : EthnicGroup.White;
        var isSwapped = group != EthnicGroup.Unknown && cells.Any(r => r.Cells[other].HasValue && printed.IsRounded(r.Cells[other].Number));
        var name = group == EthnicGroup.Bme ? "BME" : group.ToString();
        return new ProofFinding(
            place,
            isSwapped ? ProofKind.GroupsSwapped : ProofKind.DiffersFromReturn,
            isSwapped
                ? $"The {name} figure of “{cells[0].Template.Item}” is the other group's in the return."
                : $"The {name} figure of “{cells[0].Template.Item}” is not the return's.",
            string.Join(" or ", cells.Select(r => r.Cells[group].Number.ToShortest(Math.Max(2, printed.Decimals)))));
    }

    private static bool Fits(PrintedNumber printed, Fraction exact) => printed.IsRounded(exact) || printed.IsTruncated(exact);
}
