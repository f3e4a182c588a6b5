using System.Globalization;
using System.Text;
using WresEtl.Core.Intake;

namespace WresEtl.Core.Tests.Intake;

/// <summary>Spellings found from their bytes, and rows that keep no more than a number of them.</summary>
public sealed class LexiconTests
{
    // More than a row's two bytes can number.
    private const int Many = 70_000;

    [Fact]
    public void ColumnOfNothingButDifferentValues_GivesEachRowItsOwn()
    {
        var lexicon = new Lexicon<string>("any", text => text);
        var numbers = Enumerable.Range(0, Many).Select(i => lexicon.Number(Cell(i), new RowRef(0, i))).ToArray();
        Assert.All(Enumerable.Range(0, Many), i => Assert.Equal(Text(i), lexicon.Of(numbers[i], new RowRef(0, i)).Raw));
    }

    [Fact]
    public void UnknownSpellingWithSpacesAroundIt_IsTheSpellingWithout()
    {
        var lexicon = new Lexicon<string>("any", _ => null);
        var terms = new[] { " lost ", "lost", "lost " }.Select((t, i) => lexicon.Read(Encoding.UTF8.GetBytes(t), new RowRef(0, i + 1))).ToArray();
        Assert.All(terms, t => Assert.Same(terms[0], t));
        Assert.Equal([1, 2, 3], Assert.Single(lexicon.Unknown).Rows.Select(r => r.Row));
    }

    [Fact]
    public void CellsThatDifferInOneByteOrInLength_AreDifferent()
    {
        var texts = Enumerable.Range(0, 20)
            .SelectMany(length => Enumerable.Range(0, length).Select(at => new string('a', at) + 'b' + new string('a', length - at - 1)).Append(new string('a', length)))
            .Append("a\0").Where(t => t.Length > 0).ToArray();
        var index = new CellIndex();
        foreach (var (text, i) in texts.Select((t, i) => (t, i)))
        {
            Assert.Equal(-1, index.Find(Encoding.UTF8.GetBytes(text)));
            index.Add(Encoding.UTF8.GetBytes(text), i + 1);
        }

        Assert.Equal(Enumerable.Range(1, texts.Length), texts.Select(t => index.Find(Encoding.UTF8.GetBytes(t))));
    }

    /// <summary>A date is found from its figures: whatever else ten bytes can be, each spelling keeps its own number.</summary>
    [Fact]
    public void CellsOfADateColumn_AreDifferentHoweverNearTheyAreToADate()
    {
        string[] forms = ["dd/MM/yyyy", "yyyy-MM-dd", "dd-MMM-yyyy"];
        var texts = new[] { "31/03/2020", "2020-03-31", "31-Mar-2020", "31-MAY-1999" }
            .SelectMany(date => Enumerable.Range(0, date.Length).SelectMany(at => Enumerable.Range(33, 94).Select(c => date[..at] + (char)c + date[(at + 1)..])))
            .Concat(Enumerable.Range(0, 20_000).Select(d => new DateOnly(1958, 4, 1).AddDays(d).ToString(forms[d % forms.Length], CultureInfo.InvariantCulture)))
            .Concat(["1/03/2020", "2020-3-31", "1-Mar-2020", "31-Mar-20200", "31-Sept-2020", "2020-00-00", "31/03/20200", "31/03/2120", "01/01/1900", "99/19/2099", "31/3/2020 ", " 31/3/2020"])
            .Where(t => t.Trim() == t).Distinct(StringComparer.Ordinal).ToArray();
        var reading = new DateReading(new DateOnly(2020, 3, 31));
        var dates = new DateLexicon("any", reading);
        for (var turn = 0; turn < 2; turn++)
        {
            Assert.All(texts, (t, i) =>
            {
                var term = dates.Read(Encoding.UTF8.GetBytes(t), new RowRef(turn, i));
                Assert.Equal((t, reading.Read(t)), (term.Raw, term.Value));
                Assert.Equal(term.Value?.Date, dates.DayOf(dates.Number(Encoding.UTF8.GetBytes(t), new RowRef(turn, i)), new RowRef(turn, i)));
            });
        }
    }

    /// <summary>Every client's columns share what a day means; what is no day is each column's own, or one would name another's rows.</summary>
    [Fact]
    public void DayIsOneTermInEveryColumn_AndADayThatNeverWasIsEachColumnsOwn()
    {
        var (first, second) = (Dates(), Dates());
        Assert.Same(Read(first, "31/03/2020", 1), Read(second, "31/03/2020", 2));
        Assert.Same(Read(first, " 31/03/2020", 3), Read(first, "31/03/2020", 4));
        Assert.Equal([5, 6], Read(first, "31/02/2020", 5) is var never && Read(first, "31/02/2020 ", 6) == never ? never.Rows.Select(r => r.Row) : []);
        Assert.Empty(second.Unknown);
        Assert.Equal([7], Read(second, "31/02/2020", 7).Rows.Select(r => r.Row));

        static DateLexicon Dates() => new("any", new DateReading(new DateOnly(2020, 3, 31)));
        static Term<DateValue> Read(DateLexicon dates, string text, int row) => dates.Read(Encoding.UTF8.GetBytes(text), new RowRef(0, row));
    }

    [Fact]
    public void WhatIsThereTwice_IsNamedByTheFilter_AndHardlyAnythingElse()
    {
        var filter = new RepeatFilter(Many);
        for (var i = 0; i < Many; i++) filter.Add(CellHash.Of(Cell(i)));
        for (var i = 0; i < Many; i += 100) filter.Add(CellHash.Of(Cell(i)));
        Assert.All(Enumerable.Range(0, Many / 100), i => Assert.True(filter.MayRepeat(CellHash.Of(Cell(100 * i)))));
        Assert.InRange(Enumerable.Range(0, Many).Count(i => filter.MayRepeat(CellHash.Of(Cell(i)))), Many / 100, Many / 10);
    }

    private static byte[] Cell(int i) => Encoding.UTF8.GetBytes(Text(i));

    private static string Text(int i) => string.Create(CultureInfo.InvariantCulture, $"T{i:00000000}");
}
