using WresEtl.Core.Indicators;
using WresEtl.Core.Intake;
using WresEtl.Core.Returns;
using WresEtl.Core.Workforce;

namespace WresEtl.Core.Rules;

/// <summary>
/// One requirement, by its official or our own id. A rule states facts; severity, consequence and wording are the year's
/// <c>rules.csv</c>. Its scope is the interface it implements.
/// </summary>
public interface IRule
{
    /// <summary>The id of its line in rules.csv.</summary>
    string Id { get; }
}

/// <summary>Looks at one file as a whole.</summary>
public interface IFileRule : IRule
{
    IEnumerable<Fault> Check(FileRecord file, RuleContext context);
}

/// <summary>Looks at everything that was read, before anybody is counted.</summary>
public interface IIntakeRule : IRule
{
    IEnumerable<Fault> Check(ClientIntake intake, RuleContext context);
}

/// <summary>Looks at one row. Returns null where it holds: most rules do for most rows, and this costs nothing.</summary>
public interface IRowRule<in TRow> : IRule
{
    Fault? Check(TRow row, RuleContext context);
}

/// <summary>Looks at one person in the headcount with all their assignments.</summary>
public interface IPersonRule : IRule
{
    Fault? Check(Person person, RuleContext context);
}

/// <summary>Looks at the whole population and the counts made of it.</summary>
public interface IWorkforceRule : IRule
{
    IEnumerable<Fault> Check(IndicatorInputs inputs, RuleContext context);
}

/// <summary>Looks at the finished return.</summary>
public interface IReportRule : IRule
{
    IEnumerable<Fault> Check(ExactReturn exact, RuleContext context);
}

/// <summary>Compares the finished return with last year's.</summary>
public interface ILastYearRule : IRule
{
    IEnumerable<Fault> Check(ExactReturn exact, ExactReturn lastYear, RuleContext context);
}

/// <summary>Words a fault that reading last year's return met.</summary>
public interface IPreviousYearRule : IRule
{
    Fault Of(PreviousYearFault fault);
}

/// <summary>Looks at answers and evidence once the run's findings are known.</summary>
public interface IAnswerRule : IRule
{
    IEnumerable<Fault> Check(AnswerRound round, RuleContext context);
}
