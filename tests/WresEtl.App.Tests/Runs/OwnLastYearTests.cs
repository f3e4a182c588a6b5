using WresEtl.App.Synth;

namespace WresEtl.App.Tests.Runs;

/// <summary>Last year's figures come from the client's files; where they hold none, from what this program made last year.</summary>
public class OwnLastYearTests
{
    private const string Code = "ZZ1";
    private const string Own = $"{Code}/2019/submission/submission.csv";

    [Fact]
    public void NoPreviousFile_OurOwnReturnOfLastYearStandsInForIt()
    {
        var (batch, _) = Batch.Of(new SynthPlan(2020, 1, [.. DemoClients.Plan().Clients.Where(c => c.Organisation.Code == Code)]));
        using (batch)
        {
            batch.Run(output: "given");
            var given = Assert.Single(Directory.GetFiles(Path.Combine(batch.Data, Code), "previous*"));
            var own = Path.Combine(batch.Output("own"), Own);
            Directory.CreateDirectory(Path.GetDirectoryName(own)!);
            File.Move(given, own);
            batch.Run(output: "own");
            batch.Run(output: "neither");

            var analysis = $"{Code}/2020/analysis/analysis.xlsx";
            Assert.Equal(batch.Files("given")[analysis], batch.Files("own")[analysis]);
            Assert.NotEqual(batch.Files("neither")[analysis], batch.Files("own")[analysis]);
            Assert.Contains(Own, batch.Text($"{Code}/2020/run.json", "own"), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void PreviousFileGiven_IsTakenAndOurOwnIsNot()
    {
        var (batch, _) = Batch.Of(new SynthPlan(2020, 1, [.. DemoClients.Plan().Clients.Where(c => c.Organisation.Code == Code)]));
        using (batch)
        {
            var own = Path.Combine(batch.Output("out"), Own);
            Directory.CreateDirectory(Path.GetDirectoryName(own)!);
            File.WriteAllText(own, "damaged");
            batch.Run();
            Assert.DoesNotContain(Own, batch.Text($"{Code}/2020/run.json"), StringComparison.Ordinal);
        }
    }
}
