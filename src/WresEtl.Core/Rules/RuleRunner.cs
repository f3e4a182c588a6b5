using WresEtl.Core.Indicators;
using WresEtl.Core.Intake.Rows;
using WresEtl.Core.Returns;
using WresEtl.Core.Rules.Workforce;
using WresEtl.Core.Standards;
using WresEtl.Core.Workforce;

namespace WresEtl.Core.Rules;

/// <summary>Puts every rule of the book to its subjects. All faults are collected; none stops another.</summary>
public static class RuleRunner
{
    private static readonly IFileRule[] FileRules = [.. RuleBook.All.OfType<IFileRule>()];
    private static readonly IIntakeRule[] IntakeRules = [.. RuleBook.All.OfType<IIntakeRule>()];
    private static readonly IWorkforceRule[] WorkforceRules = [.. RuleBook.All.OfType<IWorkforceRule>()];
    private static readonly IReportRule[] ReportRules = [.. RuleBook.All.OfType<IReportRule>()];
    // Some twenty rules on each of a million people: a call through a delegate costs half of one through an interface with as many
    // implementations, and what is only about people without an ethnicity or a template row is not asked of the rest.
    private static readonly Func<Person, RuleContext, Fault?>[] OnUndisclosed = [.. RuleBook.UndisclosedEthnicity.Select(Check)];
    private static readonly Func<Person, RuleContext, Fault?>[] OnUnplaced = [.. RuleBook.All.OfType<PlacementRule>().Select(Check)];
    private static readonly Func<Person, RuleContext, Fault?>[] OnEverybody =
        [.. RuleBook.All.OfType<IPersonRule>().Except([.. RuleBook.UndisclosedEthnicity, .. RuleBook.All.OfType<PlacementRule>()]).Select(Check)];
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
            .Where(p => p.Ethnicity.Disclosure != DeclarationStatus.Declared)
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
            if (person.Ethnicity.Disclosure != DeclarationStatus.Declared) Ask(OnUndisclosed, person, context, faults);
            if (person.Placement.Reason != UnplacedReason.None) Ask(OnUnplaced, person, context, faults);
            Ask(OnEverybody, person, context, faults);
        }

        foreach (var rule in WorkforceRules) faults.AddRange(rule.Check(inputs, context));
        return faults;
    }

    private static Func<Person, RuleContext, Fault?> Check(IPersonRule rule) => rule.Check;

    /// <summary>What can be said of the finished return.</summary>
    public static IEnumerable<Fault> CheckReturn(ExactReturn exact, ExactReturn? lastYear, RuleContext context) =>
    [
        .. ReportRules.SelectMany(rule => rule.Check(exact, context)),
        .. lastYear is null ? [] : LastYearRules.SelectMany(rule => rule.Check(exact, lastYear, context)),
    ];

    /// <summary>What can be said of HR's answers and other evidence.</summary>
    public static IEnumerable<Fault> CheckAnswers(AnswerRound round, RuleContext context) =>
        AnswerRules.SelectMany(rule => rule.Check(round, context));

    private static List<Fault> Rows<TRow>(IReadOnlyList<TRow> rows, RuleContext context)
    {
        var (rules, faults) = (RowRules<TRow>(), new List<Fault>());
        foreach (var row in rows) Ask(rules, row, context, faults);
        return faults;
    }

    // Millions of rows: gone through without an enumerator's interface.
    private static List<Fault> Rows<TRow>(RowCollection<TRow> rows, RuleContext context)
    {
        var (rules, faults) = (RowRules<TRow>(), new List<Fault>());
        foreach (var row in rows) Ask(rules, row, context, faults);
        return faults;
    }

    private static Func<TRow, RuleContext, Fault?>[] RowRules<TRow>() =>
        [.. RuleBook.All.OfType<IRowRule<TRow>>().Select(r => (Func<TRow, RuleContext, Fault?>)r.Check)];

    private static void Ask<T>(Func<T, RuleContext, Fault?>[] checks, T about, RuleContext context, List<Fault> faults)
    {
        foreach (var check in checks)
        {
            if (check(about, context) is { } fault) faults.Add(fault);
        }
    }
}
