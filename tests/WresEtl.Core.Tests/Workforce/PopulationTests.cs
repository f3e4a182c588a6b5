using WresEtl.Core.Tests.Intake;
using WresEtl.Testing;

namespace WresEtl.Core.Tests.Workforce;

/// <summary>wres.md section 3: who is in the headcount.</summary>
public class PopulationTests
{
    [CulturedTheory]
    [InlineData("Permanent", "in")]
    [InlineData("Fixed Term Temp", "in")]
    [InlineData("FIXED TERM", "in")]
    [InlineData("Locum", "in")]
    [InlineData("Retainer Scheme", "in")]
    [InlineData("05", "in")]
    [InlineData("Bank", "ContractNotCounted")]
    [InlineData("Honorary", "ContractNotCounted")]
    [InlineData("Non-Exec Director/Chair", "ContractNotCounted")]
    [InlineData("Professional Executive Committee", "ContractNotCounted")]
    [InlineData("Widow/Widower", "ContractNotCounted")]
    public void Contract_DecidesWhoIsCounted(string contract, string fate) =>
        Assert.Equal(fate, Counting.Fate(new Post { Contract = contract }));

    [CulturedTheory]
    [InlineData("Active Assignment", "in")]
    [InlineData("ACTIVE", "in")]
    [InlineData("Acting Up", "in")]
    [InlineData("Internal Secondment", "in")]
    [InlineData("Maternity & Adoption", "in")]
    [InlineData("Out on External Secondment - Paid", "in")]
    [InlineData("Suspend With Pay", "in")]
    [InlineData("Suspend No Pay", "in")]
    [InlineData("Career Break", "StatusNotCounted")]
    [InlineData("Out on External Secondment - Unpaid", "StatusNotCounted")]
    [InlineData("Terminate Assignment", "StatusNotCounted")]
    [InlineData("Inactive Not Worked", "StatusNotCounted")]
    [InlineData("Offer Accepted", "StatusNotCounted")]
    public void Status_DecidesWhoIsCounted(string status, string fate) =>
        Assert.Equal(fate, Counting.Fate(new Post { Status = status }));

    [CulturedTheory]
    [InlineData("Career Break", "03")]
    [InlineData("Out on External Secondment - Unpaid", "08")]
    public void SwitchableStatus_IsInWhereTheYearSaysSo(string status, string code)
    {
        Assert.Equal("in", Counting.Fate(new Post { Status = status }, Counting.SwitchedIn(code)));
        Assert.Equal("StatusNotCounted", Counting.Fate(new Post { Status = status }, Counting.SwitchedIn()));
    }

    [CulturedTheory]
    [InlineData("Employee", "in")]
    [InlineData("EMP", "in")]
    [InlineData("Employee and Applicant", "in")]
    [InlineData("", "in")]
    [InlineData("Ex-employee", "NotAnEmployee")]
    [InlineData("Contingent Worker", "NotAnEmployee")]
    [InlineData("Honorary", "NotAnEmployee")]
    public void PersonType_MustBeAnEmployee(string type, string fate) =>
        Assert.Equal(fate, Counting.Fate(new Post { PersonType = type }));

    [CulturedTheory]
    [InlineData("31/03/2020", "", "in")]
    [InlineData("01/04/2020", "", "NotLiveAtSnapshot")]
    [InlineData("01/04/2015", "31/03/2020", "in")]
    [InlineData("01/04/2015", "30/03/2020", "NotLiveAtSnapshot")]
    [InlineData("01/04/2015", "01/04/2020", "in")]
    [InlineData("01/04/2015", "31-Dec-4712", "in")]
    [InlineData("1900-01-01", "1900-01-01", "in")]
    [InlineData("", "", "in")]
    public void SnapshotDate_DecidesAtBothEnds(string start, string end, string fate) =>
        Assert.Equal(fate, Counting.Fate(new Post { Start = start, End = end }));

    // Chair and non-executives have occupation codes that begin with Z: board, never workforce.
    [CulturedFact]
    public void OccupationCodeZ_IsNoWorkforce() => Assert.Equal("NotAnEmployee", Counting.Fate(new Post { Occupation = "Z2A" }));

    [CulturedTheory]
    [InlineData("0")]
    [InlineData("")]
    [InlineData("2.5")]
    [InlineData("0.0001")]
    public void Fte_NeverDecidesWhoIsCounted(string fte) => Assert.Equal("in", Counting.Fate(new Post { Fte = fte }));

    // What nobody can decide stays in and unplaced, so that it is seen: leaving it out would be a silent guess.
    [CulturedFact]
    public void UnlistedContractStatusOrPersonType_StaysInWithoutARow()
    {
        Assert.Equal("ContractTypeUnknown", Counting.Place(new Post { Contract = "Zero Hours" }).Words());
        Assert.Equal("StatusUnknown", Counting.Place(new Post { Status = "Sabbatical" }).Words());
        Assert.Equal("PersonTypeUnknown", Counting.Place(new Post { PersonType = "Friend" }).Words());
        Assert.Equal("ContractTypeUnknown", Counting.Place(new Post { Contract = "" }).Words());
    }
}
