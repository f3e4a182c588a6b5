namespace WresEtl.Core.Standards;

/// <summary>
/// One reporting year of the WRES, complete: dates, code lists, rules, template. Read from <c>config/standards/wres/&lt;year&gt;/</c>; a
/// year inherits nothing from another. Every number and list the program uses about the standard is in here, none in code.
/// </summary>
public sealed record Standard
{
    public required int Year { get; init; }

    /// <summary>SHA-256 over the year's folder, so that a run says under which text of the standard it was made.</summary>
    public required string Fingerprint { get; init; }

    /// <summary>The one day that decides who is counted: 31 March of the year.</summary>
    public required DateOnly SnapshotDate { get; init; }

    /// <summary>First day of the activity year (recruitment, disciplinary, training): 1 April of the year before.</summary>
    public required DateOnly ActivityStart { get; init; }

    /// <summary>Last day of the activity year, included.</summary>
    public required DateOnly ActivityEnd { get; init; }

    public required CollectionWindow Window { get; init; }

    public required Switches Switches { get; init; }

    public required Thresholds Thresholds { get; init; }

    public required EthnicityTable Ethnicity { get; init; }

    public required IReadOnlyList<ContractType> ContractTypes { get; init; }

    public required IReadOnlyList<AssignmentStatus> AssignmentStatuses { get; init; }

    public required IReadOnlyList<StaffGroup> StaffGroups { get; init; }

    public required IReadOnlyList<OccupationPrefix> OccupationPrefixes { get; init; }

    public required IReadOnlyList<JobRole> JobRoles { get; init; }

    public required IReadOnlyList<MedicalRole> MedicalRoles { get; init; }

    public required PayScales PayScales { get; init; }

    /// <summary>Spellings of the smaller lists (case type, formality, stage …) and the value each stands for.</summary>
    public required ValueLists Values { get; init; }

    public required IReadOnlyList<TrainingClass> TrainingClasses { get; init; }

    /// <summary>The columns of each data set with their aliases.</summary>
    public required IReadOnlyList<ColumnDefinition> Columns { get; init; }

    public required IReadOnlyList<IndicatorDefinition> Indicators { get; init; }

    public required IReadOnlyList<TemplateRow> Template { get; init; }

    /// <summary>Where things stand in the official proforma; null where that is not known for the year.</summary>
    public ProformaLayout? Proforma { get; init; }

    public required IReadOnlyDictionary<string, RuleEntry> Rules { get; init; }

    /// <summary>The codes HR may answer a finding with.</summary>
    public IReadOnlyList<AnswerCode> AnswerCodes { get; init; } = [];

    public required IReadOnlyList<SurveyQuestion> SurveyQuestions { get; init; }

    public required IReadOnlyList<Comparator> Comparators { get; init; }

    public IndicatorDefinition Indicator(int number) => Indicators.Single(i => i.Number == number);
}

/// <summary>How sure a fact is: read in a public source, stated in a founding document, or believed and therefore configuration.</summary>
public enum Mark
{
    Confirmed,
    Document,
    Assumed,
}

/// <param name="Opens">First day of the submission window; null where it is not known.</param>
/// <param name="Closes">Last day; null where it is not known.</param>
/// <param name="PublishBy">Last day for the report and action plan.</param>
/// <param name="Collection">The portal: Unify2, SDCS or DCF.</param>
/// <param name="Mark">How sure the window is.</param>
/// <param name="PublishMark">How sure the publication date is.</param>
/// <param name="Prefilled">True where the portal fills the workforce rows from ESR before the organisation sees them.</param>
public sealed record CollectionWindow(
    DateOnly? Opens, DateOnly? Closes, DateOnly? PublishBy, string Collection, Mark Mark, Mark PublishMark, bool Prefilled = false);

/// <summary>Which activity years indicator 3 rests on.</summary>
public enum Indicator3Basis
{
    TwoYearAverage,
    SingleYear,
}

/// <summary>Which date places an application in the activity year.</summary>
public enum RecruitmentWindowDate
{
    Shortlisted,
    Appointed,
}

/// <summary>The choices that the guidance leaves open; each is shown in the run's manifest.</summary>
public sealed record Switches
{
    public required Indicator3Basis Indicator3Basis { get; init; }

    public required RecruitmentWindowDate RecruitmentWindowDate { get; init; }

    /// <summary>False: a person enters the disciplinary process once an activity year; true: each case counts.</summary>
    public required bool CountDisciplinaryCases { get; init; }

    /// <summary>False: only people in post at the snapshot count for indicator 4.</summary>
    public required bool TrainingCountsLeavers { get; init; }

    /// <summary>Assignment status codes marked switchable that this year counts in the headcount (03 career break, 08 unpaid secondment).</summary>
    public required IReadOnlyList<string> StatusesSwitchedIn { get; init; }

    /// <summary>True: where case file and staff record disagree on ethnicity, the staff record decides.</summary>
    public required bool WorkforceEthnicityWins { get; init; }
}

/// <summary>Limits of plausibility checks; none of them changes a figure.</summary>
public sealed record Thresholds
{
    /// <summary>Lower edge of the four-fifths band, 0.80.</summary>
    public required decimal FourFifthsLow { get; init; }

    /// <summary>Upper edge of the four-fifths band, 1.25.</summary>
    public required decimal FourFifthsHigh { get; init; }

    /// <summary>A ratio resting on fewer people than this is a small-number artefact.</summary>
    public required int SmallRatioPeople { get; init; }

    /// <summary>A ratio larger than this is probably something else in the wrong place.</summary>
    public required decimal LargeRatio { get; init; }

    /// <summary>Unknown as a share of the headcount, in per cent, above which the return is queried.</summary>
    public required decimal UnknownPercent { get; init; }

    /// <summary>Change of a headcount on last year, in per cent, above which it is queried.</summary>
    public required decimal YearOnYearPercent { get; init; }

    /// <summary>Full-time equivalents outside 0 to this are queried.</summary>
    public required decimal LargestFte { get; init; }

    /// <summary>Share of rows with another organisation's code, in per cent, above which a file is quarantined.</summary>
    public required decimal ForeignRowsPercent { get; init; }

    /// <summary>A post that starts or ends within so many days outside the snapshot is named.</summary>
    public required int NearSnapshotDays { get; init; }

    /// <summary>Share of one ethnic category in the headcount, in per cent, above which it is queried.</summary>
    public required decimal DominantCategoryPercent { get; init; }

    /// <summary>Groups of fewer people are not judged by a share.</summary>
    public required int SmallestGroupPeople { get; init; }

    /// <summary>Full-time equivalents of Band 9 and VSM below this are queried.</summary>
    public required decimal SmallestSeniorFte { get; init; }

    /// <summary>More appointments than this from one vacancy are queried.</summary>
    public required int VacancyAppointments { get; init; }

    /// <summary>Share of the headcount with non-mandatory training, in per cent, above which it is queried.</summary>
    public required decimal TrainingSharePercent { get; init; }

    /// <summary>Boards of fewer members are queried.</summary>
    public required int SmallestBoard { get; init; }

    /// <summary>Boards of more members are queried.</summary>
    public required int LargestBoard { get; init; }

    /// <summary>Survey results of fewer respondents should have been suppressed at the source.</summary>
    public required int SmallestSurveyBase { get; init; }

    /// <summary>Change of the unknown share on last year, in percentage points, above which it is queried.</summary>
    public required decimal UnknownChangePoints { get; init; }

    /// <summary>Change of the board on last year, in seats, above which it is queried.</summary>
    public required int BoardChangeSeats { get; init; }
}

/// <param name="Number">1 to 9.</param>
/// <param name="Title">The measure, as the guidance words it.</param>
/// <param name="Required">False where the year did not ask for it.</param>
/// <param name="NotRequiredReason">Why not, for people to read; empty where it is required.</param>
public sealed record IndicatorDefinition(int Number, string Title, bool Required, string NotRequiredReason);

/// <param name="SurveyYear">Autumn of the year before the reporting year.</param>
/// <param name="Indicator">5 to 8.</param>
/// <param name="Question">The question number or key finding, several separated by |.</param>
/// <param name="Measures">What it measures, in words.</param>
/// <param name="AnswerRule">Which answers count.</param>
/// <param name="Mark">How sure.</param>
/// <param name="Note">Remarks.</param>
public sealed record SurveyQuestion(
    int SurveyYear, int Indicator, string Question, string Measures, string AnswerRule, Mark Mark, string Note);

/// <param name="Year">Reporting year of the national figure.</param>
/// <param name="Series">ind2_white_to_bme and so on.</param>
/// <param name="Unit">ratio or percent.</param>
/// <param name="Value">The national figure.</param>
/// <param name="Mark">How sure.</param>
/// <param name="Source">Where it was read.</param>
public sealed record Comparator(int Year, string Series, string Unit, decimal Value, Mark Mark, string Source);

/// <summary>An input row is filled from the client's data; an auto row is a formula over others.</summary>
public enum TemplateRowKind
{
    Input,
    Auto,
}

/// <summary>One of the rows of the year's submission template.</summary>
/// <param name="Row">Row number in the template, from 1.</param>
/// <param name="Indicator">1a, 1b, 2 … 9.</param>
/// <param name="Item">The template's wording.</param>
/// <param name="Measure">Headcount, Percentage or Auto.</param>
/// <param name="Kind">Input or auto.</param>
/// <param name="Formula">For an auto row, in the notation of wres.md section 7; empty for an input row.</param>
/// <param name="Source">The id of the figure that stands here: a count such as <c>clinical.8a</c> or <c>shortlisted.total</c>, a survey
/// figure such as <c>survey.5</c>, a derived one such as <c>likelihood.2</c>.</param>
/// <param name="Headcount">True where the row's people are part of the workforce total (rows 1–29 and 31–33 in 2020).</param>
public sealed record TemplateRow(
    int Row, string Indicator, string Item, string Measure, TemplateRowKind Kind, string Formula, string Source, bool Headcount);
