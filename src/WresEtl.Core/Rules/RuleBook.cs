using WresEtl.Core.Rules.Aggregates;
using WresEtl.Core.Rules.Answers;
using WresEtl.Core.Rules.Board;
using WresEtl.Core.Rules.Disciplinary;
using WresEtl.Core.Rules.Files;
using WresEtl.Core.Rules.LastYear;
using WresEtl.Core.Rules.Recruitment;
using WresEtl.Core.Rules.Return;
using WresEtl.Core.Rules.Survey;
using WresEtl.Core.Rules.Training;
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
        new F034_PrimaryFlagIsInTheFile(),
        new F040_OrganisationCodeIsReadable(),
        new F041_SheetsAreRead(),
        new F042_PersonIsInOneFile(),
        new F043_FileNameIsOfTheYear(),
        new F044_ActivityIsOfTheYear(),
        new F045_EmployeeNumbersKeepTheirZeros(),
        new F046_FileHoldsRows(),
        new F047_TablesAreRead(),
        new F048_HeadingsKeepTheirOrder(),
        new F049_RowsFitTheHeadings(),
        new F050_HeadingStandsOnce(),
        new F051_RowsAreVisible(),
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
        new W034_EthnicityIsNotAHospitalCode(),
        new W035_NotKnownIsNotADefault(),
        new W036_NoCategoryDominates(),
        new W037_StaffGroupsHaveEthnicities(),
        new W038_PersonsEthnicityIsListed(),
        new W040_AssignmentNumberIsReadable(),
        new W041_AssignmentBelongsToEmployee(),
        new W042_AssignmentEndsAfterItStarts(),
        new W043_FullTimeEquivalentIsPlausible(),
        new W044_PostIsClearOfTheSnapshot(),
        new W045_CountedPostHasHours(),
        new W050_OneAssignmentIsPrimary(),
        new W051_PayCodeAgreesWithDescription(),
        new W052_OccupationCodeAgreesWithStaffGroup(),
        new W053_JobRoleIsCurrent(),
        new W054_AssignmentRowsAgree(),
        new W055_JobRoleBelongsToStaffGroup(),
        new W056_MedicalPayAgreesWithRole(),
        new W057_PayScaleFitsStaffGroup(),
        new W058_AfcFlagAgreesWithBand(),
        new W059_SeniorPostHasHours(),
        new W060_PersonHasOneEmployeeNumber(),
        new W061_EmployeeNumbersAreOfOneLength(),
        new W062_AssignmentSuffixIsUsual(),
        new W063_FixedTermIsExtendedOrEnded(),
        new W064_ContractAgreesWithStatus(),
        new W065_BoardRoleIsNotEmployed(),
        new W066_UncountedPostHasNoHours(),
        new W067_GeneralPaymentsAreNotEmployees(),
        new W068_BandFitsStaffGroup(),
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
        new R025_CountsFollowTheFunnel(),
        new R026_SomeAreAppointedNotAll(),
        new R027_EachGroupHasAppointments(),
        new R028_SourceSystemIsGiven(),
        new R029_VacancyAppointsFew(),
        new R030_ApplicationIsInOneSystem(),
        new R031_DeclinedOfferHasNoStart(),
        new D010_CaseTypeIsListed(),
        new D011_FormalityIsListed(),
        new D020_InvestigationStartIsRecorded(),
        new D021_CaseHasAnEthnicity(),
        new D022_CaseReferenceIsUnique(),
        new D023_CaseEthnicityAgreesWithRecord(),
        new D024_CasesCoverTheWindow(),
        new D025_CaseHasADate(),
        new D026_CaseIsNotAfterSnapshot(),
        new D027_InformalCaseHasNoInvestigation(),
        new D028_CasePersonIsInTheWorkforce(),
        new D029_PersonHasOneCaseAYear(),
        new T010_TrainingStatusIsListed(),
        new T011_TrainingTypeIsListed(),
        new T020_TrainingIsClassified(),
        new T021_CompletionCanBePlaced(),
        new T022_LearnersAreWithinTheWorkforce(),
        new T023_TrainingShareIsPlausible(),
        new T024_SomeTrainingIsNonMandatory(),
        new T025_CompletionIsRecordedOnce(),
        new B010_BoardRoleIsListed(),
        new B020_VotingAndExecutiveAreRecorded(),
        new B021_BoardIsAsAtSnapshot(),
        new B022_MemberIsListedOnce(),
        new B023_PartsAreWithinTheBoard(),
        new B024_BoardHasAChair(),
        new B025_EachPartHasMembers(),
        new B026_ExecutivesAreInTheWorkforce(),
        new B027_BoardSizeIsPlausible(),
        new B028_OnlyPresentMembersAreListed(),
        new B029_VacantSeatNamesNobody(),
        new A010_CountIsAWholeNumber(),
        new A011_LinesDoNotOverlap(),
        new A012_EthnicLabelIsListed(),
        new A013_PeriodIsTheYears(),
        new S010_SurveyValueIsReadable(),
        new S011_PercentageIsWithin100(),
        new S012_PercentageIsNotAFraction(),
        new S013_SurveyIsTheYears(),
        new S014_QuestionIsTheIndicators(),
        new S015_BaseIsLargeEnough(),
        new S016_BothGroupsAreGiven(),
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
        new X022_RatioRestsOnEnoughPeople(),
        new Y001_HeadcountIsNearLastYears(),
        new Y002_RatioIsNotInverted(),
        new Y003_GroupsAreNotSwapped(),
        new Y004_FiguresAreThisYears(),
        new Y005_UnknownShareIsNearLastYears(),
        new Y006_BoardSizeIsNearLastYears(),
        new Y007_FiguresKeepTheirScale(),
        new Y008_LastYearCountsPeople(),
        new Y010_PreviousYearIsReadable(),
        new C001_EvidenceAgrees(),
        new C002_AnswerAgreesWithEvidence(),
        new C003_LaterExportIsDated(),
        new C010_AnswerIsOfTheValueThere(),
        new C011_AnswerIsInTheClassification(),
    ];

    /// <summary>
    /// The rules on undisclosed ethnicity: each person without a category breaks exactly one of them, and to these alone HR may answer
    /// with a value.
    /// </summary>
    public static readonly IReadOnlyList<IPersonRule> UndisclosedEthnicity =
    [
        .. All.OfType<IPersonRule>().Where(r => r
            is W030_EthnicityIsRecorded or W031_EthnicityIsKnown or W032_EthnicityIsDisclosed
            or W034_EthnicityIsNotAHospitalCode or W038_PersonsEthnicityIsListed),
    ];

    public static bool TakesValue(string ruleId) => UndisclosedEthnicity.Any(r => r.Id == ruleId);

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
