using WresEtl.Core.Intake;
using WresEtl.Core.Intake.Rows;
using WresEtl.Core.Primitives;

namespace WresEtl.Core.Indicators;

/// <summary>Sums files that hold counts by ethnic group. Total lines are checked by a rule, never added.</summary>
internal static class AggregateCounts
{
    /// <summary>The lines whose period lies inside the given one; a line without dates counts as the year's.</summary>
    public static IReadOnlyList<AggregateLine> InPeriod(
        IReadOnlyList<AggregateLine> lines, DateOnly start, DateOnly end, RowAccounts accounts)
    {
        var counted = new List<AggregateLine>();
        foreach (var line in lines)
        {
            var reason = WhyOut(line, start, end);
            accounts.Settle(line.At, reason);
            if (reason is null) counted.Add(line);
        }

        return counted;
    }

    public static AsideReason? WhyOut(AggregateLine line, DateOnly start, DateOnly end)
    {
        if (line.Group.Value is null) return AsideReason.Unclassified;
        if (line.Group.Value.Group is null) return AsideReason.TotalLine;
        return IsIn(line, start, end) ? null : AsideReason.OutsideActivityYear;
    }

    public static bool IsIn(AggregateLine line, DateOnly start, DateOnly end) =>
        (line.PeriodStart.Value?.Date ?? start) >= start && (line.PeriodEnd.Value?.Date ?? end) <= end;

    public static GroupCounts Sum(IEnumerable<AggregateLine> lines, string column) =>
        lines.Aggregate(default(GroupCounts), (sum, line) =>
            sum.Add(line.Group.Value!.Group!.Value, line.Counts[column].Value?.Value ?? 0));
}
