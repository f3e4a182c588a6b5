using WresEtl.App.Synth;

namespace WresEtl.App.Tests.Synth;

public class DemoClientsTests
{
    private static readonly IReadOnlyList<SynthExports> Clients =
        [.. Enumerable.Range(0, 4).Select(index => SynthExports.Of(DemoClients.Plan(), index))];

    [Fact]
    public void FourClients_HaveTheSizesOfTheBrief() =>
        Assert.Equal([360, 120, 3000, 9000], Clients.Select(client => client.Truth.Headcount));

    [Fact]
    public void OneClient_IsClean()
    {
        Assert.Empty(Clients[1].Truth.Seeded);
        Assert.Equal(0, Clients[1].Truth.WithoutRow);
    }

    [Fact]
    public void EveryFault_IsInSomeClient()
    {
        var seeded = Clients.SelectMany(client => client.Truth.Seeded.Keys).Distinct().Order();
        Assert.Equal(Enum.GetValues<SynthFault>(), seeded);
    }

    [Fact]
    public void EveryFault_IsSeededAsOftenAsPlanned()
    {
        foreach (var (client, exports) in DemoClients.Plan().Clients.Zip(Clients))
            foreach (var (fault, count) in client.Faults)
                // Numbers without zeros go into two files.
                Assert.Equal(fault == SynthFault.EmployeeNumberWithoutZeros ? 2 * count : count, exports.Truth.Seeded[fault]);
    }

    [Fact]
    public void BothFormats_AndBothVariantsOfEachDataSetOccur()
    {
        var files = Clients.SelectMany(client => client.Files).ToList();
        Assert.Contains(files, file => file.Rendering.Container == SynthContainer.Csv);
        Assert.Contains(files, file => file.Rendering.Container == SynthContainer.Xlsx);
        foreach (var set in (SynthDataSet[])[SynthDataSet.Recruitment, SynthDataSet.Disciplinary, SynthDataSet.Training, SynthDataSet.Board])
            Assert.Equal([false, true], files.Where(file => file.Table.DataSet == set).Select(file => file.Table.IsSummary).Distinct().Order());
    }

    [Theory]
    [InlineData("Assignment Category", "Bank")]
    [InlineData("Assignment Category", "Honorary")]
    [InlineData("Assignment Category", "Non-Exec Director/Chair")]
    [InlineData("Assignment Status", "Career Break")]
    [InlineData("Assignment Status", "Out on External Secondment - Paid")]
    [InlineData("Assignment Status", "Out on External Secondment - Unpaid")]
    [InlineData("Assignment Status", "Maternity & Adoption")]
    [InlineData("Ethnic Origin", "Z Not Stated")]
    [InlineData("Ethnic Origin", "")]
    [InlineData("Ethnic Origin", "V Local Category")]
    [InlineData("Pay Scale Description", "Review Body Band 8")]
    [InlineData("Pay Scale Description", "Local Spot Salary")]
    [InlineData("Job Role", "Clinical Director - Medical")]
    [InlineData("Job Role", "Medical Director")]
    [InlineData("Job Role", "Specialty Registrar")]
    public void AcuteTrust_HoldsWhatAnExportHolds(string column, string value) =>
        Assert.Contains(new NaiveReader(Clients[3], 2020).Rows(SynthDataSet.Workforce), row => row[column] == value);

    [Fact]
    public void SecondBankPosts_CarryTheSuffix() =>
        Assert.Contains(new NaiveReader(Clients[3], 2020).Rows(SynthDataSet.Workforce),
            row => row["Assignment Category"] == "Bank" && row["Assignment Number"].EndsWith("-2", StringComparison.Ordinal));

    [Fact]
    public void LargeClients_StandNearNationalLikelihoods()
    {
        foreach (var truth in Clients.Skip(2).Select(client => client.Truth))
        {
            Assert.InRange(Ratio(truth, "appointed.total", "shortlisted.total"), 1.3, 1.8);
            Assert.InRange(Ratio(truth, "training.total", "workforce.total"), 1.0, 1.3);
        }
        Assert.InRange(1 / Ratio(Clients[3].Truth, "disciplinary.total", "workforce.total"), 1.0, 1.6);
    }

    private static double Ratio(SynthTruth truth, string part, string whole)
    {
        var (a, b) = (truth.Rows[part], truth.Rows[whole]);
        return (double)a.White / b.White / ((double)a.Bme / b.Bme);
    }

    [Fact]
    public void BmeShare_FallsWithBand()
    {
        double Share(string row) => (double)Clients[3].Truth.Rows[row].Bme / Clients[3].Truth.Rows[row].Total;
        Assert.True(Share("clinical.5") > Share("clinical.6"));
        Assert.True(Share("clinical.6") > Share("clinical.7"));
        Assert.True(Share("clinical.7") > Share("clinical.8a"));
        Assert.True(Share("medical.consultants") > Share("nonclinical.total"));
    }

    [Fact]
    public void UnknownShare_IsBetween3And10Percent() => Assert.All(Clients.Skip(2), client =>
        Assert.InRange((double)client.Truth.Rows["workforce.total"].Unknown / client.Truth.Rows["workforce.total"].Total, 0.03, 0.10));

    [Fact]
    public void Boards_HaveTenToTwentyMembers() =>
        Assert.All(Clients, client => Assert.InRange(client.Truth.Rows["board.total"].Total, 10, 20));

    [Fact]
    public void EveryYear_CarriesItsOwnSnapshot()
    {
        for (var year = SynthPlan.FirstYear; year <= SynthPlan.LastYear; year++)
        {
            var rows = new NaiveReader(SynthExports.Of(DemoClients.Plan(year), 1), year).Rows(SynthDataSet.Workforce);
            Assert.All(rows, row => Assert.Equal($"{year}-03-31", row["Effective Date"]));
        }
    }

    [Fact]
    public void RejectedClient_LeavesTheOthersAsTheyAre()
    {
        var plan = DemoClients.WithRejected(SynthBreakage.WrongYear);
        Assert.Equal([.. DemoClients.Plan().Clients.Select(client => client.Organisation.Code), "ZZ5"], plan.Clients.Select(client => client.Organisation.Code));
        Assert.Equal(Clients[0].Truth.Counts(), SynthExports.Of(plan, 0).Truth.Counts());
        var rows = new NaiveReader(SynthExports.Of(plan, 4), 2020).Rows(SynthDataSet.Workforce);
        Assert.All(rows, row => Assert.Equal("2019-03-31", row["Effective Date"]));
    }

    [Fact]
    public void MissingColumn_IsGoneFromHeadingAndRows()
    {
        var table = SynthExports.Of(DemoClients.WithRejected(SynthBreakage.RequiredColumnMissing), 4).Files[0].Table;
        Assert.DoesNotContain("Ethnic Origin", table.Header);
        Assert.All(table.Rows, row => Assert.Equal(table.Header.Count, row.Length));
    }

    [Theory]
    [InlineData(WorkforceLayout.StaffList)]
    [InlineData(WorkforceLayout.Warehouse)]
    [InlineData(WorkforceLayout.Composite)]
    public void EveryLayout_ShowsTheFaultsOfAPost(WorkforceLayout layout)
    {
        var client = DemoClients.Plan().Clients[3];
        var faults = Enum.GetValues<SynthFault>().ToDictionary(fault => fault, _ => 1);
        var plan = new SynthPlan(2020, 1, [client with { Workforce = layout, Faults = faults }]);
        var cells = SynthExports.Of(plan, 0).Files[0].Table.Rows
            .SelectMany(row => row.Select(SynthCellText.Of)).SelectMany(cell => cell.Split('|')).ToHashSet();
        string[] expected =
            ["Local Spot Salary", "Framework Scale 4", "Supplementary Roles", "Specialist Registrar", "Associate Worker", "37.5", "02-Jan"];
        Assert.All(expected, value => Assert.Contains(value, cells));
        Assert.Contains(cells, cell => cell.EndsWith("Review Body Band 8", StringComparison.Ordinal));
    }
}
