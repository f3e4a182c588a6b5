using System.IO.Compression;
using System.Text;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using WresEtl.Adapters.Documents.Reporting;
using WresEtl.App.Reporting;
using WresEtl.Testing;

namespace WresEtl.Adapters.Tests.Documents;

/// <summary>The reporting template: valid, the same bytes each time, and what is written in it is found again whoever saved it.</summary>
public class ReportingTemplateTests
{
    private const string Word = "reporting-template.docx";
    private const string Page = "reporting-template.html";
    private const string Body = "word/document.xml";

    [Theory]
    [InlineData("action-plan.docx")]
    [InlineData(Word)]
    public void WordDocuments_PassTheOpenXmlValidator(string name)
    {
        using var document = WordprocessingDocument.Open(new MemoryStream(ReportingSample.File(ReportingSample.Report(texts: Texts), name)), isEditable: false);
        Assert.Empty(new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Microsoft365).Validate(document).Select(e => $"{e.Path?.XPath}: {e.Description}"));
        // Word refuses a control whose tag or title is longer.
        Assert.All(document.MainDocumentPart!.Document.Descendants<DocumentFormat.OpenXml.Wordprocessing.SdtAlias>(), a => Assert.True(a.Val!.Value!.Length <= 64));
        Assert.All(document.MainDocumentPart!.Document.Descendants<DocumentFormat.OpenXml.Wordprocessing.Tag>(), t => Assert.True(t.Val!.Value!.Length <= 64));
        Assert.All(document.MainDocumentPart!.Document.Descendants<DocumentFormat.OpenXml.Wordprocessing.BookmarkStart>(), b => Assert.True(b.Name!.Value!.Length <= 40));
    }

    [Fact]
    public void SameReport_GivesTheSameBytesInAnyCulture()
    {
        var first = ReportingSample.Files(ReportingSample.Report(texts: Texts));
        using (Culture.Use("tr-TR")) Assert.Equal(first, ReportingSample.Files(ReportingSample.Report(texts: Texts)), (a, b) => a.Name == b.Name && a.Content.AsSpan().SequenceEqual(b.Content));
        Assert.Equal(["action-plan.docx", "action-plan.html", Word, Page], first.Select(f => f.Name));
    }

    [Theory]
    [InlineData(Word)]
    [InlineData(Page)]
    public void WhatIsWritten_IsFoundAgain_AndAPromptIsNoText(string name)
    {
        var read = Read(ReportingSample.File(ReportingSample.Report(texts: Texts), name));
        var written = read.Where(t => t.Text.Length > 0).ToDictionary(t => t.Place, t => t.Text);
        Assert.Equal("Invented Lead\nand another line <b> & \"quoted\"", written["board-lead"]);
        Assert.Equal("An old text", Assert.Single(written, t => t.Key.StartsWith("earlier-", StringComparison.Ordinal)).Value);
        Assert.Equal(2, written.Count);
        Assert.Equal(new ReportingDocuments().Places(ReportingSample.Report()).Count + 1, read.Count);
    }

    [Theory]
    [InlineData(Word)]
    [InlineData(Page)]
    public void WrittenAgainFromWhatWasRead_TheFileIsTheSame(string name)
    {
        var report = ReportingSample.Report(texts: Texts);
        var again = ClientTexts.Merge([Read(ReportingSample.File(report, name))], new ReportingDocuments().Places(report));
        Assert.Equal(ReportingSample.File(report, name), ReportingSample.File(report with { Texts = again }, name));
    }

    [Fact]
    public void EditedInWord_TextIsFound_DeletedTextIsNot_AndWhatStandsOutsideIsKept()
    {
        var edited = Edit(ReportingSample.File(ReportingSample.Report(), Word), xml => xml
            .Replace("Month and year.</w:t></w:r>", "October 2020</w:t></w:r><w:del w:id=\"9\" w:author=\"x\" w:date=\"2020-01-01T00:00:00Z\"><w:r><w:delText>no</w:delText></w:r></w:del>", StringComparison.Ordinal)
            .Replace("</w:sdt><w:sdt>", "</w:sdt><w:p><w:r><w:t>Typed between</w:t></w:r></w:p><w:sdt>", StringComparison.Ordinal));
        var read = Read(edited);
        Assert.Equal("October 2020", read.Single(t => t.Place == "report-date").Text);
        Assert.Contains("Typed between", read.Single(t => t.Place.Length == 0).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Indicator", read.Single(t => t.Place.Length == 0).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void TextWrittenOverAnother_NamesTheOneBefore()
    {
        var report = ReportingSample.Report(texts: Texts);
        var read = Read(Edit(ReportingSample.File(report, Word), xml => xml.Replace("An old text", "Changed", StringComparison.Ordinal)));
        Assert.Contains(read, t => t.Text == "Changed" && t.Before == WrittenText.HashOf("An old text"));
    }

    [SkippableFact]
    public async Task SavedByLibreOffice_WhichDropsTags_EveryTextIsFoundAgain()
    {
        var saved = await LibreOffice.SaveWordAgain(ReportingSample.File(ReportingSample.Report(texts: Texts), Word));
        var read = Read(saved).Where(t => t.Text.Length > 0).ToList();
        Assert.Equal("Invented Lead\nand another line <b> & \"quoted\"", read.Single(t => t.Place == "board-lead").Text);
        Assert.Contains(read, t => t.Text == "An old text");
        Assert.Equal(2, read.Count);
    }

    [Theory]
    [InlineData("PK\u0003\u0004 damaged")]
    [InlineData("<html><body><p>somebody else's page</p></body></html>")]
    [InlineData("")]
    public void FileThatIsNotOurs_IsNotRead(string content) => Assert.Null(new ReportingDocuments().Read(ReportingSample.Report(), Encoding.UTF8.GetBytes(content)));

    [Theory]
    [InlineData("ordinary")]
    [InlineData("no-bme")]
    [InlineData("small")]
    public void FinishedFiles_HaveNoFault(string name)
    {
        var report = ReportingSample.Report(name, Texts);
        Assert.Equal([], new ReportingDocuments().Faults(report, ReportingSample.Files(report)));
        var none = report with { Publication = null, Plan = null };
        Assert.Equal([], new ReportingDocuments().Faults(none, ReportingSample.Files(none)));
    }

    [Theory]
    [InlineData("text", "</h1>", "</h1><p>4711</p>", "<p>")]
    [InlineData("figure", "data-f=\"workforce.total.total\">", "data-f=\"workforce.total.total\">4711", "<span>")]
    [InlineData("comment", "</main>", "<!-- 4711 --></main>", "line")]
    [InlineData("attribute", "role=\"region\"", "role=\"region\" data-x=\"4711\"", "line")]
    [InlineData("style", "</style>", ".x::after{content:'4711'}</style>", "line")]
    [InlineData("meta element", "<title>", "<meta name=\"author\" content=\"Invented Person 4711\"><title>", "line")]
    [InlineData("picture", "</main>", "<img src=\"data:image/png;base64,NDcxMQ==\" alt=\"4711\"></main>", "line")]
    public void ALeakInThePage_FailsAndNamesThePlace(string what, string old, string seeded, string place)
    {
        foreach (var name in new[] { Page, "action-plan.html" }.Where(n => what != "figure" || n == Page))
        {
            var faults = Seeded(name, bytes => Encoding.UTF8.GetBytes(ReplaceFirst(Encoding.UTF8.GetString(bytes), old, seeded)));
            Assert.Contains(faults, f => f.StartsWith(name, StringComparison.Ordinal) && f.Contains(place, StringComparison.Ordinal));
            Assert.DoesNotContain("4711", string.Join('\n', faults), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("text", Body, "WRES reporting template", "4711 people", "paragraph 2")]
    [InlineData("figure", Body, "<w:tag w:val=\"figure:workforce.total.total\" />", "<w:tag w:val=\"figure:workforce.total.bme\" />", "its text is not the figure")]
    [InlineData("another figure's name", Body, "figure:rr.2", "figure:rr.9", "its text is not the figure")]
    [InlineData("hidden text", Body, "<w:r><w:t", "<w:r><w:rPr><w:vanish/></w:rPr><w:t", "word/document.xml")]
    [InlineData("control's title", Body, "<w:alias w:val=\"", "<w:alias w:val=\"4711 ", "word/document.xml")]
    [InlineData("author", "docProps/core.xml", "WresEtl", "Invented Person", "docProps/core.xml")]
    [InlineData("style", "word/styles.xml", "Arial", "Arial 4711", "word/styles.xml")]
    [InlineData("link", "word/_rels/document.xml.rels", "<Relationship ", "<Relationship TargetMode=\"External\" ", "word/_rels")]
    public void ALeakInAWordPart_FailsAndNamesThePlace(string what, string part, string old, string seeded, string place)
    {
        var faults = Seeded(Word, bytes => Edit(bytes, xml => ReplaceFirst(xml, old, seeded), part));
        Assert.True(faults.Any(f => f.StartsWith(Word, StringComparison.Ordinal) && f.Contains(place, StringComparison.Ordinal)), what + ": " + string.Join('\n', faults));
        Assert.DoesNotContain("4711", string.Join('\n', faults), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("word/embeddings/book.xlsx", "an embedded file")]
    [InlineData("word/comments.xml", "comments")]
    [InlineData("word/charts/chart1.xml", "a chart")]
    [InlineData("word/media/image1.png", "a picture")]
    [InlineData("word/footnotes.xml", "notes")]
    [InlineData("word/vbaProject.bin", "a macro")]
    [InlineData("customXml/item1.xml", "custom XML")]
    public void AFurtherPart_FailsByItsKind(string part, string kind) => Assert.Contains(
        Seeded(Word, bytes => Edit(bytes, part)), f => f.StartsWith(Word, StringComparison.Ordinal) && f.Contains($"a part that it does not have ({kind})", StringComparison.Ordinal));

    [Fact]
    public void AFurtherFile_Fails()
    {
        var report = ReportingSample.Report();
        Assert.NotEmpty(new ReportingDocuments().Faults(report, [.. ReportingSample.Files(report), ("staff.csv", [])]));
    }

    [Fact]
    public void LastYearsPublication_StandsBesideThisYears_AndItsPlaceIsGone()
    {
        var report = ReportingSample.Report() with { LastYear = PublicationSample.Report("no-bme").Publication.Tables };
        var page = Encoding.UTF8.GetString(ReportingSample.File(report, Page));
        Assert.Contains("<span data-f=\"ZZ9/2019/pct.workforce.total.bme\">under 10 %</span>", page, StringComparison.Ordinal);
        Assert.Contains("WRES 2019", page, StringComparison.Ordinal);
        Assert.DoesNotContain(new ReportingDocuments().Places(report), p => p.StartsWith("last-year", StringComparison.Ordinal));
        Assert.Equal([], new ReportingDocuments().Faults(report, ReportingSample.Files(report)));
    }

    [Fact]
    public void NumbersInTheClientsWords_AreNamedByPlace()
    {
        var texts = new ClientTexts(new Dictionary<string, string> { ["board-lead"] = "Nobody", ["narrative-3"] = "All 47 of them" }, []);
        Assert.Equal(["reporting-template, narrative-3"], new ReportingDocuments().NumbersInWords(ReportingSample.Report(texts: texts)));
    }

    private static ClientTexts Texts { get; } = new(
        new Dictionary<string, string> { ["board-lead"] = "Invented Lead\nand another line <b> & \"quoted\"" }, [new EarlierText("A question of long ago", "An old text")]);

    private static IReadOnlyList<WrittenText> Read(byte[] file) => new ReportingDocuments().Read(ReportingSample.Report(), file)!;

    private static IReadOnlyList<string> Seeded(string name, Func<byte[], byte[]> leak)
    {
        var report = ReportingSample.Report();
        return new ReportingDocuments().Faults(report, [.. ReportingSample.Files(report).Select(f => f.Name == name ? (f.Name, leak(f.Content)) : f)]);
    }

    private static string ReplaceFirst(string text, string old, string seeded)
    {
        var at = text.IndexOf(old, StringComparison.Ordinal);
        Assert.True(at >= 0, $"There is no place for the leak: {old}");
        return text[..at] + seeded + text[(at + old.Length)..];
    }

    private static byte[] Edit(byte[] document, Func<string, string> edit, string part = Body) => Edit(document, zip =>
    {
        string text;
        using (var reader = new StreamReader(zip.GetEntry(part)!.Open())) text = reader.ReadToEnd();
        zip.GetEntry(part)!.Delete();
        using var writer = new StreamWriter(zip.CreateEntry(part).Open());
        writer.Write(edit(text));
    });

    private static byte[] Edit(byte[] document, string further) => Edit(document, zip => zip.CreateEntry(further));

    private static byte[] Edit(byte[] document, Action<ZipArchive> edit)
    {
        using var stream = new MemoryStream();
        stream.Write(document);
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true)) edit(zip);
        return stream.ToArray();
    }
}
