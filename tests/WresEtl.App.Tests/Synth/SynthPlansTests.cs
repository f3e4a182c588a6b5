using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Fluent;
using WresEtl.App.Synth;

namespace WresEtl.App.Tests.Synth;

public class SynthPlansTests
{
    private static SynthPlan Plan(int organisations, int staff, SynthMess mess = SynthMess.None) =>
        SynthPlans.For(organisations, staff, 2020, 1, SynthFormat.Mixed, mess);

    [Fact]
    public void AnySize_IsSpreadWithoutLosingAnyone()
    {
        var sizes = ArbMap.Default.ArbFor<(PositiveInt Organisations, NonNegativeInt More)>();
        var config = Config.QuickThrowOnFailure.WithMaxTest(200).WithReplay(20, 21);
        Prop.ForAll(sizes, size =>
        {
            var organisations = size.Organisations.Get % 300 + 1;
            var staff = organisations + size.More.Get * 37;
            var clients = Plan(organisations, staff).Clients;
            return clients.Count == organisations
                && clients.Sum(client => client.Organisation.Staff) == staff
                && clients.All(client => client.Organisation.Staff >= 1);
        }).Check(config);
    }

    [Fact]
    public void EveryOrganisation_IsPlainlyInvented()
    {
        var organisations = Plan(250, 1_500_000).Clients.Select(client => client.Organisation)
            .Concat(DemoClients.Plan().Clients.Select(client => client.Organisation)).ToList();
        Assert.All(organisations, organisation => Assert.Matches(new Regex("^ZZ[0-9]{1,4}$"), organisation.Code));
        Assert.All(organisations, organisation => Assert.EndsWith("(invented)", organisation.Name, StringComparison.Ordinal));
        Assert.Equal(organisations.Count, organisations.Select(organisation => organisation.Code).Distinct().Count());
    }

    [Fact]
    public void MixedHeavy_TakesEveryRecipe()
    {
        var used = Plan(24, 24_000, SynthMess.Heavy).Clients.SelectMany(client => client.Renderings.Values).ToHashSet();
        Assert.Subset(used, SynthRecipes.Heavy.Concat(SynthRecipes.HeavyWorkbooks).ToHashSet());
    }

    [Theory]
    [InlineData(SynthFormat.Csv)]
    [InlineData(SynthFormat.Xlsx)]
    public void OneFormat_IsKept(SynthFormat format)
    {
        var plan = SynthPlans.For(10, 5000, 2020, 1, format, SynthMess.Light);
        var containers = plan.Clients.SelectMany(client => client.Renderings)
            .Where(rendering => rendering.Key != SynthDataSet.Previous).Select(rendering => rendering.Value.Container).Distinct();
        Assert.Equal(format == SynthFormat.Csv ? [SynthContainer.Csv] : [SynthContainer.Xlsx], containers);
    }

    [Theory]
    [InlineData(0, 10)]
    [InlineData(10_000, 20_000)]
    [InlineData(5, 4)]
    public void ImpossibleSizes_AreRefused(int organisations, int staff) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Plan(organisations, staff));

    [Theory]
    [InlineData(2015)]
    [InlineData(2027)]
    public void UnknownYear_IsRefused(int year) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => SynthExports.Of(DemoClients.Plan(year), 0));
}
