using System.IO.Compression;
using System.Text;
using WresEtl.Adapters.Documents.Publication;

namespace WresEtl.Adapters.Tests.Documents;

/// <summary>Leaks put into a finished pack: each fails, and the fault names the place and not the value.</summary>
public sealed class PublicationForensicsTests
{
    private const string Sheet = "xl/worksheets/sheet2.xml";

    [Theory]
    [MemberData(nameof(PublicationSample.Names), MemberType = typeof(PublicationSample))]
    public void APackOfOurs_HasNoFault(string name) =>
        Assert.Equal([], new PublicationDocuments().Faults(PublicationSample.Pack(name)));

    [Theory]
    [InlineData("text", "</h1>", "</h1><p>4711</p>", "<p>")]
    [InlineData("alternative text", "aria-label=\"Table:", "aria-label=\"4711 Table:", "aria-label")]
    [InlineData("title element", "aria-hidden=\"true\">", "aria-hidden=\"true\"><title>4711</title>", "<title>")]
    [InlineData("chart label", "</figcaption>", " 4711</figcaption>", "<figcaption>")]
    [InlineData("bar length", "class=\"w\" data-f=\"pct.workforce.total.white\" width=\"", "class=\"w\" data-f=\"pct.workforce.total.white\" width=\"1", "width")]
    [InlineData("layout", "<rect class=\"none\" width=\"100\"", "<rect class=\"none\" width=\"47\"", "width")]
    [InlineData("data attribute", "<main id", "<main data-x=\"4711\" id", "data-x")]
    [InlineData("comment", "</main>", "<!-- 4711 --></main>", "comment")]
    [InlineData("style sheet", "</style>", ".x::after{content:'4711'}</style>", "style")]
    [InlineData("picture in the style sheet", "</style>", "h1{background:url(data:image/png;base64,NDcxMQ==)}</style>", "style")]
    [InlineData("meta element", "<title>", "<meta name=\"author\" content=\"Invented Person 4711\" /><title>", "<meta> name")]
    [InlineData("text in a chart", "</svg>", "<text>4711</text></svg>", "<text>")]
    [InlineData("hidden element", "</h1>", "</h1><p hidden=\"hidden\">4711</p>", "hidden")]
    [InlineData("link with data", "#report", "data:text/plain,4711", "href")]
    [InlineData("processing instruction", "</main>", "<?x 4711?></main>", "processinginstruction")]
    [InlineData("character data", "</h1>", "</h1><p><![CDATA[4711]]></p>", "<p>")]
    [InlineData("style attribute", "<main id", "<main style=\"width:47px\" id", "style")]
    [InlineData("picture", "</main>", "<img src=\"data:image/png;base64,AAAA\"/></main>", "<img>")]
    [InlineData("script", "</main>", "<script>var x</script></main>", "<script>")]
    [InlineData("link", "#report", "https://example.invalid/", "href")]
    [InlineData("path", "</h1>", "</h1><p>C:\\staff\\list</p>", "<p>")]
    [InlineData("full-width digits", "</h1>", "</h1><p>４７</p>", "<p>")]
    [InlineData("entity", "</h1>", "</h1><p>&#52;7</p>", "<p>")]
    [InlineData("zero-width", "</h1>", "</h1><p>a\u200bb</p>", "<p>")]
    [InlineData("person", "</h1>", "</h1><p>Invented Person</p>", "line")]
    [InlineData("white space", "</h1>", "</h1>  ", "line")]
    [InlineData("class", "class=\"skip\"", "class=\"skip invented-person\"", "line")]
    [InlineData("year that is none", "</h1>", "</h1><p>WRES 2031</p>", "<p>")]
    public void Attack08_LeakInThePage_FailsAndNamesThePlace(string what, string old, string seeded, string place)
    {
        var faults = Seeded("index.html", bytes => Encoding.UTF8.GetBytes(ReplaceFirst(Encoding.UTF8.GetString(bytes), old, seeded)));
        Assert.True(faults.Any(f => f.StartsWith("index.html", StringComparison.Ordinal) && f.Contains(place, StringComparison.Ordinal)), what + ": " + string.Join('\n', faults));
        Assert.DoesNotContain("4711", string.Join('\n', faults), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("hidden sheet", "xl/workbook.xml", "sheetId=\"1\"", "state=\"hidden\" sheetId=\"1\"", "hidden")]
    [InlineData("defined name", "xl/workbook.xml", "</x:sheets>", "</x:sheets><x:definedNames><x:definedName name=\"a\">4711</x:definedName></x:definedNames>", "definedName")]
    [InlineData("cached value", Sheet, "<x:v>", "<x:f>1+1</x:f><x:v>", "<f>")]
    [InlineData("changed value", Sheet, "<x:v>", "<x:v>9", "cell")]
    [InlineData("hidden row", Sheet, "<x:row ", "<x:row hidden=\"1\" ", "hidden")]
    [InlineData("comment", Sheet, "<x:sheetData>", "<!--4711--><x:sheetData>", "comment")]
    [InlineData("row height", Sheet, "ht=\"24\"", "ht=\"47.11\"", "high")]
    [InlineData("author", "docProps/core.xml", "WresEtl", "Invented Person", "creator")]
    [InlineData("property", "docProps/core.xml", "</cp:coreProperties>", "<cp:keywords>4711</cp:keywords></cp:coreProperties>", "keywords")]
    [InlineData("number format", "xl/styles.xml", "formatCode=\"", "formatCode=\"&quot;4711&quot;", "styles")]
    [InlineData("font name", "xl/styles.xml", "name val=\"", "name val=\"4711 ", "styles")]
    [InlineData("column width", Sheet, "width=\"", "width=\"4711", "not as")]
    [InlineData("cell reference", Sheet, "r=\"B2\"", "r=\"B4711\"", "not as")]
    [InlineData("span", Sheet, "<x:row ", "<x:row spans=\"4711:4712\" ", "not as")]
    [InlineData("outline", Sheet, "<x:row ", "<x:row outlineLevel=\"7\" ", "not as")]
    [InlineData("namespace", Sheet, "<x:sheetData>", "<x:sheetData xmlns:n=\"urn:4711\">", "not as")]
    [InlineData("code name", "xl/workbook.xml", "sheetId=\"1\"", "sheetId=\"4711\"", "not as")]
    [InlineData("target", "xl/_rels/workbook.xml.rels", "Target=\"", "Target=\"file:///c:/staff/4711/", "rels")]
    [InlineData("external link", "xl/_rels/workbook.xml.rels", "<Relationship ", "<Relationship TargetMode=\"External\" ", "external link")]
    public void ALeakInAPartOfTheWorkbook_FailsAndNamesThePlace(string what, string part, string old, string seeded, string place)
    {
        var faults = Seeded("report.xlsx", bytes => Edit(bytes, zip =>
        {
            string text;
            using (var reader = new StreamReader(zip.GetEntry(part)!.Open())) text = reader.ReadToEnd();
            zip.GetEntry(part)!.Delete();
            using var writer = new StreamWriter(zip.CreateEntry(part).Open());
            writer.Write(ReplaceFirst(text, old, seeded));
        }));
        Assert.True(faults.Any(f => f.Contains(part, StringComparison.Ordinal) && f.Contains(place, StringComparison.Ordinal)), what + ": " + string.Join('\n', faults));
        Assert.DoesNotContain("4711", string.Join('\n', faults), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("xl/pivotCache/pivotCacheRecords1.xml", "pivot cache")]
    [InlineData("xl/embeddings/book.xlsx", "embedded")]
    [InlineData("xl/externalLinks/externalLink1.xml", "external link")]
    [InlineData("xl/comments1.xml", "comments")]
    [InlineData("xl/media/image1.png", "picture")]
    [InlineData("xl/worksheets/sheet4.xml", "further sheet")]
    [InlineData("xl/charts/chart1.xml", "chart")]
    [InlineData("xl/drawings/drawing1.xml", "drawing")]
    [InlineData("xl/persons/person.xml", "people")]
    [InlineData("xl/vbaProject.bin", "macro")]
    [InlineData("xl/sharedStrings.xml", "shared strings")]
    [InlineData("xl/printerSettings/printerSettings1.bin", "printer settings")]
    [InlineData("xl/connections.xml", "data connection")]
    [InlineData("customXml/item1.xml", "custom XML")]
    [InlineData("docProps/thumbnail.jpeg", "picture")]
    [InlineData("docProps/app.xml", "of another kind")]
    public void AFurtherPart_FailsByItsKind(string part, string kind)
    {
        var faults = Seeded("report.xlsx", bytes => Edit(bytes, zip => zip.CreateEntry(part)));
        Assert.Contains(faults, f => f.Contains(kind, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("README.txt", "Withheld:", "Withheld 4711:", "README.txt line")]
    [InlineData("certificate.json", "{\"policy\"", "{\"note\":4711,\"policy\"", "certificate.json")]
    [InlineData("README.txt", "Withheld:", "Withheld by Invented Person:", "README.txt")]
    [InlineData("certificate.json", "\"figures.csv\":\"", "\"figures.csv\":\"4711", "certificate.json")]
    [InlineData("certificate.json", "{\"policy\":", "{  \"policy\":", "certificate.json")]
    [InlineData("structure.csv", "appointed.total.white", "staff.total.white", "structure.csv")]
    [InlineData("figures.csv", "count,*,,withheld", "count,4711,,withheld", "figures.csv")]
    public void ALeakInATextFile_FailsAndNamesThePlace(string file, string old, string seeded, string place)
    {
        var faults = Seeded(file, bytes => Encoding.UTF8.GetBytes(ReplaceFirst(Encoding.UTF8.GetString(bytes), old, seeded)));
        Assert.Contains(faults, f => f.StartsWith(place, StringComparison.Ordinal));
    }

    [Fact]
    public void BytesBesideThePartsOfTheWorkbook_Fail()
    {
        byte[] leak = [.. "4711"u8];
        Assert.Contains(Seeded("report.xlsx", bytes => [.. leak, .. bytes]), f => f.StartsWith("report.xlsx", StringComparison.Ordinal));
        Assert.Contains(Seeded("report.xlsx", bytes => [.. bytes, .. leak]), f => f.StartsWith("report.xlsx", StringComparison.Ordinal));
    }

    [Fact]
    public void BytesThatAreNoText_Fail() =>
        Assert.Contains(Seeded("README.txt", bytes => [.. bytes, 0xFF]), f => f.StartsWith("README.txt", StringComparison.Ordinal));

    [Theory]
    [InlineData("Invented Trust 104 55 23")]
    [InlineData("Invented Trust 1234567")]
    public void ANameWithMoreNumbersThanATrustHas_Fails(string name)
    {
        var pack = new PublicationDocuments().Pack(PublicationSample.Report("ordinary") with { Name = name });
        Assert.Equal(["index.html: its title is not that of a report: year, name with one short number at most, code"], new PublicationDocuments().Faults(pack));
    }

    [Theory]
    [InlineData("ZZ9")]
    [InlineData("5 Invented Boroughs & Vale (North)")]
    [InlineData("Ynys Môn \"Wales\"")]
    public void ANameThatIsOne_HasNoFault(string name)
    {
        var pack = new PublicationDocuments().Pack(PublicationSample.Report("ordinary") with { Name = name });
        Assert.Equal([], new PublicationDocuments().Faults(pack));
    }

    [Fact]
    public void AFileMoreOrLess_Fails()
    {
        var pack = PublicationSample.Pack();
        Assert.NotEmpty(new PublicationDocuments().Faults([.. pack, ("staff.csv", [])]));
        Assert.NotEmpty(new PublicationDocuments().Faults([.. pack.Skip(1)]));
    }

    private static IReadOnlyList<string> Seeded(string file, Func<byte[], byte[]> leak) =>
        new PublicationDocuments().Faults([.. PublicationSample.Pack().Select(f => f.Path == file ? (f.Path, leak(f.Content)) : f)]);

    private static string ReplaceFirst(string text, string old, string seeded)
    {
        var at = text.IndexOf(old, StringComparison.Ordinal);
        Assert.True(at >= 0, $"There is no place for the leak: {old}");
        return text[..at] + seeded + text[(at + old.Length)..];
    }

    private static byte[] Edit(byte[] workbook, Action<ZipArchive> edit)
    {
        using var stream = new MemoryStream();
        stream.Write(workbook);
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true)) edit(zip);
        return stream.ToArray();
    }
}
