using System.IO.Compression;
using System.Text;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using FsCheck;
using FsCheck.Fluent;
using WresEtl.App.Synth;

namespace WresEtl.Adapters.Tests.Synth;

public class SynthFileWriterTests
{
    private static readonly SynthExports Hollow = SynthExports.Of(DemoClients.Plan(), 1);
    private static readonly SynthTable Workforce = Hollow.Files[0].Table;

    public static TheoryData<int> TextRecipes => [.. Enumerable.Range(0, SynthRecipes.Heavy.Count)];

    public static TheoryData<int> WorkbookRecipes => [.. Enumerable.Range(0, SynthRecipes.HeavyWorkbooks.Count)];

    // The same rows as a plain UTF-8 CSV: what encodings, separators and containers must not change.
    private static List<string[]> Plain(SynthRendering rendering) =>
        SynthFileReading.Csv(SynthFileReading.Bytes(Workforce, SynthRendering.Csv with { Dates = rendering.Dates, Items = rendering.Items }), SynthRendering.Csv);

    [Theory]
    [MemberData(nameof(TextRecipes))]
    public void TextRecipe_ReadsBackWhole(int recipe)
    {
        var rendering = SynthRecipes.Heavy[recipe];
        var bytes = SynthFileReading.Bytes(Workforce, rendering);
        if (rendering.Container == SynthContainer.ZippedCsv) bytes = SynthFileReading.Unzipped(bytes);
        var rows = rendering.Container == SynthContainer.HtmlTable ? Html(bytes) : SynthFileReading.Csv(bytes, rendering);
        Assert.Equal(Plain(rendering).Select(SynthFileReading.Trimmed), rows.Select(SynthFileReading.Trimmed));
    }

    [Fact]
    public void Archives_SayNothingOfTheSystemTheyWereMadeOn()
    {
        var renderings = SynthRecipes.HeavyWorkbooks.Concat(SynthRecipes.Heavy.Where(r => r.Container == SynthContainer.ZippedCsv)).ToList();
        Assert.Contains(renderings, r => r.Container == SynthContainer.ZippedCsv);
        foreach (var bytes in renderings.Select(r => SynthFileReading.Bytes(Workforce, r)))
        {
            var directory = bytes.AsSpan().IndexOf("PK\u0001\u0002"u8);
            Assert.Equal(0, bytes[directory + 5]);
            using var archive = new ZipArchive(new MemoryStream(bytes), ZipArchiveMode.Read);
            Assert.All(archive.Entries, e => Assert.Equal((1980, 0), (e.LastWriteTime.Year, e.ExternalAttributes)));
        }
    }

    private static List<string[]> Html(byte[] bytes)
    {
        var page = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(Encoding.UTF8.GetString(bytes));
        return [.. page.QuerySelectorAll("tr").Select(row => row.QuerySelectorAll("td").Select(cell => cell.TextContent).ToArray())];
    }

    [Theory]
    [MemberData(nameof(WorkbookRecipes))]
    public void WorkbookRecipe_ReadsBackWhole(int recipe)
    {
        var rendering = SynthRecipes.HeavyWorkbooks[recipe];
        var export = SynthFileReading.Xlsx(SynthFileReading.Bytes(Workforce, rendering)).Single(sheet => sheet.Name == "Export");
        // ExcelDataReader gives nothing for an error cell.
        var plain = Plain(rendering).Select(row => row.Select(cell => cell == "#N/A" ? "" : cell));
        Assert.Equal(plain.Select(SynthFileReading.Trimmed), export.Rows);
    }

    [Theory]
    [MemberData(nameof(WorkbookRecipes))]
    public void WorkbookRecipe_IsValidOpenXml(int recipe)
    {
        var bytes = SynthFileReading.Bytes(Workforce, SynthRecipes.HeavyWorkbooks[recipe]);
        using var document = SpreadsheetDocument.Open(new MemoryStream(bytes), false);
        Assert.Empty(new OpenXmlValidator().Validate(document).Select(error => error.Description));
    }

    [Fact]
    public void ErrorCells_AreErrorsInAWorkbook()
    {
        using var archive = new ZipArchive(new MemoryStream(SynthFileReading.Bytes(Workforce, SynthRendering.Xlsx with { Items = SynthMessItems.ErrorCells })));
        using var sheet = new StreamReader(archive.GetEntry("xl/worksheets/sheet1.xml")!.Open());
        Assert.Contains("t=\"e\"><v>#N/A</v>", sheet.ReadToEnd(), StringComparison.Ordinal);
    }

    [Fact]
    public void HiddenSheets_AreHidden()
    {
        var sheets = SynthFileReading.Xlsx(SynthFileReading.Bytes(Workforce, SynthRendering.Xlsx with { Items = SynthMessItems.HiddenSheets }));
        Assert.Equal([("Export", "visible"), ("Lookup", "hidden"), ("Cache", "veryhidden")], sheets.Select(sheet => (sheet.Name, sheet.State)));
    }

    [Fact]
    public void Workbook_HasFixedTimesAndNoProperties()
    {
        using var archive = new ZipArchive(new MemoryStream(SynthFileReading.Bytes(Workforce, SynthRendering.Xlsx)));
        Assert.All(archive.Entries, entry => Assert.Equal(1980, entry.LastWriteTime.Year));
        Assert.DoesNotContain(archive.Entries, entry => entry.FullName.StartsWith("docProps", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(SynthEncoding.Utf8, new byte[] { (byte)'O', (byte)'r' })]
    [InlineData(SynthEncoding.Utf8WithMark, new byte[] { 0xEF, 0xBB, 0xBF })]
    [InlineData(SynthEncoding.Utf16, new byte[] { 0xFF, 0xFE })]
    public void Encoding_ShowsInTheFirstBytes(SynthEncoding encoding, byte[] start) =>
        Assert.Equal(start, SynthFileReading.Bytes(Workforce, SynthRendering.Csv with { Encoding = encoding })[..start.Length]);

    [Fact]
    public void Windows1252_WritesPoundAndDashAsOneByteEach()
    {
        var bytes = SynthFileReading.Bytes(Workforce,
            SynthRendering.Csv with { Encoding = SynthEncoding.Windows1252, Items = SynthMessItems.ExtraColumns });
        // – £ of the extra column: 0x96, a space, 0xA3.
        Assert.True(bytes.AsSpan().IndexOf((ReadOnlySpan<byte>)[0x96, 0x20, 0xA3]) > 0);
    }

    [Fact]
    public void EmployeeNumbers_KeepTheirZerosInBothFormats()
    {
        var harbour = SynthExports.Of(DemoClients.Plan(), 3).Files[0].Table;
        var small = harbour with { Rows = harbour.Rows.Take(20) };
        var csv = SynthFileReading.Csv(SynthFileReading.Bytes(small, SynthRendering.Csv), SynthRendering.Csv);
        var xlsx = SynthFileReading.Xlsx(SynthFileReading.Bytes(small, SynthRendering.Xlsx))[0].Rows;
        Assert.All(csv.Skip(1), row => Assert.StartsWith("0", row[2], StringComparison.Ordinal));
        Assert.Equal(csv.Select(row => row[2]), xlsx.Select(row => row[2]));
    }

    [Fact]
    public void Percentage_IsAFractionInAWorkbookAndHasItsSignInText()
    {
        var table = new SynthTable(SynthDataSet.Survey, ["Percentage"], [[SynthCell.Percent(281, 1)], [SynthCell.Percent(60, 1)]]);
        Assert.Equal(["Percentage", "0.281", "0.06"], SynthFileReading.Xlsx(SynthFileReading.Bytes(table, SynthRendering.Xlsx))[0].Rows.Select(row => row[0]));
        var csv = SynthFileReading.Csv(SynthFileReading.Bytes(table, SynthRendering.Csv), SynthRendering.Csv);
        Assert.Equal(["Percentage", "28.1%", "6%"], csv.Select(row => row[0]));
    }

    private static readonly Arbitrary<SynthCell> AnyCell = Gen.OneOf(
        ArbMap.Default.GeneratorFor<string>().Select(text => SynthCell.Text(Clean(text ?? ""))),
        Gen.Choose(0, 99_999_999).Select(number => SynthCell.Key(number, 8, (byte)(number % 4))),
        Gen.Choose(0, 5_000_000).Select(number => SynthCell.Number(number, (byte)(number % 3))),
        Gen.Choose(711_000, 760_000).Select(day => SynthCell.Date(DateOnly.FromDayNumber(day))),
        Gen.Constant(default(SynthCell))).ToArbitrary();

    // Characters no XML can hold are not text an export can hold either; a lone carriage return becomes a line feed in XML.
    private static string Clean(string text) =>
        new([.. text.Where(c => c is >= ' ' and < '\uD800' and not '\u007F' || c == '\n')]);

    [Fact]
    public void AnyTable_ReadsTheSameFromCsvAndWorkbook()
    {
        var tables = Gen.NonEmptyListOf(Gen.ArrayOf(AnyCell.Generator, 5)).ToArbitrary();
        Prop.ForAll(tables, rows =>
        {
            var table = new SynthTable(SynthDataSet.Workforce, ["a", "b", "c", "d", "e"], rows);
            var csv = SynthFileReading.Csv(SynthFileReading.Bytes(table, SynthRendering.Csv), SynthRendering.Csv);
            var xlsx = SynthFileReading.Xlsx(SynthFileReading.Bytes(table, SynthRendering.Xlsx))[0].Rows;
            Assert.Equal(csv.Select(SynthFileReading.Trimmed), xlsx.Select(SynthFileReading.Trimmed));
        }).Check(FsCheck.Config.QuickThrowOnFailure.WithMaxTest(150).WithReplay(20, 21));
    }

    [Fact]
    public void LongTable_CrossesTheBufferUnharmed()
    {
        var row = new[] { SynthCell.Text("Café – " + new string('x', 200)), SynthCell.Key(1, 8), SynthCell.Number(25, 2) };
        var table = new SynthTable(SynthDataSet.Workforce, ["a", "b", "c"], Enumerable.Repeat(row, 5000));
        foreach (var encoding in Enum.GetValues<SynthEncoding>())
        {
            var rendering = SynthRendering.Csv with { Encoding = encoding };
            var rows = SynthFileReading.Csv(SynthFileReading.Bytes(table, rendering), rendering);
            Assert.Equal(5001, rows.Count);
            Assert.All(rows.Skip(1), read => Assert.Equal([row[0].TextOrPrefix, "00000001", "0.25"], read));
        }
    }
}
