using System.Text.RegularExpressions;
using WresEtl.Core.Standards;

namespace WresEtl.Core.Intake.Rows;

/// <summary>Reads the workforce data set, one assignment a row.</summary>
public sealed partial class AssignmentReader : RowReader<Assignment>
{
    private readonly Lexicon<string> _organisation, _vpd, _uid, _personType, _category, _payDescription;
    private readonly Lexicon<DateValue> _snapshot, _start, _end;
    private readonly Lexicon<AssignmentStatus> _status;
    private readonly Lexicon<ContractType> _contract;
    private readonly Lexicon<Flag> _primary, _afc;
    private readonly Lexicon<Fte> _fte;
    private readonly Lexicon<StaffGroup> _staffGroup;
    private readonly Lexicon<JobRole> _jobRole, _jobRoleOfGroup;
    private readonly Lexicon<OccupationCode> _occupation, _occupationOfPosition;
    private readonly Lexicon<PayText> _payCode;
    private readonly Lexicon<EthnicCategory> _ethnicity;

    private readonly Lazy<Dictionary<string, JobRole>> _rolesByTitle;

    // Positions in the sheet being read.
    private int _iEmployee, _iNumber, _iOrganisation, _iVpd, _iSnapshot, _iUid, _iPersonType, _iStatus, _iContract, _iCategory;
    private int _iPrimary, _iFte, _iStaffGroup, _iJobRole, _iOccupation, _iPayCode, _iPayDescription, _iAfc, _iEthnicity, _iStart, _iEnd;
    private bool _roleInGroup, _occupationInPosition;
    private int _iPosition;

    public AssignmentReader(Standard standard, Client client)
        : base(standard, client)
    {
        _rolesByTitle = new(() => standard.JobRoles.GroupBy(r => TextKey.Of(r.Title)).ToDictionary(r => r.Key, r => r.First()));
        _organisation = Text("organisation_code");
        _vpd = Text("vpd");
        _snapshot = Date("snapshot_date");
        _uid = Text("person_uid");
        _personType = Listed("person_type", "person_type");
        _status = Lexicon("assignment_status", t => Find(standard.AssignmentStatuses, Mapped("assignment_status", t)));
        _contract = Lexicon("contract_type", t => Find(standard.ContractTypes, Mapped("contract_type", t)));
        _category = Listed("employee_category", "employee_category");
        _primary = YesNo("is_primary");
        _fte = Lexicon("fte", t => Decimal(t) is { } value ? new Fte(value) : null);
        _staffGroup = StaffGroups("staff_group");
        _jobRole = Lexicon("job_role", t => RoleOf(LastPart(t)));
        _jobRoleOfGroup = new Lexicon<JobRole>("job_role", t => t.Contains('|', StringComparison.Ordinal) ? RoleOf(LastPart(t)) : null);
        _occupation = Lexicon("occupation_code", OccupationOf);
        _occupationOfPosition = new Lexicon<OccupationCode>("occupation_code", t => OccupationOf(OccupationIn(t)));
        _payCode = Lexicon("pay_code", PayOf);
        _payDescription = Text("pay_description");
        _afc = YesNo("afc_flag");
        _ethnicity = Ethnicity("ethnic_origin");
        _start = Date("assignment_start");
        _end = Date("assignment_end");
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
        // ESR's job name holds group and role in one field: Nursing and Midwifery Registered|Staff Nurse.
        _roleInGroup = _iJobRole < 0;
        _iPosition = Column("position_title");
        _occupationInPosition = _iOccupation < 0;
    }

    public override Assignment? Read(RawSheet sheet, RowRef at)
    {
        if (!EmployeeNumber.TryRead(Cell(sheet, _iEmployee), Client.EmployeeNumberDigits, out var employee)) return null;
        var numberRead = AssignmentNumber.TryRead(Cell(sheet, _iNumber), Client.EmployeeNumberDigits, out var number);
        return new Assignment
        {
            At = at,
            Employee = employee,
            Number = number,
            NumberText = numberRead ? "" : Utf8Text.Decode(Utf8Text.Trim(Cell(sheet, _iNumber))),
            Organisation = _organisation.Read(Cell(sheet, _iOrganisation), at),
            Vpd = _vpd.Read(Cell(sheet, _iVpd), at),
            Snapshot = _snapshot.Read(Cell(sheet, _iSnapshot), at),
            PersonUid = _uid.Read(Cell(sheet, _iUid), at),
            PersonType = _personType.Read(Cell(sheet, _iPersonType), at),
            Status = _status.Read(Cell(sheet, _iStatus), at),
            Contract = _contract.Read(Cell(sheet, _iContract), at),
            EmployeeCategory = _category.Read(Cell(sheet, _iCategory), at),
            IsPrimary = _primary.Read(Cell(sheet, _iPrimary), at),
            Fte = _fte.Read(Cell(sheet, _iFte), at),
            StaffGroup = _staffGroup.Read(Cell(sheet, _iStaffGroup), at),
            JobRole = _roleInGroup ? _jobRoleOfGroup.Read(Cell(sheet, _iStaffGroup), at) : _jobRole.Read(Cell(sheet, _iJobRole), at),
            Occupation = _occupationInPosition
                ? _occupationOfPosition.Read(Cell(sheet, _iPosition), at)
                : _occupation.Read(Cell(sheet, _iOccupation), at),
            PayCode = _payCode.Read(Cell(sheet, _iPayCode), at),
            PayDescription = _payDescription.Read(Cell(sheet, _iPayDescription), at),
            AfcFlag = _afc.Read(Cell(sheet, _iAfc), at),
            Ethnicity = _ethnicity.Read(Cell(sheet, _iEthnicity), at),
            Start = _start.Read(Cell(sheet, _iStart), at),
            End = _end.Read(Cell(sheet, _iEnd), at),
        };
    }

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
            ?? (key.Length > 0 && _rolesByTitle.Value.TryGetValue(key, out var role) ? role : null);
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
