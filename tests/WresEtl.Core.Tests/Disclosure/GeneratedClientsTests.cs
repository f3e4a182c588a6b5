using System.Diagnostics;
using System.Text;
using WresEtl.Core.Disclosure;
using WresEtl.Verify;
using Xunit.Abstractions;

namespace WresEtl.Core.Tests.Disclosure;

/// <summary>Whole invented clients through the engine, each witness re-checked by code that is not the engine's.</summary>
public class GeneratedClientsTests(ITestOutputHelper output)
{
    [Fact]
    public void FirstHundredClients_WithstandTheSlowAttacker() => Attack(0, 100);

    [SkippableFact]
    public void TwoThousandClients_WithstandTheSlowAttacker()
    {
        Skip.IfNot(Environment.GetEnvironmentVariable("WRES_LONG") == "1", "not run: set WRES_LONG=1 for the long suite");
        Attack(100, 2000);
    }

    [Theory]
    [InlineData("under-10")]
    [InlineData("round-5")]
    [InlineData("withhold-small")]
    public void OtherPolicies_AreAuditedTheSameWay(string name)
    {
        var policy = DisclosurePolicy.Shipped.Single(p => p.Name == name);
        foreach (var number in Enumerable.Range(0, 4))
            Assert.Empty(Faults(GeneratedClients.Model(number), policy, out _));
    }

    private void Attack(int from, int to)
    {
        DisclosureControl.Protect(GeneratedClients.Model(to), DisclosurePolicy.Under5);
        List<long> milliseconds = [];
        List<string> faults = [];
        var (counts, shown) = (0, 0);
        for (var number = from; number < to; number++)
        {
            var clock = Stopwatch.StartNew();
            faults.AddRange(Faults(GeneratedClients.Model(number), DisclosurePolicy.Under5, out var kept).Select(f => $"client {number}: {f}"));
            milliseconds.Add(clock.ElapsedMilliseconds);
            (counts, shown) = (counts + kept.Counts, shown + kept.CountsShown);
        }
        milliseconds.Sort();
        output.WriteLine($"clients {to - from}, counts shown {shown} of {counts}, ms with all checks: median {milliseconds[milliseconds.Count / 2]}, worst {milliseconds[^1]}");
        Assert.Empty(faults);
    }

    private static List<string> Faults(PublicationModel model, DisclosurePolicy policy, out InformationKept kept)
    {
        kept = new InformationKept(0, 0, 0, 0, 0, 0);
        if (DisclosureControl.Protect(model, policy) is not Protection.Safe safe)
            return ["refused"];
        kept = safe.Kept;
        var made = safe.Publication;
        return [.. SlowAttacker.Faults(made, policy), .. PackVerifier.Verify(Bytes(made.FiguresCsv), Bytes(made.StructureCsv), Bytes(made.CertificateJson)), .. Untrue(model, made)];
    }

    /// <summary>What is printed must be true: shown counts at their unit are the model's.</summary>
    private static IEnumerable<string> Untrue(PublicationModel model, SafePublication made) => made.Tables.Figures
        .Where(f => f is { Kind: FigureKind.Count, Status: FigureStatus.Shown, Precision: Precision.Unit { Size: 1 } }
            && f.Printed != model.Counts[f.Id].ToString(System.Globalization.CultureInfo.InvariantCulture))
        .Select(f => f.Id + " is not true");

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);
}
