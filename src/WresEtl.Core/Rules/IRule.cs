using WresEtl.Core.Indicators;
using WresEtl.Core.Intake;
using WresEtl.Core.Intake.Rows;
using WresEtl.Core.Returns;
using WresEtl.Core.Standards;
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

/// <summary>What rules may look up besides their subject.</summary>
public sealed class RuleContext(Standard standard, Client client, ClientIntake intake)
{
    public Standard Standard { get; } = standard;

    public Client Client { get; } = client;

    public ClientIntake Intake { get; } = intake;

    public PersonPlacement Placement { get; } = new(standard, client);

    public Place PlaceOf(RowRef row, string column)
    {
        var sheet = Intake.Sheets[row.Sheet];
        var (name, number) = sheet.PlaceOf(row.Row, column);
        return new Place(Schema.NameOf(sheet.DataSet), sheet.File, name, number, column);
    }

    /// <summary>A fault about one row of the workforce.</summary>
    public Fault Of(IRule rule, Assignment row, string column, string value, params (string Name, string Text)[] arguments) =>
        new(rule.Id, PlaceOf(row.At, column), SubjectOf(row), value, row.Employee.ToDigits(), [("value", value), .. arguments]);

    /// <summary>A fault about one person, placed at the assignment that was chosen.</summary>
    public Fault Of(IRule rule, Person person, string column, string value, params (string Name, string Text)[] arguments) =>
        new(rule.Id, PlaceOf(person.Chosen.At, column), person.Key.ToSubject(), value, person.Key.Employee.ToDigits(), [("value", value), .. arguments]);

    /// <summary>A fault about one row of another data set.</summary>
    public Fault Of(
        IRule rule, RowRef row, string column, string subject, string value, EmployeeNumber person, params (string Name, string Text)[] arguments) =>
        new(rule.Id, PlaceOf(row, column), subject, value, person.ToDigits(), [("value", value), .. arguments]);

    /// <summary>A fault about a file.</summary>
    public static Fault Of(IRule rule, FileRecord file, string subject, string value, params (string Name, string Text)[] arguments) =>
        new(rule.Id, new Place(file.DataSet is { } d ? Schema.NameOf(d) : "", file.Name), subject, value, "", [("file", file.Name), .. arguments]);

    /// <summary>A fault about the client as a whole.</summary>
    public static Fault OfClient(
        IRule rule, string dataSet, string column, string subject, string value, params (string Name, string Text)[] arguments) =>
        new(rule.Id, new Place(dataSet, Column: column), subject, value, "", [("value", value), .. arguments]);

    private static string SubjectOf(Assignment row) =>
        $"assignment:{(row.Vpd.Raw.Length > 0 ? row.Vpd.Raw + "/" : "")}{row.Employee.ToDigits()}/{(row.Number.IsNone ? row.NumberText : row.Number.ToDigits())}";
}
