using System.Diagnostics;
using System.Text;
using WresEtl.Core.Disclosure;
using WresEtl.Verify;
using Xunit.Abstractions;

namespace WresEtl.Core.Tests.Disclosure;

/// <summary>Whole invented clients through the engine, each witness re-checked by code that is not the engine's.</summary>
public class GeneratedClientsTests(ITestOutputHelper output)
{
    public static TheoryData<int> LongSuite { get; } = [.. Enumerable.Range(1, 19).Select(block => 100 * block)];

    [Fact]
    public void FirstHundredClients_WithstandTheSlowAttacker() => Attack(0, 100);

    [SkippableTheory]
    [MemberData(nameof(LongSuite))]
    public void EachFurtherHundredOfTwoThousandClients_WithstandsTheSlowAttacker(int from)
    {
        Skip.IfNot(Environment.GetEnvironmentVariable("WRES_LONG") == "1", "not run: set WRES_LONG=1 for the long suite");
        Attack(from, from + 100);
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
        var clock = Stopwatch.StartNew();
        List<string> faults = [];
        var (counts, shown, stars, enumerated) = (0, 0, 0, 0);
        for (var number = from; number < to; number++)
        {
            var found = Faults(GeneratedClients.Model(number), DisclosurePolicy.Under5, out var made);
            faults.AddRange(found.Select(f => $"client {number}: {f}"));
            if (made is null)
                continue;
            (counts, shown) = (counts + made.Kept.Counts, shown + made.Kept.CountsShown);
            var withheld = made.Publication.Tables.Figures.Count(f => f.Status == FigureStatus.Withheld);
            stars += withheld;
            if (withheld > SlowAttacker.MostEnumerated)
                continue;
            enumerated++;
            faults.AddRange(Narrowed(made.Publication.Tables).Select(f => $"client {number}: {f}"));
        }
        output.WriteLine($"clients {from} to {to - 1}: {counts - shown} of {counts} counts and {stars} figures withheld, {enumerated} clients enumerated exactly, {faults.Count} faults, {clock.Elapsed.TotalSeconds:0} s");
        Assert.Empty(faults);
    }

    /// <summary>A time-out counts as not proven.</summary>
    private static List<string> Narrowed(PackTables tables)
    {
        try
        {
            return SlowAttacker.Narrowed(tables, DisclosurePolicy.Under5);
        }
        catch (TimeoutException e)
        {
            return [e.Message];
        }
    }

    private static List<string> Faults(PublicationModel model, DisclosurePolicy policy, out Protection.Safe? safe)
    {
        safe = DisclosureControl.Protect(model, policy) as Protection.Safe;
        if (safe?.Publication is not { } made)
            return ["refused"];
        return [.. SlowAttacker.Faults(made, policy), .. PackVerifier.Verify(Bytes(made.FiguresCsv), Bytes(made.StructureCsv), Bytes(made.CertificateJson)), .. Untrue(model, made)];
    }

    /// <summary>What is printed must be true: shown counts at their unit are the model's.</summary>
    private static IEnumerable<string> Untrue(PublicationModel model, SafePublication made) => made.Tables.Figures
        .Where(f => f is { Kind: FigureKind.Count, Status: FigureStatus.Shown, Precision: Precision.Unit { Size: 1 } }
            && f.Printed != model.Counts[f.Id].ToString(System.Globalization.CultureInfo.InvariantCulture))
        .Select(f => f.Id + " is not true");

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);
}
