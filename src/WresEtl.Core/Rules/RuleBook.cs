using WresEtl.Core.Rules.Activity;
using WresEtl.Core.Rules.Files;
using WresEtl.Core.Rules.Report;
using WresEtl.Core.Rules.Survey;
using WresEtl.Core.Rules.Values;
using WresEtl.Core.Rules.Workforce;
using WresEtl.Core.Standards;

namespace WresEtl.Core.Rules;

/// <summary>Every rule there is, listed by hand. The year's catalogue must name each of them, and nothing else.</summary>
public static class RuleBook
{
    public static readonly IReadOnlyList<IRule> All =
    [
        new F001_FileFormatIsKnown(),
        new F002_FileHoldsSomething(),
        new F003_PasswordIsGiven(),
        new F004_PasswordIsRight(),
        new F005_FileIsWhole(),
        new F006_FileIsWithinLimits(),
        new F007_FileStandsStill(),
        new F008_CellsAreValues(),
        new F009_WorkbookStandsAlone(),
        new F010_TrailerCountAgrees(),
        new F011_EncodingIsConsistent(),
        new F012_QuotationMarksPairUp(),
        new F020_FileNameMatchesADataSet(),
        new F021_FileIsGivenOnce(),
        new F022_HeadingsAreFound(),
        new F023_RequiredColumnsArePresent(),
        new F024_ColumnsAreKnown(),
        new F025_OneHeadingForEachColumn(),
        new F026_SheetsAreVisible(),
        new F027_FileIsThisOrganisations(),
        new F028_RowsAreThisOrganisations(),
        new F029_SnapshotIsTheYears(),
        new F030_SnapshotDateIsInTheFile(),
        new F031_StatedTotalsAgree(),
        new F032_RowKeyIsReadable(),
        new F033_AggregateTotalsAdd(),
        new W010_AssignmentStatusIsListed(),
        new W011_ContractTypeIsListed(),
        new W012_StaffGroupIsListed(),
        new W013_PersonTypeIsListed(),
        new W014_EthnicityCodeIsListed(),
        new W015_JobRoleIsListed(),
        new W016_OccupationCodeIsReadable(),
        new W017_DateIsReadable(),
        new W018_FlagIsYesOrNo(),
        new W019_FullTimeEquivalentIsANumber(),
        new W020_EmployeeCategoryIsListed(),
        new W030_EthnicityIsRecorded(),
        new W031_EthnicityIsKnown(),
        new W032_EthnicityIsDisclosed(),
        new W033_EthnicityAgreesAcrossPosts(),
        new W040_AssignmentNumberIsReadable(),
        new W041_AssignmentBelongsToEmployee(),
        new W042_AssignmentEndsAfterItStarts(),
        new W043_FullTimeEquivalentIsPlausible(),
        new W050_OneAssignmentIsPrimary(),
        new W051_PayCodeAgreesWithDescription(),
        new W052_OccupationCodeAgreesWithStaffGroup(),
        new W053_MedicalRoleIsCurrent(),
        new W054_AssignmentRowsAgree(),
        new H001_ContractTypeDecidesHeadcount(),
        new H002_StatusDecidesHeadcount(),
        new H003_PersonTypeDecidesHeadcount(),
        new H004_StaffGroupDecidesSide(),
        new H005_PayScaleDecidesBand(),
        new H006_JobRoleDecidesMedicalRow(),
        new R010_StageIsListed(),
        new R011_SourceSystemIsListed(),
        new R020_AppointedWasShortlisted(),
        new R021_ShortlistingIsRecorded(),
        new R022_ShortlistedApplicationHasADate(),
        new R023_StagesFollowEachOther(),
        new R024_ApplicationReferenceIsUnique(),
        new R025_AppointedAtMostShortlisted(),
        new D010_CaseTypeIsListed(),
        new D011_FormalityIsListed(),
        new D020_InvestigationStartIsRecorded(),
        new D021_CaseHasAnEthnicity(),
        new D022_CaseReferenceIsUnique(),
        new D023_CaseEthnicityAgreesWithRecord(),
        new T010_TrainingStatusIsListed(),
        new T011_TrainingTypeIsListed(),
        new T020_TrainingIsClassified(),
        new B010_BoardRoleIsListed(),
        new B020_VotingAndExecutiveAreRecorded(),
        new B021_BoardIsAsAtSnapshot(),
        new B022_MemberIsListedOnce(),
        new B023_PartsAreWithinTheBoard(),
        new A010_CountIsAWholeNumber(),
        new S010_SurveyValueIsReadable(),
        new S017_Indicator6IsTheUnion(),
        new S018_SurveyCellIsGivenOnce(),
        new S019_PercentageAgreesWithCounts(),
        new X001_RequiredDataSetIsProvided(),
        new X002_TrainingIsProvided(),
        new X003_WorkforceIsProvided(),
        new X010_BandRowsSumToHeadcount(),
        new X011_UnknownIsASmallShare(),
        new X012_HeadcountIsNotEmpty(),
        new X020_RatioIsWithinFourFifths(),
        new X021_RatioIsNotHuge(),
        new Y001_HeadcountIsNearLastYears(),
        new Y010_PreviousYearIsReadable(),
        new C001_EvidenceAgrees(),
        new C010_AnswerIsOfTheValueThere(),
        new C011_AnswerIsInTheClassification(),
    ];

    /// <summary>Where catalogue and code do not match: rules without a line, lines without a rule. Empty when all is well.</summary>
    public static IReadOnlyList<string> Mismatches(Standard standard)
    {
        var ids = All.Select(r => r.Id).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. All.Where(r => !standard.Rules.ContainsKey(r.Id)).Select(r => $"rule {r.Id} has no line in the {standard.Year} rules.csv"),
            .. standard.Rules.Keys.Where(id => !ids.Contains(id)).Order(StringComparer.Ordinal).Select(id => $"{standard.Year} rules.csv names {id}, which is no rule"),
        ];
    }
}
