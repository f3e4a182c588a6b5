using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using WresEtl.Core.Standards;

namespace WresEtl.Core.Intake.Rows;

/// <summary>Reads the workforce data set, one assignment a row.</summary>
internal sealed partial class AssignmentReader : BlockReader<Assignment, StoredAssignment>
{
    private readonly AssignmentColumns _all;
    private readonly Lexicon<JobRole> _jobRoleOfGroup;
    private readonly Lexicon<OccupationCode> _occupationOfPosition;
    private static readonly ConditionalWeakTable<IReadOnlyList<JobRole>, Dictionary<string, JobRole>> RolesByTitle = [];

    private readonly Dictionary<string, JobRole> _rolesByTitle;

    // Terms and positions of the sheet being read.
    private AssignmentColumns _columns;
    private int _iEmployee, _iNumber, _iOrganisation, _iVpd, _iSnapshot, _iUid, _iPersonType, _iStatus, _iContract, _iCategory;
    private int _iPrimary, _iFte, _iStaffGroup, _iJobRole, _iOccupation, _iPayCode, _iPayDescription, _iAfc, _iEthnicity, _iStart, _iEnd;

    public AssignmentReader(Standard standard, Client client)
        : base(standard, client)
    {
        // The same for every client of a year.
        _rolesByTitle = RolesByTitle.GetValue(standard.JobRoles, roles => roles.GroupBy(r => TextKey.Of(r.Title)).ToDictionary(r => r.Key, r => r.First()));
        _jobRoleOfGroup = new Lexicon<JobRole>("job_role", t => t.Contains('|', StringComparison.Ordinal) ? RoleOf(LastPart(t)) : null);
        _occupationOfPosition = new Lexicon<OccupationCode>("occupation_code", t => OccupationOf(OccupationIn(t)));
        _columns = _all = new AssignmentColumns
        {
            NumberText = new Lexicon<string>("assignment_number", t => t),
            Organisation = Text("organisation_code"),
            Vpd = Text("vpd"),
            Snapshot = Date("snapshot_date"),
            PersonUid = Text("person_uid"),
            PersonType = Listed("person_type", "person_type"),
            Status = Lexicon("assignment_status", t => Find(standard.AssignmentStatuses, Mapped("assignment_status", t))),
            Contract = Lexicon("contract_type", t => Find(standard.ContractTypes, Mapped("contract_type", t))),
            EmployeeCategory = Listed("employee_category", "employee_category"),
            IsPrimary = YesNo("is_primary"),
            Fte = Lexicon("fte", t => Decimal(t) is { } value ? new Fte(value) : null),
            StaffGroup = StaffGroups("staff_group"),
            JobRole = Lexicon("job_role", t => RoleOf(LastPart(t))),
            Occupation = Lexicon("occupation_code", OccupationOf),
            PayCode = Lexicon("pay_code", PayOf),
            PayDescription = Text("pay_description"),
            AfcFlag = YesNo("afc_flag"),
            Ethnicity = Ethnicity("ethnic_origin"),
            Start = Date("assignment_start"),
            End = Date("assignment_end"),
        };
    }

    public override string KeyColumn => "employee_number";

    public override bool IsKey(ReadOnlySpan<byte> cell) => EmployeeNumber.TryRead(cell, 0, out _);

    protected override void BindColumns()
    {
        (_iEmployee, _iNumber, _iOrganisation, _iVpd) =
            (Column("employee_number"), Column("assignment_number"), Column("organisation_code"), Column("vpd"));
        (_iSnapshot, _iUid, _iPersonType) = (Column("snapshot_date"), Column("person_uid"), Column("person_type"));
        (_iStatus, _iContract, _iCategory) = (Column("assignment_status"), Column("contract_type"), Column("employee_category"));
        (_iPrimary, _iFte, _iStaffGroup, _iJobRole) =
            (Column("is_primary"), Column("fte"), Column("staff_group"), Column("job_role"));
        (_iOccupation, _iPayCode, _iPayDescription, _iAfc) =
            (Column("occupation_code"), Column("pay_code"), Column("pay_description"), Column("afc_flag"));
        (_iEthnicity, _iStart, _iEnd) = (Column("ethnic_origin"), Column("assignment_start"), Column("assignment_end"));
        _columns = _all;
        // ESR's job name holds group and role in one field: Nursing and Midwifery Registered|Staff Nurse.
        if (_iJobRole < 0) (_iJobRole, _columns) = (_iStaffGroup, _columns with { JobRole = _jobRoleOfGroup });
        if (_iOccupation < 0) (_iOccupation, _columns) = (Column("position_title"), _columns with { Occupation = _occupationOfPosition });
    }

    public override bool Read(RawSheet sheet, RowRef at)
    {
        if (!EmployeeNumber.TryRead(Cell(sheet, _iEmployee), Client.EmployeeNumberDigits, out var employee)) return false;
        var columns = _columns;
        ref var row = ref BlockFor(at).Next();
        (row.Line, row.Employee) = (at.Row, employee);
        if (!AssignmentNumber.TryRead(Cell(sheet, _iNumber), Client.EmployeeNumberDigits, out row.Number))
            row.NumberText = columns.NumberText.Number(Cell(sheet, _iNumber), at);
        row.Organisation = columns.Organisation.Number(Cell(sheet, _iOrganisation), at);
        row.Vpd = columns.Vpd.Number(Cell(sheet, _iVpd), at);
        row.Snapshot = columns.Snapshot.Number(Cell(sheet, _iSnapshot), at);
        row.PersonUid = columns.PersonUid.Number(Cell(sheet, _iUid), at);
        row.PersonType = columns.PersonType.Number(Cell(sheet, _iPersonType), at);
        row.Status = columns.Status.Number(Cell(sheet, _iStatus), at);
        row.Contract = columns.Contract.Number(Cell(sheet, _iContract), at);
        row.EmployeeCategory = columns.EmployeeCategory.Number(Cell(sheet, _iCategory), at);
        row.IsPrimary = columns.IsPrimary.Number(Cell(sheet, _iPrimary), at);
        row.Fte = columns.Fte.Number(Cell(sheet, _iFte), at);
        row.StaffGroup = columns.StaffGroup.Number(Cell(sheet, _iStaffGroup), at);
        row.JobRole = columns.JobRole.Number(Cell(sheet, _iJobRole), at);
        row.Occupation = columns.Occupation.Number(Cell(sheet, _iOccupation), at);
        row.PayCode = columns.PayCode.Number(Cell(sheet, _iPayCode), at);
        row.PayDescription = columns.PayDescription.Number(Cell(sheet, _iPayDescription), at);
        row.AfcFlag = columns.AfcFlag.Number(Cell(sheet, _iAfc), at);
        row.Ethnicity = columns.Ethnicity.Number(Cell(sheet, _iEthnicity), at);
        row.Start = columns.Start.Number(Cell(sheet, _iStart), at);
        row.End = columns.End.Number(Cell(sheet, _iEnd), at);
        return true;
    }

    protected override RowBlock<Assignment, StoredAssignment> NewBlock(int sheet) => new AssignmentBlock(_columns, sheet);

    private static AssignmentStatus? Find(IReadOnlyList<AssignmentStatus> list, string text) =>
        list.FirstOrDefault(s => Names(s.Code, s.Title, s.Aliases, text));

    private static ContractType? Find(IReadOnlyList<ContractType> list, string text) =>
        list.FirstOrDefault(c => Names(c.Code, c.Title, c.Aliases, text));

    private static bool Names(string code, string title, IReadOnlyList<string> aliases, string text)
    {
        var key = TextKey.Of(text);
        return key.Length > 0 && (code == text || TextKey.Of(title) == key || aliases.Any(a => TextKey.Of(a) == key));
    }

    private JobRole? RoleOf(string text)
    {
        var mapped = Mapped("job_role", text);
        // A five-digit code that a spreadsheet took for a number has lost its zero; the list of roles makes the repair certain.
        var code = mapped.Length is > 0 and < 5 && mapped.All(char.IsAsciiDigit) ? mapped.PadLeft(5, '0') : mapped;
        var key = TextKey.Of(mapped);
        return Standard.JobRoles.FirstOrDefault(r => r.Code == code)
            ?? (key.Length > 0 && _rolesByTitle.TryGetValue(key, out var role) ? role : null);
    }

    private static OccupationCode? OccupationOf(string text)
    {
        if (text.Length == 0) return null;
        var code = WithoutPointZero(text).ToUpperInvariant();
        // 021 (general surgery) comes back from a spreadsheet as 21.
        if (code.Length < 3 && code.All(char.IsAsciiDigit)) code = code.PadLeft(3, '0');
        return OccupationPattern().IsMatch(code) ? new OccupationCode(code) : null;
    }

    /// <summary>Position 1234567|Community Nurse Band 5|N6H|Community Health Services|: number, title, occupation code, area of work.</summary>
    internal static string OccupationIn(string position) => position.Split('|', StringSplitOptions.TrimEntries) is [_, _, var code, ..] ? code : "";

    private static PayText? PayOf(string text)
    {
        if (text.Length == 0) return null;
        var parts = text.Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var code = parts.FirstOrDefault(p => PayCodePattern().IsMatch(p)) ?? "";
        // A single text that is no code is a description in the code column: BI calls both "Pay Scale".
        var description = parts.Length > 1 ? parts[^1] : code.Length == 0 ? text : "";
        return new PayText(code, description == code ? "" : description);
    }

    private static string LastPart(string text) =>
        text.LastIndexOf('|') is >= 0 and var bar ? text[(bar + 1)..].Trim() : text;

    [GeneratedRegex("^[A-Z0-9]{3}$", RegexOptions.CultureInvariant)]
    private static partial Regex OccupationPattern();

    [GeneratedRegex("^[A-Z0-9]{4}$", RegexOptions.CultureInvariant)]
    private static partial Regex PayCodePattern();
}
