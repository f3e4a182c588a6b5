using System.Text;
using WresEtl.App.Reporting;
using WresEtl.App.Runs;
using WresEtl.App.Tests.Runs;

namespace WresEtl.App.Tests.Reporting;

/// <summary>A run writes the reporting template anew and carries what the client has written, wherever it finds it.</summary>
public sealed class ReportingRunTests : IDisposable
{
    // Rejected, so that nothing is calculated: what the client has written outlives that too.
    private const string Code = "XA1";
    private const string Page = $"{Code}/2020/reporting-template/reporting-template.html";
    private const string Prompt = "<p class=\"prompt\">The implications of the data, and any additional background.</p>";

    private readonly Batch _batch = new();

    public ReportingRunTests() => _batch.Write(Code, "workforce.csv", "no heading of ours\n1\n");

    public void Dispose() => _batch.Dispose();

    [Fact]
    public void TextInTheLastRunsFile_SurvivesInBothFiles_AndARepeatChangesNoByte()
    {
        _batch.Run();
        Edit(Path.Combine(_batch.Output("out"), Page), Prompt, "<p>Written by a person.</p>");
        _batch.Run();
        Assert.Contains("<p>Written by a person.</p>", _batch.Text(Page), StringComparison.Ordinal);
        Assert.Contains("Written by a person.", Docx(), StringComparison.Ordinal);
        var first = Template();
        _batch.Run();
        Assert.Equal(first, Template());
    }

    [Fact]
    public void CopyInTheDataFolder_IsTakenOverOnce_AndLaterEditsStand()
    {
        _batch.Run();
        _batch.Write(Code, "reporting-template.html", _batch.Text(Page));
        Edit(Path.Combine(_batch.Data, Code, "reporting-template.html"), Prompt, "<p>From the client.</p>");
        var outcome = Assert.Single(_batch.Run());
        Assert.Empty(outcome.Result!.ReportingNotes);
        Assert.DoesNotContain(outcome.Result.Findings, f => f.Rule.Id == "F020");
        Assert.Contains("\"reporting-template\"", _batch.Text($"{Code}/2020/run.json"), StringComparison.Ordinal);
        Edit(Path.Combine(_batch.Output("out"), Page), "From the client.", "Corrected since.");
        _batch.Run();
        _batch.Run();
        Assert.Contains("Corrected since.", _batch.Text(Page), StringComparison.Ordinal);
        Assert.DoesNotContain("From the client.", _batch.Text(Page), StringComparison.Ordinal);
    }

    [Fact]
    public void PlaceThatIsGone_OrTextBesideThePlaces_IsKeptAtTheEnd()
    {
        _batch.Run();
        var page = Path.Combine(_batch.Output("out"), Page);
        Edit(page, "id=\"other-factors\" data-mark=\"", "id=\"old-question\" data-mark=\"p00000000\" data-old=\"");
        Edit(page, "</main>", "<p>Typed beside.</p></main>");
        for (var run = 0; run < 2; run++)
        {
            Assert.NotEmpty(Assert.Single(_batch.Run()).Result!.ReportingNotes);
            var end = _batch.Text(Page).Split("Text from earlier versions")[1];
            Assert.Contains("Typed beside.", end, StringComparison.Ordinal);
            Assert.Contains("Other evidence, or that there is none.", end, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void FileThatCannotBeRead_IsPutAside_AndStays()
    {
        _batch.Run();
        File.WriteAllText(Path.Combine(_batch.Output("out"), Page), "somebody's work");
        for (var run = 0; run < 2; run++)
        {
            _batch.Run();
            Assert.Equal("somebody's work", _batch.Text($"{Code}/2020/reporting-template/unread-1.html"));
        }

        File.WriteAllText(Path.Combine(_batch.Output("out"), Page), "another's work");
        _batch.Run();
        Assert.Equal("another's work", _batch.Text($"{Code}/2020/reporting-template/unread-2.html"));
    }

    [Fact]
    public void NumberInTheClientsWords_IsToldByPlace_NeverByValue()
    {
        _batch.Run();
        Edit(Path.Combine(_batch.Output("out"), Page), Prompt, "<p>There were 4711 of them.</p>");
        var note = Assert.Single(Assert.Single(_batch.Run()).Result!.ReportingNotes);
        Assert.Contains("narrative-1", note, StringComparison.Ordinal);
        Assert.DoesNotContain("4711", note, StringComparison.Ordinal);
    }

    [Fact]
    public void PackWithAFault_IsRefusedWithItsOwnWaysOut_AndTheTemplateHasNoFigures()
    {
        _batch.Write(
            Code, "workforce.csv",
            "Effective Date,Employee Number,Assignment Number,Assignment Status,Assignment Category,Primary Assignment,Staff Group,Pay Scale Description,Ethnic Origin\n"
            + "31/03/2020,20000001,20000001,Active Assignment,Permanent,Yes,Administrative and Clerical,Band 5,A\n");
        var outcome = Assert.Single(_batch.Run(configuration: new ChangedConfiguration { ChangeClient = c => c with { Name = "Invented Trust 104 55 23" } }));
        Assert.Equal(PackState.Refused, outcome.Result!.Pack);
        var account = _batch.Text($"{Code}/2020/disclosure.txt");
        Assert.Contains("put the organisation's name right", account, StringComparison.Ordinal);
        Assert.DoesNotContain("withholding the whole table", account, StringComparison.Ordinal);
        Assert.Contains("No figures may be printed", _batch.Text(Page), StringComparison.Ordinal);
    }

    private Dictionary<string, string> Template() => _batch.Files().Where(f => f.Key.Contains(ReportingFiles.Folder, StringComparison.Ordinal))
        .ToDictionary(f => f.Key, f => Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(f.Value)));

    private string Docx()
    {
        using var zip = new System.IO.Compression.ZipArchive(new MemoryStream(_batch.Files()[Page.Replace(".html", ".docx", StringComparison.Ordinal)]));
        using var reader = new StreamReader(zip.GetEntry("word/document.xml")!.Open(), Encoding.UTF8);
        return reader.ReadToEnd();
    }

    private static void Edit(string file, string old, string now)
    {
        var text = File.ReadAllText(file);
        var at = text.IndexOf(old, StringComparison.Ordinal);
        Assert.True(at >= 0, "There is no such place in the page.");
        File.WriteAllText(file, text[..at] + now + text[(at + old.Length)..]);
    }
}
