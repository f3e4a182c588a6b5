namespace WresEtl.App.Synth;

/// <summary>The invented clients of <c>wres demo</c>.</summary>
public static class DemoClients
{
    public const ulong Seed = 2020;

    /// <summary>Four clients: a CCG, a very small CCG, a community trust and an acute trust. The second is clean.</summary>
    public static SynthPlan Plan(int year = 2020) => new(year, Seed, [Vale, Hollow, Moorland, Harbour]);

    /// <summary>The demo's clients, and a fifth whose workforce file cannot be used: the batch must reject it and no other.</summary>
    public static SynthPlan WithRejected(SynthBreakage breakage, int year = 2020) =>
        new(year, Seed, [.. Plan(year).Clients, Ferry with { Breakage = breakage }]);

    private static SynthClientPlan Ferry { get; } =
        new(new SynthOrganisation("ZZ5", "Example Ferry CCG (invented)", OrganisationType.Ccg, 90))
        {
            Recruitment = RecruitmentLayout.Trac,
            Renderings = new Dictionary<SynthDataSet, SynthRendering> { [SynthDataSet.Workforce] = SynthRendering.Xlsx },
        };

    // The ESR dashboard of layouts.md section 2: eight rows of preamble, an empty first column, a total below.
    private static readonly SynthRendering Dashboard = SynthRendering.Xlsx with
    {
        Items = SynthMessItems.Preamble | SynthMessItems.BlankFirstColumn | SynthMessItems.GrandTotal | SynthMessItems.FilterFooter,
    };

    private static SynthClientPlan Vale { get; } =
        new(new SynthOrganisation("ZZ1", "Example Vale CCG (invented)", OrganisationType.Ccg, 360))
        {
            Workforce = WorkforceLayout.StaffList,
            Recruitment = RecruitmentLayout.NhsJobs,
            Disciplinary = SynthDetail.Rows,
            Training = SynthDetail.Rows,
            Ethnicity = EthnicityStyle.CodeAndLabel,
            UnknownShare = 900,
            BmeShare = 1300,
            HasPreviousYear = true,
            Renderings = new Dictionary<SynthDataSet, SynthRendering>
            {
                [SynthDataSet.Workforce] = Dashboard,
                [SynthDataSet.Disciplinary] = SynthRendering.Xlsx with { Dates = SynthDates.MonthName, Items = SynthMessItems.MergedTitle },
                [SynthDataSet.Board] = SynthRendering.Xlsx,
            },
            Faults = new Dictionary<SynthFault, int>
            {
                [SynthFault.UnlistedEthnicity] = 2,
                [SynthFault.BandWithoutLetter] = 2,
                [SynthFault.DuplicateAssignment] = 2,
                [SynthFault.TwoPrimaryAssignments] = 1,
                [SynthFault.ConflictingEthnicity] = 1,
                [SynthFault.AppointedNotShortlisted] = 1,
                [SynthFault.DuplicateApplication] = 2,
                [SynthFault.BoardEthnicityBlank] = 1,
                [SynthFault.NoInvestigationDate] = 1,
                [SynthFault.UnclassifiedCourse] = 2,
            },
        };

    private static SynthClientPlan Hollow { get; } =
        new(new SynthOrganisation("ZZ2", "Example Hollow CCG (invented)", OrganisationType.Ccg, 120))
        {
            Workforce = WorkforceLayout.StaffList,
            Recruitment = RecruitmentLayout.Trac,
            Disciplinary = SynthDetail.Rows,
            Training = SynthDetail.Rows,
            Board = SynthDetail.Rows,
            Ethnicity = EthnicityStyle.Code,
            UnknownShare = 400,
            BmeShare = 1500,
        };

    private static SynthClientPlan Moorland { get; } =
        new(new SynthOrganisation("ZZ3", "Example Moorland Community Trust (invented)", OrganisationType.CommunityTrust, 3000))
        {
            Workforce = WorkforceLayout.Warehouse,
            Recruitment = RecruitmentLayout.Aggregate,
            Disciplinary = SynthDetail.Aggregate,
            Training = SynthDetail.Aggregate,
            Board = SynthDetail.Aggregate,
            HasSurvey = true,
            Ethnicity = EthnicityStyle.Label,
            UnknownShare = 700,
            BmeShare = 1400,
            HasPreviousYear = true,
            Renderings = new Dictionary<SynthDataSet, SynthRendering>
            {
                [SynthDataSet.Workforce] = SynthRendering.Csv with { Dates = SynthDates.MonthName },
                [SynthDataSet.Recruitment] = SynthRendering.Xlsx with { Items = SynthMessItems.MergedTitle | SynthMessItems.FilterFooter },
                [SynthDataSet.Training] = SynthRendering.Xlsx,
            },
            Faults = new Dictionary<SynthFault, int>
            {
                [SynthFault.LocalPay] = 3,
                [SynthFault.NewPayScale] = 2,
                [SynthFault.UnmappedStaffGroup] = 4,
                [SynthFault.UnlistedEthnicity] = 5,
                [SynthFault.NoPrimaryAssignment] = 2,
                [SynthFault.PayCodeAgainstDescription] = 6,
                [SynthFault.UnlistedContractType] = 2,
                [SynthFault.ImplausibleFte] = 3,
                [SynthFault.AppointedOverShortlisted] = 1,
                [SynthFault.TotalDoesNotAdd] = 1,
                [SynthFault.SameFileTwice] = 1,
                [SynthFault.CompositeOrganisationCode] = 1,
            },
        };

    private static SynthClientPlan Harbour { get; } =
        new(new SynthOrganisation("ZZ4", "Example Harbour Hospitals Trust (invented)", OrganisationType.AcuteTrust, 9000))
        {
            Workforce = WorkforceLayout.StaffList,
            Recruitment = RecruitmentLayout.Trac,
            Disciplinary = SynthDetail.Rows,
            Training = SynthDetail.Rows,
            Board = SynthDetail.Rows,
            HasSurvey = true,
            Ethnicity = EthnicityStyle.CodeAndLabel,
            UnknownShare = 500,
            BmeShare = 2300,
            FirstEmployeeNumber = 1_200_000,
            HasPreviousYear = true,
            Renderings = new Dictionary<SynthDataSet, SynthRendering>
            {
                [SynthDataSet.Workforce] = Dashboard,
                [SynthDataSet.Recruitment] = SynthRendering.Xlsx with { Dates = SynthDates.SlashesWithTime },
                [SynthDataSet.Disciplinary] = SynthRendering.Csv with { Dates = SynthDates.MonthNameShortYear },
                [SynthDataSet.Training] = SynthRendering.Csv with { Dates = SynthDates.Iso },
                [SynthDataSet.Board] = SynthRendering.Xlsx,
                [SynthDataSet.Survey] = SynthRendering.Xlsx,
            },
            Faults = new Dictionary<SynthFault, int>
            {
                [SynthFault.UnlistedEthnicity] = 12,
                [SynthFault.BandWithoutLetter] = 7,
                [SynthFault.LocalPay] = 4,
                [SynthFault.RetiredJobRole] = 3,
                [SynthFault.DuplicateAssignment] = 9,
                [SynthFault.TwoPrimaryAssignments] = 5,
                [SynthFault.NoPrimaryAssignment] = 4,
                [SynthFault.ConflictingEthnicity] = 6,
                [SynthFault.OccupationAgainstStaffGroup] = 8,
                [SynthFault.PayCodeAgainstDescription] = 8,
                [SynthFault.ImplausibleFte] = 5,
                [SynthFault.EmployeeNumberWithoutZeros] = 4,
                [SynthFault.EmployeeNumberInExponent] = 2,
                [SynthFault.AssignmentNumberDamaged] = 3,
                [SynthFault.AppointedNotShortlisted] = 3,
                [SynthFault.DuplicateApplication] = 6,
                [SynthFault.NoInvestigationDate] = 3,
                [SynthFault.DuplicateCase] = 2,
                [SynthFault.CaseWithoutEmployee] = 2,
                [SynthFault.BoardEthnicityBlank] = 1,
            },
        };
}
