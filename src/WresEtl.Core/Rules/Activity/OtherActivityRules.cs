using System.Globalization;
using WresEtl.Core.Indicators;
using WresEtl.Core.Intake;
using WresEtl.Core.Intake.Rows;
using WresEtl.Core.Primitives;
using WresEtl.Core.Standards;

namespace WresEtl.Core.Rules.Activity;

/// <summary>A formal disciplinary case has the date its investigation began; without it the day it was opened is used.</summary>
public sealed class D020_InvestigationStartIsRecorded : IRowRule<DisciplinaryCase>
{
    public string Id => "D020";

    public Fault? Check(DisciplinaryCase row, RuleContext context) =>
        row is { CaseType.Value: "disciplinary", Formality.Value: "formal", InvestigationStart.IsBlank: true }
            ? Cases.Fault(this, row, "formal_investigation_start", row.Opened.Raw, context)
            : null;
}

/// <summary>A case joins a member of staff or carries an ethnicity of its own.</summary>
public sealed class D021_CaseHasAnEthnicity : IRowRule<DisciplinaryCase>
{
    public string Id => "D021";

    public Fault? Check(DisciplinaryCase row, RuleContext context) =>
        row.Employee.IsNone && row.Ethnicity.IsBlank && DisciplinaryEntries.WhyOut(row, context.Standard) is null
            ? Cases.Fault(this, row, "employee_number", "", context)
            : null;
}

/// <summary>A case has one row.</summary>
public sealed class D022_CaseReferenceIsUnique : IIntakeRule
{
    public string Id => "D022";

    public IEnumerable<Fault> Check(ClientIntake intake, RuleContext context)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return intake.Cases.Where(c => !seen.Add(c.Reference)).Select(c => Cases.Fault(this, c, "case_ref", c.Reference, context));
    }
}

/// <summary>Case file and staff record give the same ethnicity; which one counts is the year's switch.</summary>
public sealed class D023_CaseEthnicityAgreesWithRecord : IWorkforceRule
{
    public string Id => "D023";

    public IEnumerable<Fault> Check(IndicatorInputs inputs, RuleContext context)
    {
        var record = inputs.Headcount.People.Values.DistinctBy(p => p.Key.Employee).ToDictionary(p => p.Key.Employee, p => p.Ethnicity);
        return context.Intake.Cases
            .Where(c => c.Ethnicity.Value is { Disclosure: Disclosure.Declared } inFile
                && record.TryGetValue(c.Employee, out var inRecord) && inRecord.Group != inFile.Group)
            .Select(c => Cases.Fault(this, c, "ethnic_origin", c.Ethnicity.Raw, context));
    }
}

/// <summary>Every completion in the year is classed as mandatory or not; while one is not, indicator 4 is not collected.</summary>
public sealed class T020_TrainingIsClassified : IWorkforceRule
{
    public string Id => "T020";

    public IEnumerable<Fault> Check(IndicatorInputs inputs, RuleContext context)
    {
        if (inputs.Training is not { Unclassified: > 0 }) return [];
        var classes = new TrainingClasses(context.Standard, context.Client);
        var inPost = inputs.Headcount.People.Values.Select(p => p.Key.Employee).ToHashSet();
        return context.Intake.Training
            .Where(r => TrainingAccess.WhyOut(r, context.Standard, classes, inPost.Contains(r.Employee)) == AsideReason.Unclassified)
            .GroupBy(r => r.Course.Raw, StringComparer.Ordinal)
            .OrderBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => context.Of(
                this, g.First().At, "course_title", $"course:{g.Key}", g.Key, default,
                ("course", g.Key), ("count", g.Count().ToString(CultureInfo.InvariantCulture))));
    }
}

/// <summary>The board list says of everyone whether they vote and whether they are executive; there is no default.</summary>
public sealed class B020_VotingAndExecutiveAreRecorded : IRowRule<BoardMember>
{
    public string Id => "B020";

    public Fault? Check(BoardMember row, RuleContext context) =>
        BoardMembership.WhyOut(row, context.Standard) is null && (row.IsVoting.Value is null || row.IsExecutive.Value is null)
            ? Board.Fault(this, row, row.IsVoting.Value is null ? "is_voting" : "is_executive", "", context)
            : null;
}

/// <summary>The board is that of the snapshot date.</summary>
public sealed class B021_BoardIsAsAtSnapshot : IRowRule<BoardMember>
{
    public string Id => "B021";

    public Fault? Check(BoardMember row, RuleContext context) =>
        row.AsAt.Value?.Date is { } day && day != context.Standard.SnapshotDate ? Board.Fault(this, row, "as_at_date", row.AsAt.Raw, context) : null;
}

/// <summary>Someone on the board has one row.</summary>
public sealed class B022_MemberIsListedOnce : IIntakeRule
{
    public string Id => "B022";

    public IEnumerable<Fault> Check(ClientIntake intake, RuleContext context)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return intake.Board.Where(m => !seen.Add(m.Reference)).Select(m => Board.Fault(this, m, "person_ref", m.Reference, context));
    }
}

/// <summary>Voting and executive members are members: no part is larger than the board.</summary>
public sealed class B023_PartsAreWithinTheBoard : IWorkforceRule
{
    public string Id => "B023";

    public IEnumerable<Fault> Check(IndicatorInputs inputs, RuleContext context)
    {
        if (inputs.Board is not { Total: { } total } board) return [];
        return new[] { ("voting", board.Voting), ("executive", board.Executive) }
            .Where(part => part.Item2 is { } counts && Enum.GetValues<EthnicGroup>().Any(g => counts[g] > total[g] || counts[g] < 0))
            .Select(part => RuleContext.OfClient(this, "board", $"is_{part.Item1}", $"board:{part.Item1}", part.Item1, ("part", part.Item1)));
    }
}

/// <summary>A line of totals in counts by group says what the lines above it add up to.</summary>
public sealed class F033_AggregateTotalsAdd : IIntakeRule
{
    public string Id => "F033";

    public IEnumerable<Fault> Check(ClientIntake intake, RuleContext context)
    {
        foreach (var dataSet in new[] { DataSet.Recruitment, DataSet.Disciplinary, DataSet.Training })
        {
            var lines = intake.Aggregates(dataSet);
            foreach (var sheet in lines.GroupBy(l => l.At.Sheet))
            {
                foreach (var fault in CheckSheet([.. sheet], intake.Sheets[sheet.Key], context)) yield return fault;
            }
        }
    }

    private IEnumerable<Fault> CheckSheet(IReadOnlyList<AggregateLine> lines, SheetRecord sheet, RuleContext context)
    {
        foreach (var column in lines[0].Counts.Keys)
        {
            var sum = lines.Where(l => l.Group.Value?.Group is not null).Sum(l => l.Counts[column].Value?.Value ?? 0);
            var stated = lines.Where(l => l.Group.Value is { Group: null }).Select(l => (l.At.Row, l.Counts[column].Value?.Value))
                .Concat(sheet.Totals.Where(t => t.Column == column).Select(t => (t.Row, (int?)t.Stated)));
            foreach (var (row, total) in stated.Where(t => t.Item2 is { } n && n != sum))
            {
                yield return context.Of(
                    this, new RowRef(lines[0].At.Sheet, row), column, $"total:{Schema.NameOf(sheet.DataSet)}/{column}",
                    total!.Value.ToString(CultureInfo.InvariantCulture), default,
                    ("stated", total.Value.ToString(CultureInfo.InvariantCulture)), ("sum", sum.ToString(CultureInfo.InvariantCulture)));
            }
        }
    }
}

internal static class Cases
{
    public static Fault Fault(IRule rule, DisciplinaryCase row, string column, string value, RuleContext context) =>
        context.Of(rule, row.At, column, $"case:{row.Reference}", value, row.Employee, ("reference", row.Reference));
}

internal static class Board
{
    public static Fault Fault(IRule rule, BoardMember row, string column, string value, RuleContext context) =>
        context.Of(rule, row.At, column, $"member:{row.Reference}", value, row.Employee, ("reference", row.Reference));
}
