using System.Globalization;
using System.IO.Compression;
using System.Text.RegularExpressions;
using WresEtl.App.Runs;
using WresEtl.Core.Primitives;

namespace WresEtl.App.Tests.Runs;

/// <summary>The book of all clients: everybody is in it, also who was rejected, and a peer's middle figure is the middle one.</summary>
public sealed class BatchBookTests(MessyBatch run) : IClassFixture<MessyBatch>
{
    private static readonly IFormatProvider Invariant = CultureInfo.InvariantCulture;

    [Fact]
    public void EveryClient_IsListedWithItsState()
    {
        var clients = Sheet(1);
        foreach (var outcome in run.Outcomes)
            Assert.Contains(clients, r => r.Contains(outcome.Line.Client) && r.Contains(outcome.Line.State == ClientState.Rejected ? "rejected" : outcome.Line.Draft ? "with HR (DRAFT)" : outcome.Line.State == ClientState.Ready ? "ready" : "with HR"));
        Assert.Equal("INTERNAL", clients[1][0]);
    }

    [Fact]
    public void MiddleFigure_IsThatOfTheClientsThatHaveOne()
    {
        var figures = run.Outcomes.Where(o => o.Result?.Return is not null)
            .Select(o => o.Result!.Return!.Rows.Single(r => r.Template.Source == "difference.board").Cells[EthnicGroup.Bme])
            .Where(f => f.State == FigureState.Value).Select(f => f.Number.ToDouble()).Order().ToArray();
        Assert.Equal(4, figures.Length);
        var middle = (figures[1] + figures[2]) / 2;
        var rows = Sheet(2).Where(r => run.Outcomes.Any(o => o.Result?.Return is not null && r.Contains(o.Line.Client))).ToList();
        Assert.Equal(4, rows.Count);
        Assert.All(rows, r => Assert.Contains(r, c => double.TryParse(c, NumberStyles.Float, Invariant, out var n) && Math.Abs(n - middle) < 1e-9));
    }

    /// <summary>The texts and numbers of a sheet, row by row.</summary>
    private List<string[]> Sheet(int number)
    {
        using var zip = new ZipArchive(new MemoryStream(run.Batch.Files()["batch-book.xlsx"]));
        string Read(string part)
        {
            using var reader = new StreamReader(zip.GetEntry(part)!.Open());
            return reader.ReadToEnd();
        }

        var shared = zip.GetEntry("xl/sharedStrings.xml") is null ? [] : Regex.Matches(Read("xl/sharedStrings.xml"), "<x?:?si>.*?</x?:?si>").Select(m => Plain(m.Value)).ToArray();
        var sheet = Read(zip.Entries.Where(e => e.FullName.StartsWith("xl/worksheets/sheet", StringComparison.Ordinal)).OrderBy(e => e.FullName, StringComparer.Ordinal).ElementAt(number - 1).FullName);
        return [.. Regex.Matches(sheet, "<(?:x:)?row .*?</(?:x:)?row>", RegexOptions.Singleline).Select(row =>
            Regex.Matches(row.Value, "<(?:x:)?c [^>]*?(/>|>.*?</(?:x:)?c>)", RegexOptions.Singleline)
                .Select(c => c.Value.Contains("t=\"s\"", StringComparison.Ordinal) ? shared[Convert.ToInt32(Plain(c.Value), Invariant)] : Plain(c.Value)).ToArray())];
    }

    private static string Plain(string xml) => System.Net.WebUtility.HtmlDecode(Regex.Replace(xml, "<[^>]*>", ""));
}
