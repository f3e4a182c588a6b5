using System.Globalization;
using WresEtl.Core.Intake;
using WresEtl.Testing;

namespace WresEtl.Core.Tests.Intake;

/// <summary>Mess list 3 to 5: every form of date that exports are known to print, and nothing else.</summary>
public class DateReadingTests
{
    private static readonly DateReading Reader = new(new DateOnly(2020, 3, 31));

    [CulturedTheory]
    [InlineData("20200331")]
    [InlineData("20200331 235959")]
    [InlineData("2020/03/31")]
    [InlineData("2020/03/31 00:00:00")]
    [InlineData("31-Mar-2020")]
    [InlineData("31-MAR-2020")]
    [InlineData("31-Mar-20")]
    [InlineData("31-MAR-20")]
    [InlineData("31 Mar 2020")]
    [InlineData("31 March 2020")]
    [InlineData("2020-03-31")]
    [InlineData("2020-03-31T00:00:00")]
    [InlineData("2020-03-31 00:00:00")]
    [InlineData("31/03/2020")]
    [InlineData("31/3/2020")]
    [InlineData("31-03-2020")]
    [InlineData("31.03.2020")]
    [InlineData("31/03/20")]
    [InlineData("31/03/2020 09:30")]
    [InlineData("2020-MAR")]
    [InlineData("2020-Mar")]
    [InlineData("Mar-2020")]
    [InlineData("43921")]
    [InlineData("43921.0")]
    [InlineData("43921.75")]
    public void ListedForm_IsTheSnapshot(string text) => Assert.Equal(new DateOnly(2020, 3, 31), Reader.Read(text)?.Date);

    // UK order: the day comes first, whatever the machine's culture thinks.
    [CulturedTheory]
    [InlineData("04/03/2020", "2020-03-04")]
    [InlineData("4/3/2020", "2020-03-04")]
    [InlineData("01-02-2019", "2019-02-01")]
    [InlineData("01-APR-2019", "2019-04-01")]
    [InlineData("12-JUN-2019", "2019-06-12")]
    [InlineData("2019-JUN", "2019-06-30")]
    [InlineData("2020-FEB", "2020-02-29")]
    [InlineData("46112", "2026-03-31")]
    public void AmbiguousOrder_IsUk(string text, string iso) =>
        Assert.Equal(iso, Reader.Read(text)!.Date!.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    // The hundred years that end nineteen years after the snapshot.
    [CulturedTheory]
    [InlineData("01/01/39", 2039)]
    [InlineData("01/01/40", 1940)]
    [InlineData("29/02/00", 2000)]
    [InlineData("29-Feb-52", 1952)]
    public void TwoDigitYear_BelongsToTheStandardsHundredYears(string text, int year) => Assert.Equal(year, Reader.Read(text)!.Date!.Value.Year);

    [CulturedTheory]
    [InlineData("1900-01-01")]
    [InlineData("01/01/1900")]
    [InlineData("31-Dec-4712")]
    [InlineData("31-DEC-4712")]
    [InlineData("47121231")]
    [InlineData("4712/12/31 00:00:00")]
    [InlineData("9999-12-31")]
    [InlineData("No expiry")]
    [InlineData("NO EXPIRY")]
    [InlineData("-")]
    public void EndOfTime_IsADateWithNoDay(string text)
    {
        var value = Reader.Read(text);
        Assert.NotNull(value);
        Assert.Null(value.Date);
    }

    [CulturedTheory]
    [InlineData("")]
    [InlineData("03/31/2020")]
    [InlineData("31/02/2020")]
    [InlineData("2020")]
    [InlineData("31/03")]
    [InlineData("12345678")]
    [InlineData("1")]
    [InlineData("99999")]
    [InlineData("-43921")]
    [InlineData("soon")]
    [InlineData("31 mars 2020")]
    [InlineData("31 Mart 2020")]
    [InlineData("#VALUE!")]
    public void AnythingElse_IsNotRead(string text) => Assert.Null(Reader.Read(text));

    // 42095 is 1 April 2015 from 1900, and a day of 2019 from 1904.
    [CulturedTheory]
    [InlineData(false, "2015-04-01")]
    [InlineData(true, "2019-04-02")]
    public void DayNumber_CountsFromTheWorkbooksOwnYear(bool from1904, string iso)
    {
        var sheet = new FakeSheet(Post.Table(new Post { Start = "42095" })) { DaysFrom1904 = from1904, KindOfAll = CellKind.Number };
        var start = Assert.Single(Reading.Files(Reading.Client, (DataSet.Workforce, new FakeFile("made.xls", sheet))).Assignments).Start;
        Assert.Equal(iso, start.Value?.Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
    }
}
