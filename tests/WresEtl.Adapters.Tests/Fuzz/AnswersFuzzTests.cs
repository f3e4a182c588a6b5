using System.Diagnostics;
using System.Globalization;
using WresEtl.Adapters.Documents;
using WresEtl.Adapters.Tests.Documents;
using WresEtl.App.Ports;
using WresEtl.Testing;
using Writer = WresEtl.Adapters.Documents.Documents;

namespace WresEtl.Adapters.Tests.Fuzz;

/// <summary>
/// Exceptions workbooks that came back damaged, outside or inside their packing: answers or problems, never an exception or a hang, and no
/// answer to a finding that there is not. Same seed, same damage; WRES_LONG=1 tries fifty times as many.
/// </summary>
public class AnswersFuzzTests
{
    private static readonly int Seed = int.TryParse(Environment.GetEnvironmentVariable("WRES_FUZZ_SEED"), NumberStyles.None, CultureInfo.InvariantCulture, out var seed) ? seed : 20200331;
    private static readonly int Tries = Environment.GetEnvironmentVariable("WRES_LONG") == "1" ? 10_000 : 200;

    [Fact]
    public void DamagedWorkbook_GivesAnswersOrProblems()
    {
        var findings = Sample.Findings(6);
        var context = new AnswersContext(findings, Sample.Codes, YearStandards.Of(2020).Ethnicity, "importer", new DateOnly(2020, 6, 1));
        var filled = WorkbookFile.Type(new Writer().ExceptionsWorkbook(Sample.Report(findings)), 1, ("F4", "will-fix"), ("G4", "F01"), ("I5", "CANARY-note"));
        var ids = findings.Select(f => f.Id).ToHashSet();
        Assert.NotEmpty(new AnswersWorkbookReader().Read(filled, context).Answers);
        var failures = new List<string>();
        for (var seed = Seed; seed < Seed + Tries && failures.Count < 10; seed++)
        {
            var random = new Random(seed);
            var damaged = random.Next(3) == 0 ? Mutations.Mutate(filled, filled, random) : Packing.DamagedInside(filled, random);
            var watch = Stopwatch.StartNew();
            try
            {
                var read = new AnswersWorkbookReader().Read(damaged, context);
                Assert.All(read.Answers, a => Assert.Contains(a.FindingId, ids));
                Assert.All(read.Problems, p => Assert.DoesNotContain("CANARY", p.Detail, StringComparison.Ordinal));
            }
            catch (Exception e) when (e is not Xunit.Sdk.XunitException)
            {
                failures.Add($"seed {seed}: {e.GetType().Name} {e.StackTrace?.Split('\n')[0]}");
            }

            if (watch.Elapsed > TimeSpan.FromSeconds(5)) failures.Add($"seed {seed}: {watch.Elapsed}");
        }

        Assert.Equal([], failures);
    }
}
