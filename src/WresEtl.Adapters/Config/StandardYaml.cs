using WresEtl.Core.Standards;

namespace WresEtl.Adapters.Config;

/// <summary>What <c>standard.yaml</c> holds.</summary>
internal sealed record StandardYaml(
    int Year, DateOnly SnapshotDate, DateOnly ActivityStart, DateOnly ActivityEnd, CollectionWindow Window, Switches Switches,
    Thresholds Thresholds)
{
    public static StandardYaml From(YamlNode yaml) => new(
        yaml["year"].Whole, Day(yaml["snapshot_date"]), Day(yaml["activity"]["start"]), Day(yaml["activity"]["end"]),
        WindowFrom(yaml["window"]), SwitchesFrom(yaml["switches"]), ThresholdsFrom(yaml["thresholds"]));

    public static IReadOnlyList<IndicatorDefinition> Indicators(YamlNode yaml) => [.. yaml["indicators"].Items.Select(i =>
        new IndicatorDefinition(i["number"].Whole, i["title"].Text, i["required"].Flag, i["not_required_reason"].Text))];

    private static CollectionWindow WindowFrom(YamlNode yaml) => new(
        yaml["opens"].Day, yaml["closes"].Day, yaml["publish_by"].Day, yaml["collection"].Text, yaml["mark"].Choice<Mark>(),
        yaml["publish_mark"].Choice<Mark>(), yaml["prefilled"].Flag);

    private static Switches SwitchesFrom(YamlNode yaml) => new()
    {
        Indicator3Basis = yaml["indicator3_basis"].Choice<Indicator3Basis>(),
        RecruitmentWindowDate = yaml["recruitment_window_date"].Choice<RecruitmentWindowDate>(),
        CountDisciplinaryCases = yaml["count_disciplinary_cases"].Flag,
        TrainingCountsLeavers = yaml["training_counts_leavers"].Flag,
        StatusesSwitchedIn = yaml["statuses_switched_in"].Texts,
        WorkforceEthnicityWins = yaml["workforce_ethnicity_wins"].Flag,
    };

    private static Thresholds ThresholdsFrom(YamlNode yaml) => new()
    {
        FourFifthsLow = yaml["four_fifths_low"].Number,
        FourFifthsHigh = yaml["four_fifths_high"].Number,
        SmallRatioPeople = yaml["small_ratio_people"].Whole,
        LargeRatio = yaml["large_ratio"].Number,
        UnknownPercent = yaml["unknown_percent"].Number,
        YearOnYearPercent = yaml["year_on_year_percent"].Number,
        LargestFte = yaml["largest_fte"].Number,
        ForeignRowsPercent = yaml["foreign_rows_percent"].Number,
        NearSnapshotDays = yaml["near_snapshot_days"].Whole,
        DominantCategoryPercent = yaml["dominant_category_percent"].Number,
        SmallestGroupPeople = yaml["smallest_group_people"].Whole,
        SmallestSeniorFte = yaml["smallest_senior_fte"].Number,
        VacancyAppointments = yaml["vacancy_appointments"].Whole,
        TrainingSharePercent = yaml["training_share_percent"].Number,
        SmallestBoard = yaml["smallest_board"].Whole,
        LargestBoard = yaml["largest_board"].Whole,
        SmallestSurveyBase = yaml["smallest_survey_base"].Whole,
        UnknownChangePoints = yaml["unknown_change_points"].Number,
        BoardChangeSeats = yaml["board_change_seats"].Whole,
    };

    private static DateOnly Day(YamlNode node) => node.Day ?? throw new InvalidDataException("A date is missing.");
}
