using WresEtl.Core.Intake;
using WresEtl.Core.Standards;
using WresEtl.Core.Workforce;

namespace WresEtl.Core.Cleansing;

/// <summary>Where an ethnicity may come from when the counted post does not give one, in the order they are trusted.</summary>
public enum EvidenceKind
{
    /// <summary>HR's dated answer to the finding: the person was asked.</summary>
    Answer,

    /// <summary>Another assignment of the same person in the same export.</summary>
    OtherAssignment,

    /// <summary>A later export of the staff record.</summary>
    LaterExport,

    /// <summary>The return of a data-cleanse exercise.</summary>
    CleanseReturn,
}

/// <param name="Kind">What it is.</param>
/// <param name="Category">What it says; always a declared category.</param>
/// <param name="Row">The row it stands in; default for an answer.</param>
/// <param name="On">The day of it, as written; empty where it has none.</param>
/// <param name="By">Who gave it, for an answer.</param>
public sealed record EthnicityEvidence(EvidenceKind Kind, EthnicCategory Category, RowRef Row, string On, string By)
{
    /// <summary>Redacted.</summary>
    public override string ToString() => $"EthnicityEvidence {Kind}";
}

/// <summary>One person's ethnicity changed by evidence. Everything needed to defend it later is in it.</summary>
/// <param name="Person">Whose.</param>
/// <param name="At">The counted post's row.</param>
/// <param name="Before">What the record said.</param>
/// <param name="After">What evidence says.</param>
/// <param name="Evidence">The evidence.</param>
/// <param name="RuleId">The rule whose fault this answers.</param>
public sealed record EthnicityChange(
    PersonKey Person, RowRef At, EthnicCategory Before, EthnicCategory After, EthnicityEvidence Evidence, string RuleId)
{
    /// <summary>Redacted.</summary>
    public override string ToString() => nameof(EthnicityChange);
}

/// <summary>Evidence that names different ethnic groups for one person: nothing is changed until HR says which is right.</summary>
/// <param name="Person">Whose.</param>
/// <param name="Evidence">All of it.</param>
public sealed record EvidenceConflict(Person Person, IReadOnlyList<EthnicityEvidence> Evidence);
