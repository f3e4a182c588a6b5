using System.Globalization;
using System.Text.Json;
using WresEtl.Core.Primitives;
using WresEtl.Core.Tests.Returns;
using WresEtl.Testing;

namespace WresEtl.Core.Tests.Indicators;

/// <summary>
/// Cases A to D: what organisations published, what the same counts give here, and why the two differ where they do. The figures and
/// reasons are read from the cases; every check of every case is one test.
/// </summary>
public class PublishedCaseTests
{
    private static readonly JsonElement[] Cases = ReadCases();

    public static TheoryData<string> Percentages() => new([.. Checks().Select(c => Text(c, "id"))]);

    public static TheoryData<string> Totals() => new([.. All("totals").Select(c => Text(c, "id"))]);

    [CulturedTheory]
    [MemberData(nameof(Percentages))]
    public void Percentage_IsOurs_AndDiffersFromThePublishedOneForTheStatedReason(string id)
    {
        var check = Checks().Single(c => Text(c, "id") == id);
        var share = Fraction.Of(100) * Fraction.Of(check.GetProperty("numerator").GetInt64(), check.GetProperty("denominator").GetInt64());
        var ours = share.ToFixed(check.GetProperty("decimals").GetInt32());
        Assert.Equal(check.GetProperty("exact").GetDecimal().ToString("0.######", CultureInfo.InvariantCulture), share.ToShortest(6));
        Assert.Equal(Text(check, "rounded_half_away"), ours);
        Assert.Equal(check.GetProperty("agrees").GetBoolean(), ours == Text(check, "published"));
        Assert.True(Explains(Text(check, "why"), check, share), $"{id}: the figures do not bear out the reason “{Text(check, "why")}”.");
    }

    /// <summary>Whether the stated reason really turns our figure into the published one. A reason nobody has looked at fails.</summary>
    private static bool Explains(string why, JsonElement check, Fraction share)
    {
        var published = Text(check, "published");
        var decimals = check.GetProperty("decimals").GetInt32();
        return why switch
        {
            "" or "inferred count reproduces the published value" or "unknown is in the denominator" => check.GetProperty("agrees").GetBoolean(),
            "published value was truncated" => Truncated(share, decimals) == published,
            "denominator is total minus clinical, not the stated 220" or "denominator is total minus clinical, not the stated 202" =>
                check.GetProperty("denominator").GetInt32() == TotalMinusClinical(why[^3..]),
            "stated total is not the denominator used" => Checks().Any(c => c.GetProperty("agrees").GetBoolean()
                && c.GetProperty("numerator").GetInt32() == check.GetProperty("numerator").GetInt32() && Text(c, "published") == published),
            "half away from zero: 6.25 prints 6.3; banker's rounding would print 6.2" =>
                Math.Round(6.25m, 1, MidpointRounding.ToEven) == 6.2m && published == "6.3",
            "inferred band counts 1+1+1+11+1+1+3 add to 19" =>
                Checks().Where(c => Text(c, "id") is ['B', >= '1' and <= '7']).Sum(c => c.GetProperty("numerator").GetInt32()) == 19
                && check.GetProperty("numerator").GetInt32() == 19,
            "fraction printed with a % sign: multiply by 100 once; 1.606 %, or 1.6 % at one decimal" =>
                (share / Fraction.Of(100)).ToFixed(3) == published && share.ToFixed(1) == "1.6",
            "the document prints \"2 of the 25\" without a percentage" => check.GetProperty("agrees").GetBoolean(),
            _ => false,
        };
    }

    private static string Truncated(Fraction share, int decimals)
    {
        var text = share.ToFixed(decimals + 6);
        return text[..^6];
    }

    /// <summary>Case A: the headcount less the stated clinical staff, in the year whose non-clinical total is the stated one.</summary>
    private static int TotalMinusClinical(string statedNonClinical)
    {
        var inputs = Case("A").GetProperty("years").EnumerateArray().Select(y => y.GetProperty("inputs"))
            .Single(i => i.GetProperty("nonclinical").GetProperty("stated_total").ToString() == statedNonClinical);
        return inputs.GetProperty("workforce").GetProperty("total_all_groups").GetInt32() - inputs.GetProperty("clinical").GetProperty("stated_total").GetInt32();
    }

    [CulturedTheory]
    [MemberData(nameof(Totals))]
    public void StatedTotal_IsNotTheSumOfItsParts(string id)
    {
        var total = All("totals").Single(t => Text(t, "id") == id);
        var sum = total.GetProperty("parts").EnumerateArray().Sum(p => p.GetInt32());
        Assert.Equal(total.GetProperty("sum").GetInt32(), sum);
        Assert.Equal(total.GetProperty("agrees").GetBoolean(), sum == total.GetProperty("stated_total").GetInt32());
    }

    // Case A, both years: nobody disciplined is n/a, training not collected is empty, and the workforce share rests on everyone.
    [CulturedTheory]
    [InlineData(2019, 23, 364)]
    [InlineData(2020, 25, 361)]
    public void CaseA_RowsComeOutAsExpected(int year, int bme, int total)
    {
        var rows = CaseS.Inputs();
        foreach (var row in Enumerable.Range(1, 33)) rows[row] = FigureRow.Of(default);
        rows[6] = FigureRow.Of(new GroupCounts(total - bme, bme, 0));
        rows[39] = FigureRow.Of(default);
        rows.Remove(43);
        rows[51] = FigureRow.Of(new GroupCounts(12, 0, 0));
        AssertRows(Case("A").GetProperty("years").EnumerateArray().Single(y => y.GetProperty("wres_year").GetInt32() == year), rows);
    }

    [CulturedFact]
    public void CaseB_RowsComeOutAsExpected()
    {
        var rows = CaseS.Inputs();
        foreach (var row in Enumerable.Range(1, 33)) rows[row] = FigureRow.Of(default);
        rows[6] = FigureRow.Of(new GroupCounts(165 - 19, 19, 0));
        AssertRows(Case("B"), rows);
    }

    private static void AssertRows(JsonElement holder, Dictionary<int, FigureRow> inputs)
    {
        var exact = CaseS.Return(inputs);
        foreach (var expected in holder.GetProperty("expected_rows").EnumerateArray())
        {
            var cells = exact[expected.GetProperty("row").GetInt32()];
            foreach (var column in expected.EnumerateObject().Where(c => c.Name != "row"))
            {
                var figure = column.Name switch { "white" => cells.White, "bme" => cells.Bme, _ => cells.Unknown };
                Assert.Equal(column.Value.ValueKind == JsonValueKind.Null ? "" : column.Value.ToString(), figure.ToSubmissionText());
            }
        }
    }

    // Case D: heads by ceiling, existing and net new apart; the published text and the reason stand in the case.
    [CulturedTheory]
    [InlineData("D3", "8.5", false)]
    [InlineData("D4", "2", false)]
    public void CaseD_TargetHeads_AreNeededExistingAndNetNew(string id, string published, bool agrees)
    {
        var target = All("model_employer").Single(t => Text(t, "id") == id);
        var goal = Convert.ToDecimal(Text(target, "goal_percentage"), CultureInfo.InvariantCulture);
        var needed = Fraction.Of((long)(goal * 10), 1000) * Fraction.Of(target.GetProperty("total").GetInt64());
        var heads = (int)Rounding.Ceiling(needed);
        Assert.Equal(Text(target, "exact"), needed.ToShortest(6));
        Assert.Equal(target.GetProperty("heads").GetInt32(), heads);
        Assert.Equal(target.GetProperty("net_new").GetInt32(), heads - target.GetProperty("existing").GetInt32());
        Assert.Equal(published, Text(target, "published_text"));
        Assert.Equal(agrees, published == heads.ToString(CultureInfo.InvariantCulture));
        Assert.NotEmpty(Text(target, "why"));
    }

    [Fact]
    public void EveryCheckOfEveryCase_IsATest() => Assert.Equal(
        ["A1", "A2", "A3", "A4", "A5", "A6", "B1", "B2", "B3", "B4", "B5", "B6", "B7", "B8", "C1", "C2", "C3", "C4", "C5", "C6", "D1", "D2"],
        Checks().Select(c => Text(c, "id")));

    private static JsonElement Case(string id) => Cases.Single(c => Text(c, "id") == id);

    private static IEnumerable<JsonElement> Checks() => All("checks");

    private static IEnumerable<JsonElement> All(string list) =>
        Cases.Where(c => c.TryGetProperty(list, out _)).SelectMany(c => c.GetProperty(list).EnumerateArray());

    private static string Text(JsonElement holder, string name) => holder.GetProperty(name).ToString();

    private static JsonElement[] ReadCases()
    {
        using var stream = CaseS.Resource("published-cases.json");
        using var document = JsonDocument.Parse(stream);
        return [.. document.RootElement.EnumerateArray().Select(c => c.Clone())];
    }
}
