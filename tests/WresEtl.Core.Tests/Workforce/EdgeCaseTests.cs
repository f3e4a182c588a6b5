using WresEtl.Core.Primitives;
using WresEtl.Core.Tests.Intake;
using WresEtl.Testing;

namespace WresEtl.Core.Tests.Workforce;

/// <summary>wres.md section 9, the cases about who is counted and where, by their numbers there.</summary>
public class EdgeCaseTests
{
    private static readonly Post Office = new();
    private static readonly Post Nurse = new() { StaffGroup = "Nursing and Midwifery Registered", JobRole = "Staff Nurse" };

    [CulturedFact]
    public void Case1_AClinicalAndANonClinicalPost_PrimaryWins()
    {
        var person = Counting.One(Office with { Primary = "No" }, Nurse with { Number = "20000001-2", Primary = "Yes", Fte = "0.2" });
        Assert.Equal("clinical.5", person.Placement.CountId);
    }

    [CulturedTheory]
    [InlineData("", "")]
    [InlineData("Yes", "Yes")]
    [InlineData("No", "No")]
    public void Case2_PrimaryMissingOrDoubled_StillPicksTheSameOne(string first, string second)
    {
        Post[] posts = [Office with { Primary = first, Fte = "0.4" }, Nurse with { Number = "20000001-2", Primary = second, Fte = "0.6" }];
        Assert.Equal("clinical.5", Counting.One(posts).Placement.CountId);
        Assert.Equal("clinical.5", Counting.One([.. posts.Reverse()]).Placement.CountId);
    }

    [CulturedFact]
    public void Case3_StarterWithBlankEthnicity_IsUnknown() =>
        Assert.Equal(new GroupCounts(0, 0, 1), Counting.Of(Office with { Ethnicity = "", Start = "30/03/2020" }).WorkforceTotal);

    [CulturedFact]
    public void Case9_ChiefExecutiveWhoIsADoctor_IsVsmOnce()
    {
        var chief = new Post { StaffGroup = "Medical and Dental", JobRole = "Medical Director", Pay = "Very Senior Manager" };
        var inputs = Counting.Of(chief, chief with { Number = "20000001-2", JobRole = "Consultant", PayCode = "YM72", Pay = "", Primary = "No" });
        Assert.Equal(1, inputs.Workforce["clinical.vsm"].Total);
        Assert.Equal(1, inputs.WorkforceTotal.Total);
    }

    [CulturedFact]
    public void Case10_MedicalDirectorOnAConsultantContract_IsInRows29And30()
    {
        var inputs = Counting.Of(new Post { StaffGroup = "Medical and Dental", JobRole = "Medical Director", PayCode = "YM72", Pay = "" });
        Assert.Equal((1, 1, 1), (inputs.Workforce["medical.consultants"].Total, inputs.Workforce["medical.smm"].Total, inputs.WorkforceTotal.Total));
    }

    [CulturedFact]
    public void Case11_GpOnTheGoverningBody_NotEmployed_IsBoardOnly() =>
        Assert.Equal("NotAnEmployee", Counting.Fate(Office with { PersonType = "NonEmployee", Occupation = "921" }));

    [CulturedFact]
    public void Case12_NonExecutiveInEsr_IsNotWorkforce() =>
        Assert.Equal("ContractNotCounted", Counting.Fate(Office with { Contract = "07" }));

    [CulturedTheory]
    [InlineData("Fixed Term Temp", "in")]
    [InlineData("Locum", "in")]
    public void Case13_LocumOnAContractOfOurs_IsIn(string contract, string fate) => Assert.Equal(fate, Counting.Fate(Office with { Contract = contract }));

    [CulturedFact]
    public void Case13_AgencyLocum_IsOut() => Assert.Equal("NotAnEmployee", Counting.Fate(Office with { PersonType = "Contingent Worker" }));

    [CulturedFact]
    public void Case14_SubstantiveAndBankPost_OnceByTheSubstantivePost()
    {
        var inputs = Counting.Of(Office with { Primary = "No" }, Nurse with { Number = "20000001-2", Contract = "Bank", Primary = "Yes" });
        Assert.Equal(1, inputs.Workforce["nonclinical.5"].Total);
        Assert.Equal(1, inputs.Headcount.Total.Total);
    }

    [CulturedFact]
    public void Case15_HostedStaff_CountWithTheHost()
    {
        // Hosted staff stand in the host's extract, under the host's code.
        var inputs = Counting.Of(Office with { Organisation = "XT1" });
        Assert.Equal(1, inputs.Headcount.Total.Total);
    }

    [CulturedFact]
    public void Case16_TransferOnFirstOfApril_IsTheEmployerOf31March()
    {
        Assert.Equal("in", Counting.Fate(Office with { End = "31/03/2020" }));
        Assert.Equal("NotLiveAtSnapshot", Counting.Fate(Office with { Start = "01/04/2020" }));
    }

    [CulturedFact]
    public void Case17_PaidSecondmentOut_IsInWithTheHomeEmployer() =>
        Assert.Equal("in", Counting.Fate(Office with { Status = "Out on External Secondment - Paid" }));

    [CulturedTheory]
    [InlineData("Wizard Pay", "Administrative and Clerical", "Active Assignment")]
    [InlineData("Review Body Band 5", "Wizards", "Active Assignment")]
    [InlineData("Review Body Band 5", "Administrative and Clerical", "Sabbatical")]
    public void Case21_UnmappedBandStaffGroupOrStatus_IsNeverOther(string pay, string group, string status)
    {
        var inputs = Counting.Of(Office with { Pay = pay, StaffGroup = group, Status = status });
        Assert.Equal(1, inputs.Shortfall.Total);
        Assert.Equal(0, inputs.WorkforceTotal.Total);
        Assert.All(inputs.Workforce.Values, counts => Assert.Equal(0, counts.Total));
    }

    [CulturedFact]
    public void Case22_RowsAndShortfall_AlwaysMakeTheHeadcount()
    {
        var inputs = Counting.Of(
            Office, Nurse with { Employee = "2" }, Office with { Employee = "3", Pay = "Band 8" },
            Office with { Employee = "4", Ethnicity = "H" }, Office with { Employee = "5", Ethnicity = "V", StaffGroup = "Wizards" });
        Assert.Equal(inputs.Headcount.Total, inputs.WorkforceTotal + inputs.Shortfall);
        Assert.Equal(new GroupCounts(1, 0, 1), inputs.Shortfall);
    }

    [CulturedFact]
    public void Case26_Band8WithoutALetter_IsNever8A() =>
        Assert.Equal("BandUnknown", Counting.Place(Office with { Pay = "Review Body Band 8" }).Words());
}
