using WresEtl.Core.Indicators;
using WresEtl.Core.Returns;
using WresEtl.Core.Workforce;

namespace WresEtl.Core.Rules;

/// <summary>Puts every rule of the book to its subjects. All faults are collected; none stops another.</summary>
public static class RuleRunner
{
    private static readonly IFileRule[] FileRules = [.. RuleBook.All.OfType<IFileRule>()];
    private static readonly IIntakeRule[] IntakeRules = [.. RuleBook.All.OfType<IIntakeRule>()];
    private static readonly IWorkforceRule[] WorkforceRules = [.. RuleBook.All.OfType<IWorkforceRule>()];
    private static readonly IReportRule[] ReportRules = [.. RuleBook.All.OfType<IReportRule>()];
    // Some sixty rules on each of a million people: a call through a delegate costs half of one through an interface with as many implementations.
    private static readonly Func<Person, RuleContext, Fault?>[] PersonRules = [.. RuleBook.All.OfType<IPersonRule>().Select(r => (Func<Person, RuleContext, Fault?>)r.Check)];
    private static readonly IAnswerRule[] AnswerRules = [.. RuleBook.All.OfType<IAnswerRule>()];
    private static readonly ILastYearRule[] LastYearRules = [.. RuleBook.All.OfType<ILastYearRule>()];

    /// <summary>What can be said once the files are read.</summary>
    public static IEnumerable<Fault> CheckIntake(RuleContext context) =>
    [
        .. context.Intake.Files.SelectMany(file => FileRules.SelectMany(rule => rule.Check(file, context))),
        .. IntakeRules.SelectMany(rule => rule.Check(context.Intake, context)),
        .. Rows(context.Intake.Assignments, context),
        .. Rows(context.Intake.Applications, context),
        .. Rows(context.Intake.Cases, context),
        .. Rows(context.Intake.Training, context),
        .. Rows(context.Intake.Board, context),
        .. Rows(context.Intake.Survey, context),
    ];

    /// <summary>Undisclosed ethnicity alone, by person: what evidence may answer.</summary>
    public static IEnumerable<(Person Person, Fault Fault)> CheckDisclosure(Headcount headcount, RuleContext context) =>
        headcount.People.Values
            .Where(p => p.Ethnicity.Disclosure != Standards.DeclarationStatus.Declared)
            .SelectMany(p => RuleBook.UndisclosedEthnicity.Select(rule => (p, Fault: rule.Check(p, context))))
            .Where(f => f.Fault is not null)
            .Select(f => (f.p, f.Fault!));

    /// <summary>What can be said once people are counted.</summary>
    public static IEnumerable<Fault> CheckWorkforce(IndicatorInputs inputs, RuleContext context)
    {
        var faults = new List<Fault>();
        // Hundreds of thousands of people: nothing is allocated for those whom no rule names.
        foreach (var person in inputs.Headcount.People.Values)
        {
            foreach (var check in PersonRules)
            {
                if (check(person, context) is { } fault) faults.Add(fault);
            }
        }

        foreach (var rule in WorkforceRules) faults.AddRange(rule.Check(inputs, context));
        return faults;
    }

    /// <summary>What can be said of the finished return.</summary>
    public static IEnumerable<Fault> CheckReturn(ExactReturn exact, ExactReturn? lastYear, RuleContext context) =>
    [
        .. ReportRules.SelectMany(rule => rule.Check(exact, context)),
        .. lastYear is null ? [] : LastYearRules.SelectMany(rule => rule.Check(exact, lastYear, context)),
    ];

    /// <summary>What can be said of HR's answers and other evidence.</summary>
    public static IEnumerable<Fault> CheckAnswers(AnswerRound round, RuleContext context) =>
        AnswerRules.SelectMany(rule => rule.Check(round, context));

    private static List<Fault> Rows<TRow>(IReadOnlyCollection<TRow> rows, RuleContext context)
    {
        Func<TRow, RuleContext, Fault?>[] rules = [.. RuleBook.All.OfType<IRowRule<TRow>>().Select(r => (Func<TRow, RuleContext, Fault?>)r.Check)];
        var faults = new List<Fault>();
        if (rules.Length == 0) return faults;
        foreach (var row in rows)
        {
            foreach (var check in rules)
            {
                if (check(row, context) is { } fault) faults.Add(fault);
            }
        }

        return faults;
    }
}
