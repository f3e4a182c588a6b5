namespace WresEtl.Core.Tests.Intake;

/// <summary>
/// One row of a workforce export as text: a valid one by default, of an invented person. Tests change the one thing that matters.
/// </summary>
internal sealed record Post
{
    public string Vpd { get; init; } = "";

    public string Snapshot { get; init; } = "31/03/2020";

    public string Employee { get; init; } = "20000001";

    /// <summary>The employee's main assignment where nothing is said.</summary>
    public string? Number { get; init; }

    public string PersonType { get; init; } = "Employee";

    public string Status { get; init; } = "Active Assignment";

    public string Contract { get; init; } = "Permanent";

    public string Primary { get; init; } = "Yes";

    public string Fte { get; init; } = "1";

    public string StaffGroup { get; init; } = "Administrative and Clerical";

    public string JobRole { get; init; } = "Clerical Worker";

    public string Occupation { get; init; } = "";

    public string PayCode { get; init; } = "";

    public string Pay { get; init; } = "Review Body Band 5";

    public string Ethnicity { get; init; } = "A";

    public string Start { get; init; } = "01/04/2015";

    public string End { get; init; } = "";

    public string Organisation { get; init; } = "";

    public static readonly string[] Headings =
    [
        "VPD", "Effective Date", "Employee Number", "Assignment Number", "User Person Type", "Assignment Status", "Assignment Category",
        "Primary Assignment", "FTE", "Staff Group", "Role", "Occupation Code", "Grade", "Pay Scale Description", "Ethnic Origin",
        "Start Date", "Assignment End Date", "Organisation Code",
    ];

    public string[] Cells() =>
    [
        Vpd, Snapshot, Employee, Number ?? Employee, PersonType, Status, Contract, Primary, Fte, StaffGroup, JobRole, Occupation, PayCode,
        Pay, Ethnicity, Start, End, Organisation,
    ];

    /// <summary>The export: headings and one row for each post.</summary>
    public static string[][] Table(params IEnumerable<Post> posts) => [Headings, .. posts.Select(p => p.Cells())];

    /// <summary>As many people as asked for, with employee numbers of their own.</summary>
    public IEnumerable<Post> Times(int people, int firstNumber) =>
        Enumerable.Range(firstNumber, people).Select(n => this with { Employee = n.ToString(System.Globalization.CultureInfo.InvariantCulture) });
}
