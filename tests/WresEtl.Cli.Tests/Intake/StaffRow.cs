using WresEtl.App.Synth;

namespace WresEtl.Cli.Tests.Intake;

/// <summary>One row of a staff list, valid and invented unless a test changes something.</summary>
internal sealed record StaffRow
{
    public string Organisation { get; init; } = "XT1";

    public string Snapshot { get; init; } = "31/03/2020";

    public string Employee { get; init; } = "20000001";

    public string? Number { get; init; }

    public string Status { get; init; } = "Active Assignment";

    public string Contract { get; init; } = "Permanent";

    public string Primary { get; init; } = "Yes";

    public string Fte { get; init; } = "1";

    public string Group { get; init; } = "Administrative and Clerical";

    public string Role { get; init; } = "Clerical Worker";

    public string Occupation { get; init; } = "G2A";

    public string Grade { get; init; } = "XN05";

    public string Pay { get; init; } = "Non Review Body Band 5";

    public string Ethnicity { get; init; } = "A";

    public string Start { get; init; } = "01/04/2015";

    public string End { get; init; } = "";

    public string Payroll { get; init; } = "";

    public static readonly string[] Headings =
    [
        "Organisation Code", "Effective Date", "Employee Number", "Assignment Number", "Assignment Status", "Assignment Category",
        "Primary Assignment", "FTE", "Staff Group", "Role", "Occupation Code", "Grade", "Pay Scale Description", "Ethnic Origin",
        "Start Date", "Assignment End Date", "Payroll Name",
    ];

    public string[] Cells =>
    [
        Organisation, Snapshot, Employee, Number ?? Employee, Status, Contract, Primary, Fte, Group, Role, Occupation, Grade, Pay, Ethnicity,
        Start, End, Payroll,
    ];

    public static string Csv(params StaffRow[] rows) => Csv(',', rows);

    public static string Csv(char separator, params StaffRow[] rows) => Lines(separator, [Headings, .. rows.Select(r => r.Cells)]);

    public static string Lines(char separator, IEnumerable<string[]> rows) =>
        string.Concat(rows.Select(r => string.Join(separator, r.Select(c => Quoted(c, separator))) + "\n"));

    public static SynthTable Table(params StaffRow[] rows) =>
        new(SynthDataSet.Workforce, Headings, rows.Select(r => r.Cells.Select(SynthCell.Text).ToArray()));

    private static string Quoted(string cell, char separator) =>
        cell.Contains(separator, StringComparison.Ordinal) || cell.Contains('"', StringComparison.Ordinal)
            ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\""
            : cell;
}
