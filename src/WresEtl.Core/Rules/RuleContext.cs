using WresEtl.Core.Intake;
using WresEtl.Core.Intake.Rows;
using WresEtl.Core.Standards;
using WresEtl.Core.Workforce;

namespace WresEtl.Core.Rules;

/// <summary>What rules may look up besides their subject, and how they say what they found.</summary>
public sealed class RuleContext(Standard standard, Client client, ClientIntake intake)
{
    public Standard Standard { get; } = standard;

    public Client Client { get; } = client;

    public ClientIntake Intake { get; } = intake;

    public PersonPlacement Placement { get; } = new(standard, client);

    internal RolesInGroups Roles { get; } = new(standard);

    /// <summary>Whether the file the row stands in has the column at all; without it a blank says nothing about the row.</summary>
    public bool HasColumn(RowRef row, string column) => Intake.Sheets[row.Sheet].Binding?.Has(column) ?? false;

    public Place PlaceOf(RowRef row, string column) => PlaceOf(Intake.Sheets[row.Sheet], row.Row, column);

    /// <summary>Where a cell of a sheet stands.</summary>
    internal static Place PlaceOf(SheetRecord sheet, int row, string column)
    {
        var (name, number) = sheet.PlaceOf(row, column);
        return new Place(Schema.NameOf(sheet.DataSet), sheet.File, name, number, column);
    }

    /// <summary>A fault about one row of the workforce.</summary>
    public Fault Of(IRule rule, Assignment row, string column, string value, params (string Name, string Text)[] arguments) =>
        Of(rule, row.At, column, SubjectOf(row), value, row.Employee, arguments);

    /// <summary>A fault about one person, placed at the assignment that was chosen.</summary>
    public Fault Of(IRule rule, Person person, string column, string value, params (string Name, string Text)[] arguments) =>
        Of(rule, person.Chosen.At, column, person.Key.ToSubject(), value, person.Key.Employee, arguments);

    /// <summary>A fault about one application.</summary>
    public Fault Of(IRule rule, Application row, string column, string value, params (string Name, string Text)[] arguments) =>
        Of(rule, row.At, column, $"application:{row.Source.Raw}/{row.Reference}", value, default, [("reference", row.Reference), .. arguments]);

    /// <summary>A fault about one case.</summary>
    public Fault Of(IRule rule, DisciplinaryCase row, string column, string value, params (string Name, string Text)[] arguments) =>
        Of(rule, row.At, column, $"case:{row.Reference}", value, row.Employee, [("reference", row.Reference), .. arguments]);

    /// <summary>A fault about one training record: the person and the course.</summary>
    public Fault Of(IRule rule, TrainingRecord row, string column, string value, params (string Name, string Text)[] arguments) =>
        Of(rule, row.At, column, $"training:{row.Employee.ToDigits()}/{row.Course.Raw}", value, row.Employee, [("course", row.Course.Raw), .. arguments]);

    /// <summary>A fault about one seat of the board.</summary>
    public Fault Of(IRule rule, BoardMember row, string column, string value, params (string Name, string Text)[] arguments) =>
        Of(rule, row.At, column, $"member:{row.Reference}", value, row.Employee, [("reference", row.Reference), .. arguments]);

    /// <summary>A fault about one survey result.</summary>
    public Fault Of(IRule rule, SurveyResult row, string column, string value, params (string Name, string Text)[] arguments) =>
        Of(rule, row.At, column, $"survey:{row.Indicator.Raw}/{row.Group.Raw}", value, default,
            [("indicator", row.Indicator.Raw), ("group", row.Group.Raw), .. arguments]);

    /// <summary>A fault about one line of a file that holds counts.</summary>
    public Fault Of(IRule rule, AggregateLine row, string column, string value, params (string Name, string Text)[] arguments) =>
        Of(rule, row.At, column, $"line:{Schema.NameOf(Intake.Sheets[row.At.Sheet].DataSet)}/{row.Group.Raw}/{row.PeriodStart.Raw}", value, default,
            [("group", row.Group.Raw), .. arguments]);

    /// <summary>A fault about one row of any data set.</summary>
    public Fault Of(
        IRule rule, RowRef row, string column, string subject, string value, EmployeeNumber person, params (string Name, string Text)[] arguments) =>
        new(rule.Id, PlaceOf(row, column), subject, value, person.ToDigits(), [("value", value), .. arguments]);

    /// <summary>A fault about a file.</summary>
    public static Fault Of(IRule rule, FileRecord file, string value, params (string Name, string Text)[] arguments) =>
        new(rule.Id, new Place(file.DataSet is { } d ? Schema.NameOf(d) : "", file.Name), $"file:{file.Name}", value, "", [("file", file.Name), .. arguments]);

    /// <summary>A fault about one sheet.</summary>
    public static Fault Of(IRule rule, SheetRecord sheet, string subject, string value, params (string Name, string Text)[] arguments) => new(
        rule.Id,
        new Place(Schema.NameOf(sheet.DataSet), sheet.File, sheet.Sheet, sheet.HeadingRow),
        $"sheet:{sheet.File}/{sheet.Sheet}/{subject}",
        value,
        "",
        arguments);

    /// <summary>A fault about the client as a whole.</summary>
    public static Fault OfClient(
        IRule rule, string dataSet, string column, string subject, string value, params (string Name, string Text)[] arguments) =>
        new(rule.Id, new Place(dataSet, Column: column), subject, value, "", [("value", value), .. arguments]);

    private static string SubjectOf(Assignment row) =>
        $"assignment:{(row.Vpd.Raw.Length > 0 ? row.Vpd.Raw + "/" : "")}{row.Employee.ToDigits()}/{(row.Number.IsNone ? row.NumberText : row.Number.ToDigits())}";
}
