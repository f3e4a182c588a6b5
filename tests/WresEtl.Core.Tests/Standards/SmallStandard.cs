using WresEtl.Core.Primitives;
using WresEtl.Core.Standards;

namespace WresEtl.Core.Tests.Standards;

/// <summary>A standard of a few entries in each list, to change one thing of.</summary>
internal static class SmallStandard
{
    public static readonly EthnicCategory British = new("A", "British", EthnicGroup.White, Disclosure.Declared);
    public static readonly EthnicCategory NotKnown = new("99", "Not known", EthnicGroup.Unknown, Disclosure.NotKnown);
    public static readonly EthnicCategory Declined = new("Z", "Not stated", EthnicGroup.Unknown, Disclosure.Declined);
    public static readonly EthnicCategory NotAsked = new("X", "Not known", EthnicGroup.Unknown, Disclosure.NotKnown);

    public static readonly TemplateRow Shortlisted =
        new(1, "2", "Number shortlisted", "Headcount", TemplateRowKind.Input, "", "shortlisted.total", false);

    public static readonly TemplateRow Appointed =
        new(2, "2", "Number appointed", "Headcount", TemplateRowKind.Input, "", "appointed.total", false);

    public static readonly TemplateRow Likelihood =
        new(3, "2", "Likelihood", "Auto", TemplateRowKind.Auto, "r2/r1", "likelihood.2", false);

    public static readonly RuleEntry Rule =
        new("W001", RuleScope.Row, Severity.Error, Consequence.None, "It is wrong.", "Put it right.", "guidance, p. 1");

    public static Standard Of(int year) => new()
    {
        Year = year,
        Fingerprint = "",
        SnapshotDate = new DateOnly(2020, 3, 31),
        ActivityStart = new DateOnly(2019, 4, 1),
        ActivityEnd = new DateOnly(2020, 3, 31),
        Window = new CollectionWindow(null, new DateOnly(2020, 8, 31), new DateOnly(2020, 10, 31), "SDCS", Mark.Document, Mark.Assumed),
        Switches = new Switches
        {
            Indicator3Basis = Indicator3Basis.TwoYearAverage,
            RecruitmentWindowDate = RecruitmentWindowDate.Shortlisted,
            CountDisciplinaryCases = false,
            TrainingCountsLeavers = false,
            StatusesSwitchedIn = [],
            WorkforceEthnicityWins = true,
        },
        Thresholds = new Thresholds
        {
            FourFifthsLow = 0.80m,
            FourFifthsHigh = 1.25m,
            SmallRatioPeople = 10,
            LargeRatio = 5,
            UnknownPercent = 5,
            YearOnYearPercent = 20,
            LargestFte = 1.5m,
            ForeignRowsPercent = 50,
            NearSnapshotDays = 7,
            DominantCategoryPercent = 98,
            SmallestGroupPeople = 20,
            SmallestSeniorFte = 0.2m,
            VacancyAppointments = 25,
            TrainingSharePercent = 90,
            SmallestBoard = 5,
            LargestBoard = 30,
            SmallestSurveyBase = 11,
            UnknownChangePoints = 3,
            BoardChangeSeats = 4,
        },
        Ethnicity = new EthnicityTable([British, NotKnown, Declined, NotAsked], [new EthnicLabel("White British", "A")]),
        ContractTypes = [new ContractType("05", "Permanent", ["Perm"], true, "")],
        AssignmentStatuses = [new AssignmentStatus("03", "Career Break", [], false, "")],
        StaffGroups = [new StaffGroup("08", "Administrative and Clerical", "", Side.NonClinical)],
        OccupationPrefixes = [new OccupationPrefix('G', Side.NonClinical, false)],
        JobRoles = [new JobRole("01005", "Consultant", "01", "")],
        MedicalRoles = [new MedicalRole("01005", "Consultant", "consultants", false, MedicalCondition.None, false, "")],
        PayScales = new PayScales([new PayPattern(10, PayPatternKind.Code, false, "^XR05$", "5")]),
        Values = new ValueLists([("flag", "Yes", "yes")]),
        TrainingClasses = [new TrainingClass("activity_type", "07", true)],
        Columns = [new ColumnDefinition("workforce", "row", "fte", ColumnType.Number, ColumnNeed.Optional, ["WTE"])],
        Indicators = [new IndicatorDefinition(5, "Harassment", false, "left out")],
        Template = [Shortlisted, Appointed, Likelihood],
        Rules = new Dictionary<string, RuleEntry> { ["W001"] = Rule },
        AnswerCodes = [new AnswerCode(AnswerKinds.Explained, "E01", "Checked", [])],
        SurveyQuestions = [new SurveyQuestion(2019, 6, "Q13b|Q13c", "harassment", "share answering anything but Never", Mark.Assumed, "")],
        Comparators = [new Comparator(2020, "board_bme", "percent", 10.0m, Mark.Assumed, "")],
    };
}
