using WresEtl.Core.Intake;
using WresEtl.Core.Intake.Rows;
using WresEtl.Core.Primitives;
using WresEtl.Core.Standards;

namespace WresEtl.Core.Indicators;

/// <summary>Entries into the formal disciplinary process, by activity year: the numerator of indicator 3.</summary>
public sealed class DisciplinaryEntries
{
    private DisciplinaryEntries(GroupCounts previous, GroupCounts current) => (PreviousYear, CurrentYear) = (previous, current);

    /// <summary>The activity year before; not counted where the basis is a single year.</summary>
    public GroupCounts PreviousYear { get; }

    public GroupCounts CurrentYear { get; }

    public static DisciplinaryEntries Of(
        IReadOnlyList<DisciplinaryCase> cases,
        IReadOnlyList<AggregateLine> lines,
        Standard standard,
        Func<EmployeeNumber, EthnicCategory?> ethnicityOf,
        RowAccounts accounts)
    {
        var counts = new GroupCounts[2];
        var entered = new HashSet<(EmployeeNumber, int)>();
        var seen = new HashSet<(string, EmployeeNumber, DateOnly?)>();
        foreach (var one in cases.OrderBy(c => CountingDate(c) ?? DateOnly.MaxValue).ThenBy(Content, StringComparer.Ordinal))
        {
            var reason = WhyOut(one, standard);
            // A reference alone is not enough: two predecessors may have numbered their cases alike.
            if (reason is null && !seen.Add((one.Reference, one.Employee, CountingDate(one)))) reason = AsideReason.RepeatedRow;
            var year = YearOf(CountingDate(one), standard);
            if (reason is null && !standard.Switches.CountDisciplinaryCases && !one.Employee.IsNone && !entered.Add((one.Employee, year)))
                reason = AsideReason.FurtherCaseSameYear;
            accounts.Settle(one.At, reason);
            if (reason is null) counts[year] = counts[year].Add(GroupOf(one, standard, ethnicityOf));
        }

        return new DisciplinaryEntries(counts[0] + SumLines(lines, standard, 0, accounts), counts[1] + SumLines(lines, standard, 1, accounts));
    }

    /// <summary>The date a case is counted by: the formal investigation's start, otherwise the day it was opened.</summary>
    public static DateOnly? CountingDate(DisciplinaryCase one) => one.InvestigationStart.Value?.Date ?? one.Opened.Value?.Date;

    public static AsideReason? WhyOut(DisciplinaryCase one, Standard standard)
    {
        if (one.IsBankOnly.Value is { Value: true }) return AsideReason.NotACountedCase;
        // One of the two that says no is enough.
        if (one.CaseType.Value is not (null or "Disciplinary") || one.Formality.Value is not (null or "Formal")) return AsideReason.NotACountedCase;
        if (one.CaseType.Value is null || one.Formality.Value is null) return AsideReason.Unclassified;
        if (CountingDate(one) is not { } day) return AsideReason.Unclassified;
        return day >= FirstDay(standard) && day <= standard.ActivityEnd ? null : AsideReason.OutsideActivityYear;
    }

    /// <summary>The staff record or the case file, whichever the standard trusts more; Unknown where neither says.</summary>
    public static EthnicGroup GroupOf(DisciplinaryCase one, Standard standard, Func<EmployeeNumber, EthnicCategory?> ethnicityOf)
    {
        var inRecord = one.Employee.IsNone ? null : ethnicityOf(one.Employee);
        var inFile = one.Ethnicity.Value;
        var first = standard.Switches.WorkforceEthnicityWins ? inRecord ?? inFile : inFile is { Disclosure: DeclarationStatus.Declared } ? inFile : inRecord;
        return first?.Group ?? EthnicGroup.Unknown;
    }

    /// <summary>The order of cases of one day: by what they say, never by their place in the file.</summary>
    private static string Content(DisciplinaryCase one) => string.Join('\u001f', one.Reference, one.Employee.ToDigits(), one.Ethnicity.Raw);

    private static DateOnly FirstDay(Standard standard) =>
        standard.Switches.Indicator3Basis == Indicator3Basis.TwoYearAverage ? standard.ActivityStart.AddYears(-1) : standard.ActivityStart;

    private static int YearOf(DateOnly? day, Standard standard) => day < standard.ActivityStart ? 0 : 1;

    private static GroupCounts SumLines(IReadOnlyList<AggregateLine> lines, Standard standard, int year, RowAccounts accounts)
    {
        var (start, end) = (standard.ActivityStart.AddYears(year - 1), standard.ActivityEnd.AddYears(year - 1));
        // Each line is settled once, by the later year's pass; lines of the year before are the earlier pass's alone.
        var mine = lines.Where(l => IsOfYear(l, standard) == year).ToArray();
        if (year == 0 && standard.Switches.Indicator3Basis == Indicator3Basis.SingleYear)
        {
            foreach (var line in mine) accounts.SetAside(line.At, AsideReason.OutsideActivityYear);
            return default;
        }

        return AggregateCounts.Sum(AggregateCounts.InPeriod(mine, start, end, accounts), "entered_n");
    }

    private static int IsOfYear(AggregateLine line, Standard standard) =>
        line.PeriodEnd.Value?.Date is { } end && end < standard.ActivityStart ? 0 : 1;
}
