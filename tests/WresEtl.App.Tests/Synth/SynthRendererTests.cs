using WresEtl.App.Synth;

namespace WresEtl.App.Tests.Synth;

public class SynthRendererTests
{
    private static readonly SynthTable Workforce = SynthExports.Of(DemoClients.Plan(), 1).Files[0].Table;

    private static List<string[]> Render(SynthMessItems items, SynthDates dates = SynthDates.Plain, SynthTable? table = null) =>
    [
        .. SynthRenderer.Sheets(table ?? Workforce, SynthRendering.Csv with { Items = items, Dates = dates })
            .Single(sheet => sheet.Name == "Export").Rows.Select(row => row.Select(NaiveReader.Text).ToArray()),
    ];

    private static readonly List<string[]> Clean = Render(SynthMessItems.None);

    [Fact]
    public void Clean_IsHeadingAndRows()
    {
        Assert.Equal(Workforce.Header, Clean[0]);
        Assert.Equal(Workforce.Rows.Count() + 1, Clean.Count);
    }

    [Fact]
    public void Preamble_PutsTheHeadingIntoRowNine() => Assert.Equal(Clean[0], Render(SynthMessItems.Preamble)[8]);

    [Fact]
    public void MergedTitle_PutsTheHeadingIntoRowFive() => Assert.Equal(Clean[0], Render(SynthMessItems.MergedTitle)[4]);

    [Fact]
    public void BlankFirstColumn_ShiftsEveryRow() =>
        Assert.Equal(Clean.Select(row => row.Prepend("").ToArray()), Render(SynthMessItems.BlankFirstColumn));

    [Fact]
    public void GrandTotal_CountsTheRows() =>
        Assert.Equal(["Grand Total", (Clean.Count - 1).ToString(System.Globalization.CultureInfo.InvariantCulture)], Render(SynthMessItems.GrandTotal)[^1]);

    [Fact]
    public void FilterFooter_StandsBelow() =>
        Assert.StartsWith("Filter:", Render(SynthMessItems.FilterFooter)[^1][0], StringComparison.Ordinal);

    [Fact]
    public void RowsBetween_ChangeNothingElse()
    {
        var messy = Render(SynthMessItems.BlankRows | SynthMessItems.RepeatedHeading);
        Assert.Equal(Clean.Skip(1), messy.Where(row => row.Length > 0 && row[0] != Clean[0][0]));
        Assert.True(messy.Count > Clean.Count + 1);
    }

    [Fact]
    public void HeadingsReworded_KeepTheirLettersAndDigits()
    {
        static string Key(string heading) => new([.. heading.Where(char.IsLetterOrDigit).Select(char.ToUpperInvariant)]);
        var reworded = Render(SynthMessItems.HeadingsReworded)[0];
        Assert.Equal(Clean[0].Select(Key), reworded.Select(Key));
        Assert.All(Clean[0].Zip(reworded).Where(pair => pair.First.Contains(' ', StringComparison.Ordinal)), pair => Assert.NotEqual(pair.First, pair.Second));
    }

    [Fact]
    public void ExtraColumns_ComeLast()
    {
        var extra = Render(SynthMessItems.ExtraColumns);
        Assert.Equal(Clean.Skip(1), extra.Skip(1).Select(row => row[..^3]));
        Assert.All(extra.Skip(1), row => Assert.Matches("^Person [0-9]{4}$", row[^3]));
    }

    [Fact]
    public void FewerColumns_LeaveWhatCounts()
    {
        var fewer = Render(SynthMessItems.FewerColumns)[0];
        Assert.Contains("Employee Number", fewer);
        Assert.DoesNotContain("Effective Date", fewer);
        Assert.DoesNotContain("Position Title", fewer);
    }

    [Theory]
    [InlineData(SynthMessItems.PaddedCells)]
    [InlineData(SynthMessItems.SpaceForEmpty)]
    public void Padding_IsGoneWhenTrimmed(SynthMessItems item)
    {
        var padded = Render(item);
        Assert.NotEqual(Clean.Skip(1), padded.Skip(1));
        Assert.Equal(Clean.Skip(1), padded.Skip(1).Select(row => row.Select(cell => cell.Trim()).ToArray()));
    }

    [Theory]
    [InlineData(SynthMessItems.NumbersWithPoint, "20000007.0")]
    [InlineData(SynthMessItems.BareDecimals, ".53")]
    [InlineData(SynthMessItems.ErrorCells, "#N/A")]
    [InlineData(SynthMessItems.Sentinels, "31-Dec-4712")]
    [InlineData(SynthMessItems.Sentinels, "1900-01-01")]
    [InlineData(SynthMessItems.Sentinels, "No expiry")]
    public void Item_ShowsInSomeCell(SynthMessItems item, string value)
    {
        Assert.DoesNotContain(Clean.SelectMany(row => row), cell => cell == value);
        Assert.Contains(Render(item).SelectMany(row => row), cell => cell == value);
    }

    [Fact]
    public void FormulaText_IsInOptionalColumnsOnly()
    {
        var messy = Render(SynthMessItems.FormulaText);
        var changed = from row in Enumerable.Range(1, Clean.Count - 1)
                      from column in Enumerable.Range(0, Clean[0].Length)
                      where Clean[row][column] != messy[row][column]
                      select (Column: Clean[0][column], Start: messy[row][column][0]);
        Assert.Equal(['+', '-', '=', '@'], changed.Select(cell => cell.Start).Distinct().Order());
        Assert.All(changed, cell => Assert.True(cell.Column is "Position Title" or "Org L3"));
    }

    [Fact]
    public void KeysAsNumbers_LoseZerosOnlyWhereTheWidthIsKnown()
    {
        var harbour = SynthExports.Of(DemoClients.Plan(), 3).Files[0].Table;
        var messy = Render(SynthMessItems.KeysAsNumbers, table: harbour);
        var occupation = Array.IndexOf(messy[0], "Occupation Code");
        Assert.Contains(messy, row => row[occupation] == "21");
        Assert.DoesNotContain(messy, row => row[occupation] == "021");
        // These employee numbers start with a zero and must keep it.
        Assert.All(messy.Skip(1), row => Assert.Equal(8, row[2].Length));
    }

    [Fact]
    public void MaskedCounts_LeaveShortlistedAndAppointedAlone()
    {
        var summary = SynthExports.Of(DemoClients.Plan(), 2).Files[1].Table;
        var messy = Render(SynthMessItems.MaskedCounts, table: summary);
        Assert.Contains(messy.SelectMany(row => row), cell => cell is "<5" or "*");
        Assert.DoesNotContain(messy.Select(row => row[6]).Concat(messy.Select(row => row[8])), cell => cell is "<5" or "*" or "-");
    }

    [Theory]
    [InlineData(SynthDates.Iso, "2020-03-31")]
    [InlineData(SynthDates.Compact, "20200331")]
    [InlineData(SynthDates.CompactWithTime, "20200331 000000")]
    [InlineData(SynthDates.SlashesWithTime, "2020/03/31 00:00:00")]
    [InlineData(SynthDates.MonthName, "31-Mar-2020")]
    [InlineData(SynthDates.MonthNameShortYear, "31-Mar-20")]
    [InlineData(SynthDates.Dashes, "31-03-2020")]
    [InlineData(SynthDates.SlashesShortYear, "31/03/20")]
    [InlineData(SynthDates.SerialText, "43921")]
    public void Dates_AreWrittenInTheNamedForm(SynthDates dates, string expected) =>
        Assert.All(Render(SynthMessItems.None, dates).Skip(1), row => Assert.Equal(expected, row[1]));

    [Fact]
    public void HeavyRecipes_UseEveryItemEncodingContainerAndDateForm()
    {
        var recipes = SynthRecipes.Heavy.Concat(SynthRecipes.HeavyWorkbooks).ToList();
        Assert.All(Enum.GetValues<SynthMessItems>().Skip(1), item => Assert.Contains(recipes, recipe => recipe.Has(item)));
        Assert.Equal(Enum.GetValues<SynthEncoding>(), recipes.Select(recipe => recipe.Encoding).Distinct().Order());
        Assert.Equal(Enum.GetValues<SynthContainer>(), recipes.Select(recipe => recipe.Container).Distinct().Order());
        Assert.Equal(Enum.GetValues<SynthDates>(), recipes.Select(recipe => recipe.Dates).Distinct().Order());
    }

    [Fact]
    public void HiddenSheets_AndNotesStandAroundTheExport()
    {
        var sheets = SynthRenderer.Sheets(Workforce,
            SynthRendering.Xlsx with { Items = SynthMessItems.HiddenSheets | SynthMessItems.NotesSheet });
        Assert.Equal(["Notes", "Export", "Lookup", "Cache"], sheets.Select(sheet => sheet.Name));
        Assert.Equal([SynthVisibility.Visible, SynthVisibility.Visible, SynthVisibility.Hidden, SynthVisibility.VeryHidden],
            sheets.Select(sheet => sheet.Visibility));
    }
}
