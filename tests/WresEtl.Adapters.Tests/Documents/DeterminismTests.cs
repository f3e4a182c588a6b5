using System.Globalization;
using System.IO.Compression;
using WresEtl.Core.Primitives;
using WresEtl.Core.Tests.Returns;
using Writer = WresEtl.Adapters.Documents.Documents;

namespace WresEtl.Adapters.Tests.Documents;

public sealed class DeterminismTests
{
    [Theory]
    [InlineData("en-GB")]
    [InlineData("tr-TR")]
    [InlineData("fr-FR")]
    public void Documents_InAnyCulture_AreTheSameBytes(string culture)
    {
        var invariant = All();
        var before = Thread.CurrentThread.CurrentCulture;
        try
        {
            Thread.CurrentThread.CurrentCulture = Thread.CurrentThread.CurrentUICulture = new CultureInfo(culture);
            Assert.Equal(invariant, All());
        }
        finally
        {
            Thread.CurrentThread.CurrentCulture = Thread.CurrentThread.CurrentUICulture = before;
        }
    }

    [Fact]
    public async Task Documents_MadeLater_AreTheSameBytes()
    {
        var first = All();
        // Zip times have a resolution of two seconds.
        await Task.Delay(TimeSpan.FromSeconds(2.1));
        Assert.Equal(first, All());
    }

    [Fact]
    public void Workbook_KnowsNoTimeAuthorOrMachine()
    {
        using var archive = new ZipArchive(new MemoryStream(All()[0]));
        Assert.All(archive.Entries, e => Assert.Equal((1980, 0), (e.LastWriteTime.Year, e.ExternalAttributes)));
        Assert.Equal(
            ["[Content_Types].xml", "_rels/.rels", "docProps/core.xml", "docProps/custom.xml", "xl/_rels/workbook.xml.rels", "xl/styles.xml",
                "xl/workbook.xml", "xl/worksheets/sheet1.xml"],
            archive.Entries.Select(e => e.FullName));
        var text = string.Concat(archive.Entries.Select(Text));
        Assert.Contains("INTERNAL", Text(archive.GetEntry("docProps/custom.xml")!), StringComparison.Ordinal);
        foreach (var trace in (string[])[Environment.UserName, Environment.MachineName, "created", "modified", "hidden", "veryHidden"])
            Assert.DoesNotContain($">{trace}<", text, StringComparison.OrdinalIgnoreCase);
    }

    private static byte[][] All()
    {
        var (writer, report) = (new Writer(), Sample.Report(Sample.Findings(30)));
        var exact = CaseS.Return(shortfall: new GroupCounts(0, 1, 0));
        return
        [
            writer.SubmissionWorkbook(exact, Sample.Standard, Sample.Client, exact), writer.SubmissionCsv(exact),
            writer.ExceptionsWorkbook(report), writer.ExceptionsCsv(report),
        ];
    }

    private static string Text(ZipArchiveEntry entry)
    {
        using var reader = new StreamReader(entry.Open());
        return reader.ReadToEnd();
    }
}
