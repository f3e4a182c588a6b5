namespace WresEtl.Adapters.Esr;

/// <summary>
/// The records of ESR's Generic Outbound interface: three letters, of which the third says addition or change (A) or deletion (D).
/// The file names no columns; these are their places (confirmed: GO, see domain/layouts.md section 2, whose names are used).
/// </summary>
internal static class GenericOutboundLayout
{
    public const string Header = "HDR";
    public const string Trailer = "TRL";

    private const string Person =
        "RecordType PersonID EffectiveStartDate EffectiveEndDate EmployeeNumber Title LastName FirstName MiddleNames MaidenName " +
        "PreferredName PreviousLastName Gender DateOfBirth NINumber NHSUniqueID HireDate ActualTerminationDate TerminationReason " +
        "EmployeeStatusFlag WTROptOut WTROptOutDate EthnicOrigin MaritalStatus CountryOfBirth PreviousEmployer PreviousEmployerType " +
        "CSD3Months CSD12Months NHSCRSUUID Spare1 Spare2 Spare3 SystemPersonType UserPersonType OfficeEmailAddress NHSStartDate " +
        "Spare4 LastUpdateDate DisabilityFlag LegacyPayrollNumber Nationality Spare5 Spare6";

    private const string Assignment =
        "RecordType PersonID AssignmentID EffectiveStartDate EffectiveEndDate EarliestAssignmentStartDate AssignmentType " +
        "AssignmentNumber SystemAssignmentStatus UserAssignmentStatus EmployeeStatusFlag PayrollName PayrollPeriodType LocationID " +
        "SupervisorFlag SupervisorPersonID SupervisorAssignmentID SupervisorAssignmentNumber DepartmentManagerPersonID " +
        "EmployeeCategory AssignmentCategory PrimaryAssignment NormalHours Frequency GradeContractHours FTE FlexibleWorkingPattern " +
        "OrganisationID PositionID PositionName Grade GradeStep StartDateInGrade AnnualSalaryValue JobName PeopleGroup TAndAFlag " +
        "NightWorkerOptOut ProjectedHireDate VacancyID ContractEndDate IncrementDate MaximumPartTimeFlag AfcFlag LastUpdateDate " +
        "LastWorkingDay EKSFSpinalPoint ManagerFlag AssignmentEndDate Spare1";

    private const string Position =
        "RecordType PositionID EffectiveStartDate EffectiveEndDate PositionNumber PositionName BudgetedFTE SubjectiveCode " +
        "JobStaffGroup JobRole OccupationCode Payscale GradeStep ISARegulatedPost OrganisationID HiringStatus PositionType " +
        "EligibleForOHProcessing EPPFlag DeaneryPostNumber ManagingDeaneryBody WorkplaceOrgCode LastUpdateDate SubjectiveCodeDescription";

    private static readonly Dictionary<string, (string Sheet, string[] Columns)> Known = new(StringComparer.Ordinal)
    {
        ["PR"] = ("person", Person.Split(' ')),
        ["AS"] = ("assignment", Assignment.Split(' ')),
        ["PO"] = ("position", Position.Split(' ')),
        ["LC"] = ("location", []),
        ["OR"] = ("organisation", []),
        ["PH"] = ("phone", []),
        ["AD"] = ("address", []),
        ["VH"] = ("vehicle", []),
        ["CO"] = ("costing", []),
    };

    /// <summary>The sheet a record belongs to; empty for one without a known type, as all are in version 1.</summary>
    public static string SheetOf(ReadOnlySpan<byte> recordType) =>
        recordType.Length == 3 && recordType[2] is (byte)'A' or (byte)'D'
        && Known.TryGetValue($"{(char)recordType[0]}{(char)recordType[1]}", out var kind)
            ? kind.Sheet
            : "";

    /// <summary>The names of a sheet's columns; none where they are not known.</summary>
    public static string[] ColumnsOf(string sheet) => Known.Values.FirstOrDefault(k => k.Sheet == sheet).Columns ?? [];
}
