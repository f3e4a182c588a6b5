using System.Globalization;
using WresEtl.Core.Disclosure;

namespace WresEtl.Core.Tests.Disclosure;

/// <summary>
/// What the search holds its tables to, beside what the last check says: on every table of a small box both must say the same, or the
/// search proves too little, or proposes what is then thrown away.
/// </summary>
public class LinearRowsTests
{
    private static readonly DisclosurePolicy Under5 = DisclosurePolicy.Under5;

    [Theory]
    [InlineData("pct(t.r.a,t.r.b)", "33.3", "0.1", "*", "*")]
    [InlineData("pct(t.r.a,t.r.b)", "under 10 %", "0..10", "*", "*")]
    [InlineData("pct(t.r.a,t.r.b)", "33", "1", "*", "36")]
    [InlineData("pct(t.r.a,t.r.b)", "33", "1", "10", "*")]
    [InlineData("lk(t.r.a,t.r.b,2)", "0.25", "0.01", "*", "*")]
    [InlineData("lk(t.r.a,t.r.b,1)", "0.3", "0.1", "12", "*")]
    [InlineData("rr(t.r.a,t.r.b,t.r.c,t.r.d)", "3.33", "0.01", "*", "17", "*", "283")]
    [InlineData("rr(t.r.a,t.r.b,t.r.c,t.r.d)", "1.5", "0.1", "12", "*", "8", "*")]
    [InlineData("rr(t.r.a,t.r.b,t.r.c,t.r.d)", "0.5", "0.1", "*", "*", "11", "12")]
    [InlineData("rr(t.r.a,t.r.b,t.r.c,t.r.d)", "1 or more", "1..1000000", "7", "9", "*", "*")]
    [InlineData("rr(t.r.a,t.r.b,t.r.c,t.r.d)", "0.0", "0.1", "0", "17", "12", "*")]
    [InlineData("rr(t.r.d,t.r.b,t.r.c,t.r.a)", "0.5", "0.1", "*", "11", "12", "*")]
    [InlineData("diff(t.r.a,t.r.b,t.r.c,t.r.d)", "-3", "1", "*", "40", "*", "50")]
    [InlineData("diff(t.r.a,t.r.b,t.r.c,t.r.d)", "up to 10 points below", "-10..0", "*", "40", "*", "30")]
    [InlineData("diff(t.r.a,t.r.b,t.r.c,t.r.d)", "0.0", "0.1", "7", "*", "*", "30")]
    [InlineData("diff(t.r.a,t.r.b,t.r.c,t.r.d)", "10.0", "0.1", "*", "*", "9", "30")]
    public void PrintedFigure_LeavesTheSameTablesToTheSearchAsToTheCheck(string formula, string printed, string precision, params string[] counts)
    {
        Formula.TryRead(formula, out var read);
        Precision.TryRead(precision, printed, out var unit);
        var figure = new Figure("f", FigureKind.Ratio, printed, unit, FigureStatus.Shown, read);
        AssertAlike([.. Counts("t.r", counts), figure], [], 40);
    }

    [Theory]
    [InlineData("rr(t.r.a,t.r.b,t.r.c,t.r.d)", "1.5", "0.1")]
    [InlineData("diff(t.r.a,t.r.b,t.r.c,t.r.d)", "20", "1")]
    public void FigureOfFourOpenCounts_LeavesTheSameTablesToTheSearchAsToTheCheck(string formula, string printed, string precision)
    {
        Formula.TryRead(formula, out var read);
        Precision.TryRead(precision, printed, out var unit);
        AssertAlike([.. Counts("t.r", "*", "*", "*", "*"), new Figure("f", FigureKind.Ratio, printed, unit, FigureStatus.Shown, read)], [], 7);
    }

    [Theory]
    [InlineData("pct(t.r.a,t.r.b)", 12)]
    [InlineData("lk(t.r.a,t.r.b,1)", 12)]
    [InlineData("rr(t.r.a,t.r.b,t.r.c,t.r.d)", 5)]
    [InlineData("diff(t.r.a,t.r.b,t.r.c,t.r.d)", 5)]
    public void UndefinedFigure_LeavesTheSameTablesToTheSearchAsToTheCheck(string formula, long most)
    {
        Formula.TryRead(formula, out var read);
        AssertAlike([.. Counts("t.r", "*", "*", "*", "*"), new Figure("f", FigureKind.Ratio, "n/a", null, FigureStatus.Undefined, read)], [], most);
    }

    [Theory]
    [InlineData("*", "*", "*", "*")]
    [InlineData("30", "*", "*", "9")]
    [InlineData("30", "12", "*", "*")]
    [InlineData("*", "12", "*", "*")]
    [InlineData("*", "0", "0", "*")]
    [InlineData("*", "12", "0", "*")]
    public void RowOfGroups_LeavesTheSameTablesToTheSearchAsToTheCheck(string total, string white, string bme, string unknown)
    {
        Figure[] figures = [Count("nonclinical.5.total", total), Count("nonclinical.5.white", white), Count("nonclinical.5.bme", bme), Count("nonclinical.5.unknown", unknown)];
        AssertAlike(figures, [Equation.Sum("nonclinical.5.total", "nonclinical.5.white", "nonclinical.5.bme", "nonclinical.5.unknown")], 16);
    }

    [Theory]
    [InlineData("*", "*", "20")]
    [InlineData("*", "15", "*")]
    [InlineData("15", "*", "*")]
    public void SubsetAndSum_LeaveTheSameTablesToTheSearchAsToTheCheck(string a, string b, string c) =>
        AssertAlike([.. Counts("t.r", a, b, c)], [Equation.AtMost("t.r.a", "t.r.b"), Equation.Sum("t.r.c", "t.r.a", "t.r.b")], 40);

    [Theory]
    [InlineData("6", 7)]
    [InlineData("0", 10)]
    [InlineData("*", 0)]
    public void PeopleOfAPrintedOutcome_AreMoreThanIt_OrMany(string outcome, long fewest)
    {
        Figure[] figures =
        [
            Count("shortlisted.total.white", "*"), Count("appointed.total.white", outcome),
            Figure.Withheld("lk.appointed.white", FigureKind.Ratio, Formula.Likelihood("appointed.total.white", "shortlisted.total.white", 1)),
        ];
        var (agreed, held) = Tables(figures, [Equation.AtMost("appointed.total.white", "shortlisted.total.white")], Under5, 20);
        Assert.Equal(fewest, held.Min(t => t[1]));
        // The search leaves out that there were no people at all; anything else it must not leave out.
        Assert.Equal(agreed.Where(t => outcome == "*" || t[1] > 0).Select(Text), held.Select(Text));
    }

    [Fact]
    public void BaseOfAPrintedCount_IsAsLargeAsThePolicyAsks()
    {
        Figure[] figures = [Count("shortlisted.total.white", "*"), Count("shortlisted.total.bme", "30"), Count("appointed.total.white", "9"), Count("appointed.total.bme", "*")];
        var (agreed, held) = Tables(figures, [], DisclosurePolicy.WithholdSmall, 25);
        Assert.Equal(20, held.Min(t => t[3]));
        Assert.Equal(agreed.Where(t => t[3] > 0).Select(Text), held.Select(Text));
    }

    [Theory]
    [InlineData("t.r.a", "5", 2, 3, 7)]
    [InlineData("t.r.a", "5", 3, 4, 7)]
    [InlineData("t.r.a", "5", 5, 6, 7)]
    [InlineData("t.r.a", "10", 2, 8, 12)]
    [InlineData("t.r.a", "10", 8, 9, 12)]
    [InlineData("t.r.a", "0", 2, 0, 0)]
    [InlineData("t.r.a", "0", 7, 0, 0)]
    [InlineData("board.total.total", "5", 5, 6, 7)]
    public void RoundedCount_IsWhatRoundsToItAndIsNotSmall(string id, string printed, int smallTo, long least, long most)
    {
        var (agreed, held) = Tables([Rounded(id, printed)], [], DisclosurePolicy.Round5 with { SmallTo = smallTo }, 20);
        Assert.Equal((least, most), (held.Min(t => t[0]), held.Max(t => t[0])));
        Assert.Equal(agreed.Select(Text), held.Select(Text));
    }

    [Theory]
    [InlineData("10", "10")]
    [InlineData("10", "15")]
    [InlineData("15", "10")]
    public void RoundedSubset_LeavesTheSameTablesToTheSearchAsToTheCheck(string part, string whole)
    {
        var (agreed, held) = Tables([Rounded("t.r.a", part), Rounded("t.r.b", whole)], [Equation.AtMost("t.r.a", "t.r.b")], DisclosurePolicy.Round5 with { SmallTo = 2 }, 20);
        Assert.Equal(agreed.Select(Text), held.Select(Text));
        Assert.Equal(part != "15", agreed.Count > 0);
    }

    [Fact]
    public void BoardWithConsent_IsHeldToNothingMore()
    {
        Figure[] figures = [Count("board.total.total", "*"), Count("board.total.white", "12"), Count("board.total.bme", "*"), Count("board.total.unknown", "0")];
        Equation[] sums = [Equation.Sum("board.total.total", "board.total.white", "board.total.bme", "board.total.unknown")];
        var (agreed, held) = Tables(figures, sums, DisclosurePolicy.Under5OpenBoard, 20);
        Assert.Contains(held, t => t[1] == 12);
        Assert.Equal(agreed.Select(Text), held.Select(Text));
    }

    [Theory]
    [InlineData("1000", "12.3", "0.1", true)]
    [InlineData("1000", "12", "1", false)]
    [InlineData("40", "10 to 20", "10..20", false)]
    [InlineData("30", "10 to 20", "10..20", true)]
    [InlineData("39", "under 10", "0..10", true)]
    [InlineData("41", "under 10", "0..10", false)]
    [InlineData("*", "12.3", "0.1", false)]
    public void FigureThatAloneLeavesItsCountNoRoom_IsSeenAtOnce(string whole, string printed, string precision, bool isNarrow)
    {
        Precision.TryRead(precision, printed, out var unit);
        var figure = new Figure("f", FigureKind.Percentage, printed, unit, FigureStatus.Shown, Formula.Percentage("t.r.a", "t.r.b"));
        var reading = Reading.OfPack(new PackTables([.. Counts("t.r", "*", whole), figure], []))!;
        Assert.Equal(isNarrow, LinearRows.Narrows(reading, Assert.Single(reading.Derived), [0, 1], 3));
    }

    [Theory]
    [InlineData("30", "2.2", "0.1", true)]
    [InlineData("1000", "20", "10", false)]
    public void FigureThatAloneTellsItsBase_IsSeenAtOnce(string part, string printed, string precision, bool isNarrow)
    {
        Precision.TryRead(precision, printed, out var unit);
        var figure = new Figure("f", FigureKind.Ratio, printed, unit, FigureStatus.Shown, Formula.Likelihood("t.r.a", "t.r.b", 1));
        var reading = Reading.OfPack(new PackTables([.. Counts("t.r", part, "*"), figure], []))!;
        Assert.Equal(isNarrow, LinearRows.Narrows(reading, Assert.Single(reading.Derived), [0, 1], 3));
    }

    private static void AssertAlike(Figure[] figures, Equation[] equations, long most)
    {
        var (agreed, held) = Tables(figures, equations, Under5, most);
        Assert.NotEmpty(agreed);
        Assert.Equal(agreed.Select(Text), held.Select(Text));
    }

    /// <summary>The tables up to a size that the last check accepts, and those the search works with.</summary>
    private static (List<long[]> Agreed, List<long[]> Held) Tables(Figure[] figures, Equation[] equations, DisclosurePolicy policy, long most)
    {
        var reading = Reading.OfPack(new PackTables(figures, equations))!;
        var sensitivity = new Sensitivity(reading.System, policy);
        var (check, components) = (new TableCheck(reading, sensitivity), Component.Of(reading, sensitivity));
        List<long[]> all = [.. Box(reading, 0, most)];
        return ([.. all.Where(t => check.Agrees(t))],
            [.. all.Where(t => components.TrueForAll(c => c.Holds(reading, [.. c.Counts.Select(i => t[i])])))]);
    }

    private static IEnumerable<long[]> Box(Reading reading, int count, long most)
    {
        if (count == reading.Low.Length)
            return [[]];
        var values = Enumerable.Range(0, (int)most + 1).Select(v => (long)v).Where(v => v >= reading.Low[count] && v <= reading.High[count]);
        return (reading.Low[count] == reading.High[count] ? [reading.Low[count]] : values).SelectMany(v => Box(reading, count + 1, most).Select(rest => (long[])[v, .. rest]));
    }

    private static IEnumerable<Figure> Counts(string row, params string[] printed) => printed.Select((text, i) => Count($"{row}.{(char)('a' + i)}", text));

    private static Figure Count(string id, string printed) => printed == Figure.Star ? Figure.Withheld(id, FigureKind.Count)
        : new Figure(id, FigureKind.Count, printed, Precision.Exact, FigureStatus.Shown, null);

    private static Figure Rounded(string id, string printed) => new(id, FigureKind.Count, printed, new Precision.Unit(5), FigureStatus.Shown, null);

    private static string Text(long[] table) => string.Join(' ', table.Select(v => v.ToString(CultureInfo.InvariantCulture)));
}
