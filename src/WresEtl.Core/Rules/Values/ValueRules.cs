using System.Globalization;
using WresEtl.Core.Intake;

namespace WresEtl.Core.Rules.Values;

/// <summary>
/// Values of one column (or a few alike) that neither the standard nor the client gives a meaning to: one finding for each spelling,
/// with its count and rows.
/// </summary>
public abstract class UnknownValueRule(string id, params string[] columns) : IIntakeRule
{
    private const int RowsShown = 20;

    public string Id { get; } = id;

    public IEnumerable<Fault> Check(ClientIntake intake, RuleContext context) =>
        intake.UnknownValues()
            .Where(u => columns.Contains(u.Value.Column, StringComparer.Ordinal) && u.Value.Rows.Count > 0)
            .Select(u =>
            {
                var rows = u.Value.Rows.OrderBy(r => intake.Sheets[r.Sheet].File, StringComparer.Ordinal).ThenBy(r => r.Sheet).ThenBy(r => r.Row).ToArray();
                var place = context.PlaceOf(rows[0], u.Value.Column);
                return new Fault(Id, place, $"value:{place.DataSet}/{u.Value.Text}", u.Value.Text, "",
                [
                    ("value", u.Value.Text),
                    ("count", rows.Length.ToString(CultureInfo.InvariantCulture)),
                    ("rows", RowList([.. rows.Select(r => context.PlaceOf(r, u.Value.Column).Row).Distinct()])),
                    ("column", u.Value.Column),
                ]);
            });

    private static string RowList(int[] rows)
    {
        var shown = string.Join(", ", rows.Take(RowsShown).Select(r => r.ToString(CultureInfo.InvariantCulture)));
        return rows.Length <= RowsShown ? shown : string.Create(CultureInfo.InvariantCulture, $"{shown} and {rows.Length - RowsShown} more");
    }
}

public sealed class W010_AssignmentStatusIsListed() : UnknownValueRule("W010", "assignment_status");

public sealed class W011_ContractTypeIsListed() : UnknownValueRule("W011", "contract_type");

public sealed class W012_StaffGroupIsListed() : UnknownValueRule("W012", "staff_group");

public sealed class W013_PersonTypeIsListed() : UnknownValueRule("W013", "person_type");

public sealed class W014_EthnicityCodeIsListed() : UnknownValueRule("W014", "ethnic_origin", "ethnic_label");

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

public sealed class R010_StageIsListed() : UnknownValueRule("R010", "stage_reached");

public sealed class R011_SourceSystemIsListed() : UnknownValueRule("R011", "source_system");

public sealed class D010_CaseTypeIsListed() : UnknownValueRule("D010", "case_type");

public sealed class D011_FormalityIsListed() : UnknownValueRule("D011", "formality");

public sealed class T010_TrainingStatusIsListed() : UnknownValueRule("T010", "status");

public sealed class T011_TrainingTypeIsListed() : UnknownValueRule("T011", "competency_type", "activity_type");

public sealed class B010_BoardRoleIsListed() : UnknownValueRule("B010", "board_role");

public sealed class A010_CountIsAWholeNumber() : UnknownValueRule(
    "A010", "applied_n", "shortlisted_n", "appointed_n", "entered_n", "staff_accessing_n", "white", "bme", "unknown");

public sealed class S010_SurveyValueIsReadable() : UnknownValueRule(
    "S010", "survey_year", "indicator", "ethnic_group", "percentage", "numerator", "base", "survey_source", "null_reason");
