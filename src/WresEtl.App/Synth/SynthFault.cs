namespace WresEtl.App.Synth;

/// <summary>Faults in the data itself, which HR has to fix or explain; how a file is laid out is mess, not a fault.</summary>
public enum SynthFault
{
    /// <summary>An ethnicity that is in no list; the person stays in the headcount.</summary>
    UnlistedEthnicity,

    /// <summary>"Band 8" without its letter: no template row.</summary>
    BandWithoutLetter,

    /// <summary>A local salary that fits no band: no template row.</summary>
    LocalPay,

    /// <summary>A pay scale nobody has seen before: no template row.</summary>
    NewPayScale,

    /// <summary>A staff group that is neither clinical nor non-clinical: no template row.</summary>
    UnmappedStaffGroup,

    /// <summary>A job role retired in 2010.</summary>
    RetiredJobRole,

    /// <summary>The same assignment in two identical rows.</summary>
    DuplicateAssignment,

    /// <summary>Two assignments of one person, both primary.</summary>
    TwoPrimaryAssignments,

    /// <summary>Two assignments of one person, neither primary.</summary>
    NoPrimaryAssignment,

    /// <summary>Two assignments of one person with different ethnicity, of the same group.</summary>
    ConflictingEthnicity,

    /// <summary>An occupation code of the other side than the staff group.</summary>
    OccupationAgainstStaffGroup,

    /// <summary>Pay code and pay description name different bands; the description counts.</summary>
    PayCodeAgainstDescription,

    /// <summary>An employee number that lost its leading zeros in another system (disciplinary, mandatory training).</summary>
    EmployeeNumberWithoutZeros,

    /// <summary>An employee number printed as 1.23E+07 (mandatory training).</summary>
    EmployeeNumberInExponent,

    /// <summary>The assignment number of a second bank post turned into a date; the post would not count anyway.</summary>
    AssignmentNumberDamaged,

    /// <summary>A contract type in no list: in the headcount until somebody decides, without a template row.</summary>
    UnlistedContractType,

    /// <summary>FTE above 1.5.</summary>
    ImplausibleFte,

    /// <summary>A line of a recruitment summary with more appointed than shortlisted.</summary>
    AppointedOverShortlisted,

    /// <summary>A total that is not the sum of its lines.</summary>
    TotalDoesNotAdd,

    /// <summary>An application appointed but never shortlisted.</summary>
    AppointedNotShortlisted,

    /// <summary>The same application twice.</summary>
    DuplicateApplication,

    /// <summary>The recruitment file a second time under another name.</summary>
    SameFileTwice,

    /// <summary>A formal case without the day its investigation began; the day it was opened counts.</summary>
    NoInvestigationDate,

    /// <summary>The same case twice.</summary>
    DuplicateCase,

    /// <summary>A case without an employee number; its own ethnicity counts.</summary>
    CaseWithoutEmployee,

    /// <summary>A course that is neither mandatory nor development by any table: indicator 4 cannot be collected.</summary>
    UnclassifiedCourse,

    /// <summary>A board member with blank ethnicity.</summary>
    BoardEthnicityBlank,

    /// <summary>A survey file under the codes of two organisations, as <c>01T/01V</c>.</summary>
    CompositeOrganisationCode,
}
