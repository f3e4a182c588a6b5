using System.Text;
using System.Text.RegularExpressions;
using WresEtl.Core.Intake.Rows;

namespace WresEtl.Core.Intake;

/// <summary>
/// The workforce in an ESR Generic Outbound file. Its people, assignments and positions are records of their own, each with a first and
/// a last day; joined, one assignment is one row, as in any other workforce export. Assignments are the rows of the file: people
/// and positions are read, accounted for, and set aside as joined. A record marked as deleted takes away what came before it.
/// </summary>
/// <param name="snapshot">The day whose records count.</param>
/// <param name="fileName">Carries the trust's number: <c>GO_914_EXP_…</c>.</param>
internal sealed partial class GenericOutbound(DateOnly snapshot, string fileName)
{
    private const string Person = "person";
    private const string Assignment = "assignment";
    private const string Position = "position";

    private readonly GenericOutboundRecords _people = new("PersonID");
    private readonly GenericOutboundRecords _assignments = new("AssignmentID");
    private readonly GenericOutboundRecords _positions = new("PositionID");
    private readonly DateReading _dates = new(snapshot);
    private (SheetRecord Record, int Index)? _assignmentSheet;

    /// <summary>Takes in every record of one kind.</summary>
    public void Add(RawSheet sheet, SheetRecord record, int index)
    {
        switch (sheet.Name)
        {
            case Person:
                _people.Read(sheet, record);
                break;
            case Position:
                _positions.Read(sheet, record);
                break;
            case Assignment:
                _assignmentSheet = (record, index);
                _assignments.Read(sheet, record);
                break;
            default:
                // Locations, costings, phones …: nothing in them counts anybody.
                GenericOutboundRecords.Skip(sheet, record);
                break;
        }
    }

    /// <summary>The joined rows, once all records are in; null where the file holds no assignments.</summary>
    public (RawSheet Sheet, SheetRecord Record, int Index)? Joined()
    {
        _people.SetAside(AsideReason.JoinedToAssignment);
        _positions.SetAside(AsideReason.JoinedToAssignment);
        if (_assignmentSheet is not { } target) return null;
        var (record, index) = target;
        record.HoldsSomething(looksLikeTable: true, looksLikeProse: false);
        _assignments.SetAsideDeleted();
        var all = _assignments.Live().ToLookup(IsEmployees);
        record.ReadAside(AsideReason.NotAnEmployee, all[false].Count());
        var rows = all[true].Select(Join).ToList();
        foreach (var (column, from) in GenericOutboundJoin.Columns.Where(c => c.From is Person or Position).Select(c => (c.Name, c.From)))
        {
            record.IsJoinedFrom(column, new JoinedColumn(from, rows
                .Select(r => (r.Assignment.Row, There: from == Person ? r.Person : r.Position))
                .Where(r => r.There is not null)
                .ToDictionary(r => r.Row, r => r.There!.Row)));
        }

        return (new GenericOutboundJoin(record.Sheet, TrustNumber().Match(fileName).Groups[1].Value, rows), record, index);
    }

    /// <summary>E is an employee's assignment; applicants, benefits and contingent workers have other letters.</summary>
    private static bool IsEmployees(OutboundRecord assignment) =>
        assignment["AssignmentType"] is var type && (type.Length == 0 || type.StartsWith("E", StringComparison.OrdinalIgnoreCase));

    private JoinedRow Join(OutboundRecord assignment) => new(
        assignment,
        _people.At(assignment["PersonID"], snapshot, _dates),
        _positions.At(assignment["PositionID"], snapshot, _dates)
            ?? _positions.Find("PositionNumber", FirstPart(assignment["PositionName"]), snapshot, _dates)
            ?? _positions.Find("PositionName", assignment["PositionName"], snapshot, _dates));

    private static string FirstPart(string name) => name.Split('|')[0].Trim();

    // GO_<VPD>_EXP_…_<date>_<sequence>.DAT (layouts.md section 2). The number is part of the person's key.
    [GeneratedRegex(@"GO_(\d{3})_", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex TrustNumber();
}

/// <summary>One record with its row in the file.</summary>
internal sealed class OutboundRecord(int row, IReadOnlyDictionary<string, int> columns, byte[][] cells)
{
    public int Row => row;

    public string this[string column] => Utf8Text.Decode(Utf8Text.Trim(Bytes(column)));

    public ReadOnlySpan<byte> Bytes(string column) =>
        columns.TryGetValue(column, out var at) && at < cells.Length ? cells[at] : [];
}

/// <summary>An assignment with the person and the position it belongs to, where the file holds them.</summary>
internal sealed record JoinedRow(OutboundRecord Assignment, OutboundRecord? Person, OutboundRecord? Position);

/// <summary>The joined rows as a sheet under our own column names; each row has its assignment's row number.</summary>
internal sealed class GenericOutboundJoin(string name, string trustNumber, IReadOnlyList<JoinedRow> rows) : RawSheet
{
    private const string Person = "person";
    private const string Assignment = "assignment";
    private const string Position = "position";
    private const string FileName = "";

    /// <summary>Our column, the kind of record it comes from, and its names there: the first one that is filled counts.</summary>
    public static readonly IReadOnlyList<(string Name, string From, string[] Fields)> Columns =
    [
        ("vpd", FileName, [""]),
        ("employee_number", Person, ["EmployeeNumber"]),
        ("assignment_number", Assignment, ["AssignmentNumber"]),
        ("person_uid", Person, ["NHSUniqueID"]),
        ("person_type", Person, ["UserPersonType", "SystemPersonType"]),
        ("assignment_status", Assignment, ["UserAssignmentStatus", "SystemAssignmentStatus"]),
        ("contract_type", Assignment, ["AssignmentCategory"]),
        ("employee_category", Assignment, ["EmployeeCategory"]),
        ("is_primary", Assignment, ["PrimaryAssignment"]),
        ("fte", Assignment, ["FTE"]),
        ("staff_group", Assignment, ["JobName"]),
        ("occupation_code", Position, ["OccupationCode"]),
        ("pay_code", Assignment, ["Grade"]),
        ("afc_flag", Assignment, ["AfcFlag"]),
        ("ethnic_origin", Person, ["EthnicOrigin"]),
        ("position_title", Assignment, ["PositionName"]),
        ("payroll_name", Assignment, ["PayrollName"]),
        ("assignment_start", Assignment, ["EffectiveStartDate"]),
        ("assignment_end", Assignment, ["EffectiveEndDate"]),
    ];

    private static readonly byte[][] Headings = [.. Columns.Select(c => Encoding.UTF8.GetBytes(c.Name))];

    private int _at = -2;

    public override string Name => name;

    public override int Row => _at < 0 ? 1 : rows[_at].Assignment.Row;

    public override int CellCount => Columns.Count;

    public override bool Read() => ++_at < rows.Count;

    public override ReadOnlySpan<byte> Utf8(int column)
    {
        if (column < 0 || column >= Columns.Count) return [];
        if (_at < 0) return Headings[column];
        var (joined, (_, from, fields)) = (rows[_at], Columns[column]);
        if (from == FileName) return Encoding.UTF8.GetBytes(trustNumber);
        var record = from switch { Person => joined.Person, Position => joined.Position, _ => joined.Assignment };
        foreach (var field in fields)
        {
            if (record is not null && !Utf8Text.IsBlank(record.Bytes(field))) return record.Bytes(field);
        }

        return fields[0] switch
        {
            "JobName" => JobOf(joined.Position),
            "OccupationCode" => Encoding.UTF8.GetBytes(AssignmentReader.OccupationIn(joined.Assignment["PositionName"])),
            _ => [],
        };
    }

    /// <summary>An assignment without a job has its position's: group|role, as the job's name has them.</summary>
    private static ReadOnlySpan<byte> JobOf(OutboundRecord? position) =>
        position is null || position["JobStaffGroup"].Length == 0
            ? []
            : Encoding.UTF8.GetBytes($"{position["JobStaffGroup"]}|{position["JobRole"]}");
}
