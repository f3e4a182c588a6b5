using System.Globalization;

namespace WresEtl.App.Synth;

/// <summary>The workforce export: one row for each assignment, in one of three layouts.</summary>
internal sealed class WorkforceTable
{
    private static readonly string[] StaffListHeader =
    [
        "Organisation Code", "Effective Date", "Employee Number", "Assignment Number", "User Person Type", "Assignment Status",
        "Assignment Category", "Employee Category", "Primary Assignment", "FTE", "Staff Group", "Job Role", "Occupation Code",
        "Grade", "Pay Scale Description", "Ethnic Origin", "Position Title", "Org L3", "Latest Start Date", "Assignment End Date",
    ];

    private static readonly string[] WarehouseHeader =
    [
        "Ocs Code", "Tm Year Month", "EmployeeNumber", "AssignmentNumber", "User Person Type", "Status",
        "Asg Type Of Contract", "EmployeeCategory", "Primary", "Contracted Wte", "Staff Group", "Role", "Occupation Code",
        "Payscale", "Payscale Description", "Ethnic Origin", "Position Title", "Org L5", "Start Date", "Assignment End Date",
    ];

    private static readonly string[] CompositeHeader =
    [
        "ODS Code", "Snapshot Date", "EmployeeNumber", "AssignmentNumber", "UserPersonType", "UserAssignmentStatus",
        "AssignmentCategory", "EmployeeCategory", "PrimaryAssignment", "FTE", "JobName", "Grade",
        "EthnicOrigin", "PositionName", "PayrollName", "EffectiveStartDate", "EffectiveEndDate",
    ];

    private readonly SynthModel _model;
    private readonly SynthCell[] _ethnicity;
    private readonly SynthCell _organisation;
    private readonly SynthCell _department;
    private readonly SynthCell _snapshot;

    private static readonly PostCells[] Posts = [.. SynthPost.All.Select(PostCells.Of)];

    private WorkforceTable(SynthModel model)
    {
        _model = model;
        _ethnicity = SynthEthnicity.Cells(model.Client.Ethnicity);
        _organisation = SynthCell.Text(model.Client.Organisation.Code);
        _department = SynthCell.Text(model.Client.Organisation.Name);
        var year = model.Client.Breakage == SynthBreakage.WrongYear ? model.Year - 1 : model.Year;
        _snapshot = model.Client.Workforce == WorkforceLayout.Warehouse
            ? SynthCell.Text(string.Create(CultureInfo.InvariantCulture, $"{year}-MAR"))
            : SynthCell.Date(new DateOnly(year, 3, 31));
    }

    public static SynthTable Of(SynthModel model)
    {
        var table = new WorkforceTable(model);
        var header = model.Client.Workforce switch
        {
            WorkforceLayout.StaffList => StaffListHeader,
            WorkforceLayout.Warehouse => WarehouseHeader,
            WorkforceLayout.Composite => CompositeHeader,
        };
        var rows = table.Rows(header.Length);
        return model.Client.Breakage == SynthBreakage.RequiredColumnMissing
            ? WithoutEthnicity(header, rows)
            : new SynthTable(SynthDataSet.Workforce, header, rows);
    }

    private static SynthTable WithoutEthnicity(string[] header, IEnumerable<SynthCell[]> rows)
    {
        var at = Array.FindIndex(header, heading => heading is "Ethnic Origin" or "EthnicOrigin");
        return new(SynthDataSet.Workforce, Without(header, at), rows.Select(row => Without(row, at)));
    }

    private static T[] Without<T>(T[] items, int at) => [.. items[..at], .. items[(at + 1)..]];

    private IEnumerable<SynthCell[]> Rows(int columns)
    {
        var row = new SynthCell[columns];
        var hasHistory = _model.Client is { HasHistory: true, Workforce: WorkforceLayout.Composite };
        for (var i = 0; i < _model.Assignments.Length; i++)
        {
            if (hasHistory && i % HistoryEach == 0)
            {
                Fill(row, EarlierVersion(_model.Assignments[i]));
                yield return row;
            }
            Fill(row, _model.Assignments[i]);
            yield return row;
            if (_model.Assignments[i].Fault == (sbyte)SynthFault.DuplicateAssignment) yield return row;
        }
    }

    private const int HistoryEach = 11;

    // The same post the year before it began as it is now; over before the snapshot.
    private static SynthAssignment EarlierVersion(SynthAssignment assignment)
    {
        assignment.End = assignment.Start - 1;
        assignment.Start -= 365;
        assignment.Status = SynthTerms.Active;
        return assignment;
    }

    private void Fill(SynthCell[] row, in SynthAssignment assignment)
    {
        var number = _model.People[assignment.Person].Number;
        var post = PostCells.For(Posts, assignment);
        row[0] = _organisation;
        row[1] = _snapshot;
        row[2] = SynthCell.Key(number, 8);
        row[3] = assignment.Fault == (sbyte)SynthFault.AssignmentNumberDamaged ? DateInstead : SynthCell.Key(number, 8, assignment.Suffix);
        row[4] = assignment.Contract == SynthTerms.Honorary ? Honorary : Employee;
        row[5] = SynthTerms.Statuses[assignment.Status];
        row[6] = SynthTerms.Contracts[assignment.Contract];
        row[7] = assignment.Fte >= 100 ? FullTime : PartTime;
        row[8] = SynthCell.Flag(assignment.IsPrimary);
        row[9] = SynthCell.Number(assignment.Fte, 2);
        if (_model.Client.Workforce == WorkforceLayout.Composite) FillJoined(row, assignment, post);
        else FillSeparate(row, assignment, post);
    }

    private void FillSeparate(SynthCell[] row, in SynthAssignment assignment, PostCells post)
    {
        row[10] = post.StaffGroup;
        row[11] = post.JobRole;
        row[12] = post.OccupationCode;
        row[13] = post.PayCode;
        row[14] = post.PayDescription;
        row[15] = _ethnicity[assignment.Ethnicity];
        row[16] = post.Title;
        row[17] = _department;
        row[18] = SynthCell.DateOrEmpty(assignment.Start);
        row[19] = SynthCell.DateOrEmpty(assignment.End);
    }

    private void FillJoined(SynthCell[] row, in SynthAssignment assignment, PostCells post)
    {
        row[10] = post.Job;
        row[11] = post.Grade;
        row[12] = _ethnicity[assignment.Ethnicity];
        row[13] = post.Position;
        row[14] = _department;
        row[15] = SynthCell.DateOrEmpty(assignment.Start);
        row[16] = SynthCell.DateOrEmpty(assignment.End);
    }

    private static readonly SynthCell DateInstead = SynthCell.Text("02-Jan");
    private static readonly SynthCell Employee = SynthCell.Text("Employee");
    private static readonly SynthCell Honorary = SynthCell.Text("Honorary");
    private static readonly SynthCell FullTime = SynthCell.Text("Full Time");
    private static readonly SynthCell PartTime = SynthCell.Text("Part Time");
}
