namespace WresEtl.Core.Rules.Values;

public sealed class W010_AssignmentStatusIsListed() : UnknownValueRule("W010", "assignment_status");

public sealed class W011_ContractTypeIsListed() : UnknownValueRule("W011", "contract_type");

public sealed class W012_StaffGroupIsListed() : UnknownValueRule("W012", "staff_group");

public sealed class W013_PersonTypeIsListed() : UnknownValueRule("W013", "person_type");

public sealed class W014_EthnicityCodeIsListed() : UnknownValueRule("W014", "ethnic_origin");

public sealed class W015_JobRoleIsListed() : UnknownValueRule("W015", "job_role");

public sealed class W016_OccupationCodeIsReadable() : UnknownValueRule("W016", "occupation_code");

public sealed class W017_DateIsReadable() : UnknownValueRule(
    "W017", "snapshot_date", "assignment_start", "assignment_end", "applied_date", "shortlisted_date", "offer_date", "start_date", "appointed_date",
    "opened_date", "formal_investigation_start", "outcome_date", "closed_date", "completion_date", "as_at_date", "end_date", "period_start", "period_end");

public sealed class W018_FlagIsYesOrNo() : UnknownValueRule(
    "W018", "is_primary", "afc_flag", "shortlisted", "appointed", "offer_declined", "international", "is_bank_only", "essential", "is_cpd",
    "is_voting", "is_executive", "vacant");

public sealed class W019_FullTimeEquivalentIsANumber() : UnknownValueRule("W019", "fte");

public sealed class W020_EmployeeCategoryIsListed() : UnknownValueRule("W020", "employee_category");
