using WresEtl.Core.Intake;
using WresEtl.Core.Intake.Rows;

namespace WresEtl.Core.Rules.Files;

/// <summary>
/// A line of totals in counts by group says what the lines above it add up to: those since the last total, all of them, or, for a total
/// printed first, those below.
/// </summary>
public sealed class F033_AggregateTotalsAdd : IIntakeRule
{
    private static readonly DataSet[] WithTotals = [DataSet.Recruitment, DataSet.Disciplinary, DataSet.Training];

    public string Id => "F033";

    public IEnumerable<Fault> Check(ClientIntake intake, RuleContext context) =>
        WithTotals
            .SelectMany(intake.Aggregates)
            .GroupBy(l => l.At.Sheet)
            .SelectMany(sheet => CheckSheet([.. sheet], intake.Sheets[sheet.Key], context));

    private IEnumerable<Fault> CheckSheet(IReadOnlyList<AggregateLine> lines, SheetRecord sheet, RuleContext context)
    {
        foreach (var column in lines[0].Counts.Keys)
        {
            var totals = lines.Where(l => l.Group.Value is { Group: null } && l.Counts[column].Value is not null)
                .Select(l => new StatedTotal(l.At.Row, column, l.Counts[column].Value!.Value))
                .Concat(sheet.Totals.Where(t => t.Column == column))
                .OrderBy(t => t.Row);
            var last = 0;
            foreach (var total in totals)
            {
                var block = Sum(lines, column, last, total.Row);
                if (total.Stated != block && total.Stated != Sum(lines, column, 0, total.Row) && total.Stated != Sum(lines, column, 0, int.MaxValue))
                    yield return Of(total, block, lines[0].At.Sheet, sheet, context);
                last = total.Row;
            }
        }
    }

    private static long Sum(IReadOnlyList<AggregateLine> lines, string column, int after, int before) =>
        lines.Where(l => l.At.Row > after && l.At.Row < before && l.Group.Value?.Group is not null)
            .Sum(l => (long)(l.Counts[column].Value?.Value ?? 0));

    private Fault Of(StatedTotal total, long sum, int sheetIndex, SheetRecord sheet, RuleContext context) => context.Of(
        this, new RowRef(sheetIndex, total.Row), total.Column, $"total:{sheet.File}/{sheet.Sheet}/{total.Column}/{FindingText.Number(total.Row)}",
        FindingText.Number(total.Stated), default,
        ("stated", FindingText.Number(total.Stated)), ("sum", FindingText.Number(sum)));
}
