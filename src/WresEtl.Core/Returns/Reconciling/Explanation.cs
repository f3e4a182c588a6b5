using WresEtl.Core.Intake;
using WresEtl.Core.Primitives;

namespace WresEtl.Core.Returns.Reconciling;

/// <summary>Why a person or record may be counted differently by someone else.</summary>
public enum DifferenceReason
{
    /// <summary>Left out by contract type; would stand in this row.</summary>
    ContractNotCounted,

    /// <summary>Left out by assignment status, career break and unpaid secondment among them.</summary>
    StatusNotCounted,

    /// <summary>Left out because the person type or occupation code says no employee.</summary>
    NotAnEmployee,

    /// <summary>Left out because the post began later or ended before 31 March.</summary>
    NotLiveAtSnapshot,

    /// <summary>In the headcount, and nobody can say yet in which row.</summary>
    NoTemplateRow,

    /// <summary>Counted in another row; a further post of the same person belongs in this one.</summary>
    CountedByAnotherPost,

    /// <summary>Counted in this row; a further post of the same person belongs in another one.</summary>
    HasAnotherPost,

    /// <summary>Pay description and pay code name different bands: the description was taken.</summary>
    PayNamesAnotherBand,

    /// <summary>Counted in another group; the staff record gives this one, and evidence changed it.</summary>
    EthnicityWasDifferent,

    /// <summary>Counted in this group because evidence says so; the staff record gives another one.</summary>
    EthnicityFromEvidence,

    /// <summary>Counted because this year's switch lets the status in.</summary>
    StatusSwitchedIn,

    /// <summary>A record of another activity year, or after its end.</summary>
    OutsideActivityYear,

    /// <summary>A case or completion of a kind that does not count.</summary>
    NotACountedKind,

    /// <summary>A record nobody can class.</summary>
    Unclassified,

    /// <summary>Trained, and not in post on 31 March.</summary>
    NotInPost,

    /// <summary>Not on the board on 31 March, or a vacant seat.</summary>
    NotAMember,

    /// <summary>The same application, case or person again.</summary>
    CountedOnce,
}

/// <summary>One person or record behind a difference.</summary>
/// <param name="Row">Template row.</param>
/// <param name="Group">Column.</param>
/// <param name="Reference">Employee number, or reference of an application or case. For the internal file only.</param>
/// <param name="Reason">Why it may be counted differently.</param>
/// <param name="At">Where it stands in the client's files.</param>
/// <param name="OtherRow">The row that would count it otherwise, 0 for none.</param>
public sealed record Explanation(int Row, EthnicGroup Group, string Reference, DifferenceReason Reason, RowRef At, int OtherRow = 0)
{
    /// <summary>Redacted.</summary>
    public override string ToString() => nameof(Explanation);
}
