using WresEtl.Core.Workforce;

namespace WresEtl.Core.Rules.Workforce;

/// <summary>Someone in the headcount whom one particular gap keeps out of the template.</summary>
public abstract class PlacementRule(string id, string column, params UnplacedReason[] reasons) : IPersonRule
{
    public string Id { get; } = id;

    public Fault? Check(Person person, RuleContext context) =>
        person.Placement.CountId is null && Array.IndexOf(reasons, person.Placement.Reason) >= 0
            ? context.Of(this, person, column, ValueOf(person))
            : null;

    private string ValueOf(Person person) => column switch
    {
        "contract_type" => person.Chosen.Contract.Raw,
        "assignment_status" => person.Chosen.Status.Raw,
        "person_type" => person.Chosen.PersonType.Raw,
        "staff_group" => person.Chosen.StaffGroup.Raw,
        "job_role" => person.Chosen.JobRole.Raw,
        _ => person.Chosen.PayDescriptionText.Length > 0 ? person.Chosen.PayDescriptionText : person.Chosen.PayCodeText,
    };
}

public sealed class H001_ContractTypeDecidesHeadcount() : PlacementRule("H001", "contract_type", UnplacedReason.ContractTypeUnknown);

public sealed class H002_StatusDecidesHeadcount() : PlacementRule("H002", "assignment_status", UnplacedReason.StatusUnknown);

public sealed class H003_PersonTypeDecidesHeadcount() : PlacementRule("H003", "person_type", UnplacedReason.PersonTypeUnknown);

public sealed class H004_StaffGroupDecidesSide()
    : PlacementRule("H004", "staff_group", UnplacedReason.StaffGroupUnknown, UnplacedReason.StaffGroupNeedsMapping);

public sealed class H005_PayScaleDecidesBand() : PlacementRule("H005", "pay_description", UnplacedReason.BandUnknown);

public sealed class H006_JobRoleDecidesMedicalRow()
    : PlacementRule("H006", "job_role", UnplacedReason.MedicalRoleUnknown, UnplacedReason.MedicalRoleNeedsMapping);
