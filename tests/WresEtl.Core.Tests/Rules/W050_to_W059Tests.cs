namespace WresEtl.Core.Tests.Rules;

public sealed class W050_OneAssignmentIsPrimaryTests
{
    [Theory]
    [InlineData("Yes", "No", "")]
    [InlineData("No", "Yes", "")]
    [InlineData("Yes", "Yes", "is_primary=more than one")]
    [InlineData("No", "No", "is_primary=none of them")]
    [InlineData("", "", "is_primary=none of them")]
    [InlineData("Yes", "", "")]
    public void SeveralPosts_HaveOnePrimary(string first, string second, string expected) =>
        Assert.Equal(expected, TwoPosts(first, second).Says("W050"));

    [Fact]
    public void FileWithoutTheColumn_IsOneFindingOfTheFile() => Assert.Equal("", TwoPosts(null, null).Says("W050"));

    [Fact]
    public void OnePost_NeedsNoFlag() => Assert.Equal("", Scenario.Of(Valid.Assignment(("is_primary", ""))).Says("W050"));

    private static Scenario TwoPosts(string? first, string? second) => Scenario.Of(
        Valid.Assignment(("is_primary", first)), Valid.Assignment(("assignment_number", "90000001-2"), ("is_primary", second)));
}

public sealed class W051_PayCodeAgreesWithDescriptionTests
{
    [Theory]
    [InlineData("XN05", "Band 5", "")]
    [InlineData("XN06", "Band 5", "pay_code=XN06 (description=Band 5)")]
    [InlineData("XN06", "", "")]
    [InlineData("", "Band 5", "")]
    [InlineData("XN09", "Band 8b", "")] // pay code 09 is 8b
    public void CodeAndDescription_NameOneBand(string code, string description, string expected) =>
        Assert.Equal(expected, Scenario.Of(Valid.Assignment(("pay_code", code), ("pay_description", description))).Says("W051"));

    [Fact]
    public void Nurses_AreComparedToo() =>
        Assert.Equal("pay_code=XR06 (description=Review Body Band 5)", Scenario.Of(Valid.Nurse(("pay_code", "XR06"))).Says("W051"));

    [Fact]
    public void DoctorsPay_IsAnotherRules() =>
        Assert.Equal("", Scenario.Of(Valid.Doctor(("pay_code", "XN06"), ("pay_description", "Band 5"))).Says("W051"));
}

public sealed class W052_OccupationCodeAgreesWithStaffGroupTests
{
    [Theory]
    [InlineData("G2A", "")]
    [InlineData("N6A", "occupation_code=N6A (staff_group=Administrative and Clerical)")]
    [InlineData("021", "occupation_code=021 (staff_group=Administrative and Clerical)")]
    [InlineData("H2R", "")] // support: the staff group decides
    [InlineData("", "")]
    public void CodeOfTheOtherSide_IsReported(string code, string expected) =>
        Assert.Equal(expected, Scenario.Of(Valid.Assignment(("occupation_code", code))).Says("W052"));

    [Fact]
    public void NoStaffGroup_HasNothingToDisagreeWith() =>
        Assert.Equal("", Scenario.Of(Valid.Assignment(("occupation_code", "N6A"), ("staff_group", ""))).Says("W052"));
}

public sealed class W053_JobRoleIsCurrentTests
{
    [Theory]
    [InlineData("Administrative and Clerical", "Officer", "")]
    [InlineData("Administrative and Clerical", "Apprentice", "job_role=Apprentice (retired=01/01/2019)")]
    [InlineData("Medical and Dental", "Senior House Officer", "job_role=Senior House Officer (retired=01/04/2010)")]
    [InlineData("Medical and Dental", "Associate Specialist", "")] // closed to new entrants, not retired
    [InlineData("Estates and Ancillary", "Technician", "")]
    [InlineData("Healthcare Scientists", "Technician", "job_role=Technician (retired=01/04/2013)")]
    [InlineData("Administrative and Clerical", "", "")]
    public void RetiredRole_IsReported(string group, string role, string expected) =>
        Assert.Equal(expected, Scenario.Of(Valid.Assignment(("staff_group", group), ("job_role", role))).Says("W053"));

    [Theory]
    [InlineData(2018, "")]
    [InlineData(2019, "job_role=Apprentice (retired=31/03/2019)")]
    public void RoleRetiredOnTheSnapshot_IsRetired(int year, string expected) => Assert.Equal(expected, Scenario
        .Of(Valid.Assignment(("job_role", "Apprentice"), ("snapshot_date", "")))
        .Under(s => s with
        {
            SnapshotDate = new DateOnly(year, 3, 31),
            JobRoles = [new("08028", "Apprentice", "08", "Retired 31 March 2019")],
        }).Says("W053"));
}

public sealed class W055_JobRoleBelongsToStaffGroupTests
{
    [Theory]
    [InlineData("Officer", "")]
    [InlineData("08006", "")]
    [InlineData("Staff Nurse", "job_role=Staff Nurse (staff_group=Administrative and Clerical)")]
    [InlineData("Technician", "")] // five groups have one, this group among them
    [InlineData("Wizard", "")]
    [InlineData("", "")]
    public void RoleOfAnotherGroup_IsReported(string role, string expected) =>
        Assert.Equal(expected, Scenario.Of(Valid.Assignment(("job_role", role))).Says("W055"));

    [Fact]
    public void NoStaffGroup_HasNoRoles() => Assert.Equal("", Scenario.Of(Valid.Assignment(("job_role", "Staff Nurse"), ("staff_group", ""))).Says("W055"));
}

public sealed class W056_MedicalPayAgreesWithRoleTests
{
    [Theory]
    [InlineData("Consultant", "YC72", "Consultant", "")]
    [InlineData("Consultant", "MT01", "", "pay_code=MT01 (role=Consultant)")]
    [InlineData("Specialty Registrar", "YM72", "Hospital medicine", "pay_code=Hospital medicine (role=Specialty Registrar)")]
    [InlineData("Specialty Doctor", "MC46", "", "")]
    [InlineData("Consultant", "", "", "")]
    [InlineData("Professor", "YC72", "", "")] // clinical academics are on scales of every kind
    public void PayOfAnotherGrade_IsReported(string role, string code, string description, string expected) => Assert.Equal(
        expected, Scenario.Of(Valid.Doctor(("job_role", role), ("pay_code", code), ("pay_description", description))).Says("W056"));

    [Fact]
    public void OnlyDoctors_AreMeant() => Assert.Equal("", Scenario.Of(Valid.Nurse(("pay_code", "YC72"))).Says("W056"));
}

public sealed class W057_PayScaleFitsStaffGroupTests
{
    [Theory]
    [InlineData("XR05", "")]
    [InlineData("MC46", "pay_code=Review Body Band 5 (staff_group=Nursing and Midwifery Registered)")]
    [InlineData("", "")]
    public void MedicalPayOfANurse_IsReported(string code, string expected) =>
        Assert.Equal(expected, Scenario.Of(Valid.Nurse(("pay_code", code))).Says("W057"));

    [Theory]
    [InlineData("YC72", "Consultant", "")]
    [InlineData("XR07", "", "pay_code=XR07 (staff_group=Medical and Dental)")]
    [InlineData("", "Band 7", "pay_code=Band 7 (staff_group=Medical and Dental)")]
    [InlineData("", "VSM", "")] // a medical director
    [InlineData("", "", "")]
    public void BandOfADoctor_IsReported(string code, string description, string expected) =>
        Assert.Equal(expected, Scenario.Of(Valid.Doctor(("pay_code", code), ("pay_description", description))).Says("W057"));

    [Fact]
    public void NonClinicalStaff_AreComparedToo_AndNoStaffGroupIsNot()
    {
        Assert.NotEqual("", Scenario.Of(Valid.Assignment(("pay_code", "MC46"))).Says("W057"));
        Assert.Equal("", Scenario.Of(Valid.Assignment(("pay_code", "MC46"), ("staff_group", ""), ("occupation_code", ""))).Says("W057"));
    }
}

public sealed class W058_AfcFlagAgreesWithBandTests
{
    [Theory]
    [InlineData("Yes", "Band 5", "")]
    [InlineData("No", "Band 5", "afc_flag=No (pay=Band 5)")]
    [InlineData("No", "VSM", "")]
    [InlineData("Yes", "VSM", "afc_flag=Yes (pay=VSM)")]
    [InlineData("No", "Under Band 1", "")]
    [InlineData("Yes", "Under Band 1", "")]
    [InlineData("", "Band 5", "")]
    [InlineData("No", "Special pay", "")]
    public void FlagAndBand_Agree(string flag, string pay, string expected) =>
        Assert.Equal(expected, Scenario.Of(Valid.Assignment(("afc_flag", flag), ("pay_code", ""), ("pay_description", pay))).Says("W058"));

    [Theory]
    [InlineData("No", "")]
    [InlineData("Yes", "afc_flag=Yes (pay=Consultant)")]
    public void Doctors_AreOutsideIt(string flag, string expected) => Assert.Equal(expected, Scenario.Of(Valid.Doctor(("afc_flag", flag))).Says("W058"));
}

public sealed class W059_SeniorPostHasHoursTests
{
    [Theory]
    [InlineData("0.2", "VSM", "")]
    [InlineData("0.19", "VSM", "fte=0.19 (pay=VSM)")]
    [InlineData("0.1", "Band 9", "fte=0.1 (pay=Band 9)")]
    [InlineData("0.1", "Band 8d", "")]
    [InlineData("0.1", "Band 5", "")]
    [InlineData("0", "VSM", "")]
    [InlineData("", "VSM", "")]
    [InlineData("0.1", "Special pay", "")]
    public void AFewHours_AreReported(string fte, string pay, string expected) =>
        Assert.Equal(expected, Scenario.Of(Valid.Assignment(("fte", fte), ("pay_code", ""), ("pay_description", pay))).Says("W059"));
}
