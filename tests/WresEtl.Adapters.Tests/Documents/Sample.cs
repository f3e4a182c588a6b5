using WresEtl.App.Ports;
using WresEtl.Core.Rules;
using WresEtl.Core.Standards;

namespace WresEtl.Adapters.Tests.Documents;

/// <summary>An invented client and year with just what documents need.</summary>
internal static class Sample
{
    public static Client Client { get; } = new() { Code = "XT1", Name = "Invented Vale CCG", Type = "ccg" };

    public static IReadOnlyList<AnswerCode> Codes { get; } =
    [
        new(AnswerKinds.Explained, "E01", "Checked: right as recorded", []),
        new(AnswerKinds.Explained, "E02", "Asked and chose not to say", ["W030"]),
        new(AnswerKinds.WillFix, "F01", "Corrected, in the next export", []),
    ];

    public static RuleEntry Blank { get; } = new("W030", RuleScope.Row, Severity.Query, Consequence.None,
        "Ethnic origin of {person} is blank.", "Ask the person, or answer with a code.", "guidance");

    public static RuleEntry Unlisted { get; } = new("W014", RuleScope.Row, Severity.Query, Consequence.SetRowAside,
        "Ethnic origin “{value}” is not a code of the list.", "Correct it in ESR.", "guidance");

    public static RuleEntry NoBand { get; } = new("H005", RuleScope.Person, Severity.Error, Consequence.None,
        "Pay scale “{value}” does not give a band.", "Correct the grade in ESR.", "guidance");

    public static Standard Standard { get; } = new()
    {
        Year = 2020,
        Fingerprint = "0",
        SnapshotDate = new DateOnly(2020, 3, 31),
        ActivityStart = new DateOnly(2019, 4, 1),
        ActivityEnd = new DateOnly(2020, 3, 31),
        AnswerCodes = Codes,
        Indicators =
        [
            new(1, "Staff in each band", true, ""),
            new(2, "Relative likelihood of White applicants being appointed from shortlisting", true, ""),
            new(3, "Relative likelihood of BME staff entering the formal disciplinary process", true, ""),
            new(4, "Relative likelihood of White staff accessing non-mandatory training and CPD", true, ""),
            .. Enumerable.Range(5, 4).Select(n => new IndicatorDefinition(n, $"Staff survey, indicator {n}", false, "Not required in 2020 (COVID-19).")),
            new(9, "Board membership against the overall workforce", true, ""),
        ],
        Window = null!,
        Switches = null!,
        Thresholds = null!,
        Ethnicity = null!,
        ContractTypes = [],
        AssignmentStatuses = [],
        StaffGroups = [],
        OccupationPrefixes = [],
        JobRoles = [],
        MedicalRoles = [],
        PayScales = null!,
        Values = null!,
        TrainingClasses = [],
        Columns = [],
        Template = [],
        Rules = new Dictionary<string, RuleEntry> { [Blank.Id] = Blank, [Unlisted.Id] = Unlisted, [NoBand.Id] = NoBand },
        SurveyQuestions = [],
        Comparators = [],
    };

    public static IReadOnlyList<Finding> Findings(int count) => new FindingMaker(Standard.Rules, [1, 2, 3]).Make(
        Enumerable.Range(1, count).Select(i => i % 3 == 0 ? UnlistedFault(i, "Q") : BlankFault(i)));

    public static Fault BlankFault(int i) => new("W030", new Place("workforce", "workforce.csv", "", i + 1, "ethnic_origin"),
        $"person {i}", "", Person(i), [("person", Person(i))]);

    public static Fault UnlistedFault(int i, string value) => new("W014", new Place("workforce", "workforce.csv", "", i + 1, "ethnic_origin"),
        $"person {i}", value, Person(i), [("value", value)]);

    public static Fault NoBandFault(int i) => new("H005", new Place("workforce", "workforce.csv", "", i + 1, "pay_description"),
        $"person {i}", "Local", Person(i), [("value", "Local")]);

    public static ExceptionsReport Report(IReadOnlyList<Finding> findings) => new(Client, Standard, findings);

    private static string Person(int i) => $"9{i:0000000}";
}
