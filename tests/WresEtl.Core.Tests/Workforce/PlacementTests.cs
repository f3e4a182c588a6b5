using WresEtl.Core.Standards;
using WresEtl.Core.Tests.Intake;
using WresEtl.Testing;

namespace WresEtl.Core.Tests.Workforce;

/// <summary>wres.md section 3: everyone counted stands in exactly one row, or in none with its reason.</summary>
public class PlacementTests
{
    private static readonly Post Doctor = new() { StaffGroup = "Medical and Dental", JobRole = "Consultant", PayCode = "YM72", Pay = "" };

    private static Client Mapping(string field, string from, string to) => Reading.Client with
    {
        Values = new Dictionary<string, IReadOnlyDictionary<string, string>> { [field] = new Dictionary<string, string> { [from] = to } },
    };

    [CulturedTheory]
    [InlineData("Administrative and Clerical", "nonclinical.5")]
    [InlineData("Administrative & Clerical", "nonclinical.5")]
    [InlineData("Estates and Ancillary", "nonclinical.5")]
    [InlineData("Nursing and Midwifery Registered", "clinical.5")]
    [InlineData("Allied Health Professionals", "clinical.5")]
    [InlineData("Add Prof Scientific and Technic", "clinical.5")]
    [InlineData("Healthcare Scientists", "clinical.5")]
    [InlineData("ADDITIONAL CLINICAL SERVICES", "clinical.5")]
    [InlineData("Students", "StaffGroupNeedsMapping")]
    [InlineData("Supplementary Roles", "StaffGroupNeedsMapping")]
    [InlineData("Wizards", "StaffGroupUnknown")]
    [InlineData("", "StaffGroupUnknown")]
    public void StaffGroup_DecidesTheSide(string group, string row) => Assert.Equal(row, Counting.Place(new Post { StaffGroup = group }).Words());

    [CulturedTheory]
    [InlineData("", "N6H", "clinical.5")]
    [InlineData("", "G1A", "nonclinical.5")]
    [InlineData("", "S2A", "clinical.5")]
    [InlineData("", "H1A", "StaffGroupUnknown")]
    [InlineData("Administrative and Clerical", "N6H", "nonclinical.5")]
    [InlineData("Nursing and Midwifery Registered", "G1A", "clinical.5")]
    // A group that nobody knows is not replaced by the occupation code.
    [InlineData("Wizards", "N6H", "StaffGroupUnknown")]
    public void OccupationCode_SpeaksOnlyWithoutAStaffGroup(string group, string occupation, string row) =>
        Assert.Equal(row, Counting.Place(new Post { StaffGroup = group, Occupation = occupation }).Words());

    [CulturedTheory]
    [InlineData("Review Body Band 5", "", "nonclinical.5")]
    [InlineData("Non Review Body Band 1", "", "nonclinical.1")]
    [InlineData("Band 8a", "", "nonclinical.8a")]
    [InlineData("Review Body Band 8 - Range D", "", "nonclinical.8d")]
    [InlineData("REVIEW BODY BAND 8 - RANGE B", "", "nonclinical.8b")]
    [InlineData("", "XR09", "nonclinical.8b")]
    [InlineData("", "XN12", "nonclinical.9")]
    [InlineData("Apprentice below Band 1", "", "nonclinical.under1")]
    [InlineData("Very Senior Manager", "", "nonclinical.vsm")]
    [InlineData("VSM", "", "nonclinical.vsm")]
    [InlineData("Band 12", "", "BandUnknown")]
    [InlineData("Spot Salary", "", "BandUnknown")]
    [InlineData("", "", "BandUnknown")]
    [InlineData("", "ZZ99", "BandUnknown")]
    // Description first, then code.
    [InlineData("Review Body Band 6", "XR05", "nonclinical.6")]
    [InlineData("Local Scale", "XR05", "BandUnknown")]
    [InlineData("Something New", "XR05", "nonclinical.5")]
    public void Pay_DecidesTheBand(string description, string code, string row) =>
        Assert.Equal(row, Counting.Place(new Post { Pay = description, PayCode = code }).Words());

    [CulturedFact]
    public void ClientsPayMapping_PlacesLocalPay()
    {
        Assert.Equal("nonclinical.8a", Counting.Place(new Post { Pay = "Spot  salary" }, Mapping("pay", "Spot Salary", "8a")).Words());
        Assert.Equal("nonclinical.7", Counting.Place(new Post { Pay = "", PayCode = "ZZ99" }, Mapping("pay", "ZZ99", "7")).Words());
    }

    [CulturedFact]
    public void ClientsStaffGroupMapping_GivesTheSide() => Assert.Equal(
        "clinical.5", Counting.Place(new Post { StaffGroup = "Wizards" }, Mapping("staff_group", "wizards", "Healthcare Scientists")).Words());

    [CulturedTheory]
    [InlineData("Consultant", "YM72", "medical.consultants")]
    [InlineData("Consultant", "", "medical.consultants")]
    [InlineData("Specialty Doctor", "", "medical.career")]
    [InlineData("Associate Specialist", "YM72", "medical.career")]
    [InlineData("Foundation Year 1", "", "medical.trainee")]
    [InlineData("Specialist Registrar", "", "medical.trainee")]
    [InlineData("Salaried General Practitioner", "", "medical.other")]
    [InlineData("Professor", "YM72", "medical.other")]
    [InlineData("Medical Student", "", "MedicalRoleNeedsMapping")]
    [InlineData("Medical and Dental", "YM72", "MedicalRoleNeedsMapping")]
    [InlineData("Witch Doctor", "YM72", "MedicalRoleUnknown")]
    public void MedicalRole_DecidesTheRow(string role, string code, string row) =>
        Assert.Equal(row, Counting.Place(Doctor with { JobRole = role, PayCode = code }).Words());

    // reference/medical-roles.csv: each condition with and without consultant pay.
    [CulturedTheory]
    [InlineData("Medical Director", "YM72", "", "medical.consultants+smm")]
    [InlineData("Medical Director", "", "Very Senior Manager", "clinical.vsm")]
    [InlineData("Medical Director", "", "Spot Salary", "clinical.vsm")]
    [InlineData("Clinical Director - Medical", "YM72", "", "medical.consultants+smm")]
    [InlineData("Clinical Director - Medical", "", "Spot Salary", "MedicalRoleNeedsMapping")]
    [InlineData("Clinical Director - Dental", "YM72", "", "medical.consultants+smm")]
    [InlineData("Clinical Director - Dental", "", "Spot Salary", "medical.career")]
    [InlineData("Director of Public Health", "YM72", "", "medical.consultants")]
    [InlineData("Director of Public Health", "", "Review Body Band 9", "clinical.9")]
    [InlineData("Director of Public Health", "", "Very Senior Manager", "clinical.vsm")]
    [InlineData("Director of Public Health", "", "Spot Salary", "BandUnknown")]
    public void MedicalRoleWithACondition_DependsOnConsultantPay(string role, string code, string pay, string row) =>
        Assert.Equal(row, Counting.Place(Doctor with { JobRole = role, PayCode = code, Pay = pay }).Words());

    [CulturedTheory]
    [InlineData("YM72", "", "medical.consultants")]
    [InlineData("MC46", "", "medical.career")]
    [InlineData("MT03", "", "medical.trainee")]
    [InlineData("", "Specialty Doctor", "medical.career")]
    [InlineData("", "Core Training", "medical.trainee")]
    [InlineData("", "", "MedicalRoleUnknown")]
    [InlineData("XR09", "", "MedicalRoleUnknown")]
    public void DoctorWithoutAJobRole_IsPlacedByPay(string code, string pay, string row) =>
        Assert.Equal(row, Counting.Place(Doctor with { JobRole = "", PayCode = code, Pay = pay }).Words());

    [CulturedFact]
    public void ClientsMedicalMapping_PlacesARoleThatNeedsIt() => Assert.Equal("medical.trainee", Counting.Place(
        Doctor with { JobRole = "Trust Grade Doctor - Foundation Level" },
        Mapping("medical_row", "Trust Grade Doctor - Foundation Level", "trainee")).Words());

    // Row 30 is a subset of row 29: never added.
    [CulturedFact]
    public void SeniorMedicalManager_IsCountedOnceInTheWorkforce()
    {
        var inputs = Counting.Of(Doctor with { JobRole = "Medical Director" }, Doctor with { Employee = "20000002" });
        Assert.Equal(2, inputs.Workforce["medical.consultants"].White);
        Assert.Equal(1, inputs.Workforce["medical.smm"].White);
        Assert.Equal(2, inputs.WorkforceTotal.Total);
    }
}
