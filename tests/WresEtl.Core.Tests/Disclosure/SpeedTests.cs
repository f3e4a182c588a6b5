using System.Diagnostics;
using WresEtl.Core.Disclosure;
using Xunit.Abstractions;

namespace WresEtl.Core.Tests.Disclosure;

/// <summary>Processor time, not the clock's: the machine may be busy with something else.</summary>
[Collection(nameof(Alone))]
public class SpeedTests(ITestOutputHelper output)
{
    [SkippableFact]
    public void ClientYear_TakesUnder200MillisecondsInTheMedian_And2SecondsAtWorst()
    {
#if DEBUG
        Skip.If(true, "not run: the limits are the optimised build's (dotnet test -c Release)");
#endif
        foreach (var number in Enumerable.Range(100, 5))
            DisclosureControl.Protect(GeneratedClients.Model(number), DisclosurePolicy.Under5);
        double[] milliseconds = [.. Enumerable.Range(0, 40).Select(n => Measure(() => DisclosureControl.Protect(GeneratedClients.Model(n), DisclosurePolicy.Under5))).Order()];
        output.WriteLine($"40 clients: median {milliseconds[20]:0} ms, worst {milliseconds[^1]:0} ms");
        Assert.True(milliseconds[20] < 200, "median");
        Assert.True(milliseconds[^1] < 2000, "worst");
    }

    [Fact]
    public void Growth_From100To2000LinkedFigures_IsShown()
    {
        foreach (var rows in (int[])[12, 60, 120, 250])
        {
            var dice = new Dice(5);
            var cells = new long[rows, 3];
            for (var r = 0; r < rows; r++)
                (cells[r, 0], cells[r, 1], cells[r, 2]) = (20 + dice.Below(200), dice.Below(30), dice.Below(12));
            var table = SpecifiedCasesTests.Table("nonclinical", [.. Enumerable.Range(0, rows).Select(r => $"r{r}")], ["white", "bme", "unknown"], cells);
            var model = table with { Derived = [.. Enumerable.Range(0, rows).SelectMany(r => CountId.Groups.Select(g => new DerivedFigure($"pct.nonclinical.r{r}.{g}", FigureKind.Percentage, Formula.Percentage($"nonclinical.r{r}.{g}", $"nonclinical.r{r}.total"), PrintedAs.Percentage)))] };
            Protection? made = null;
            var milliseconds = Measure(() => made = DisclosureControl.Protect(model, DisclosurePolicy.Under5));
            output.WriteLine($"{model.Counts.Count + model.Derived.Count} linked figures: {milliseconds:0} ms, {Assert.IsType<Protection.Safe>(made).Kept}");
        }
    }

    private static double Measure(Action action)
    {
        var before = Process.GetCurrentProcess().TotalProcessorTime;
        action();
        return (Process.GetCurrentProcess().TotalProcessorTime - before).TotalMilliseconds;
    }
}

/// <summary>Processor time is the whole process's: nothing else may run beside what is measured.</summary>
[CollectionDefinition(nameof(Alone), DisableParallelization = true)]
public class Alone;
