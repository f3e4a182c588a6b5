using System.Text.Json;
using WresEtl.App.Runs;
using WresEtl.App.Synth;

namespace WresEtl.App.Tests.Runs;

/// <summary>What a run says about itself: complete about rows and files, silent about people.</summary>
public sealed class ManifestTests(MessyBatch run) : IClassFixture<MessyBatch>
{
    private readonly Batch _batch = run.Batch;
    private readonly IReadOnlyList<ClientOutcome> _outcomes = run.Outcomes;

    private IEnumerable<(string Client, JsonElement Run)> Runs() =>
        _outcomes.Select(o => (o.Line.Client, _batch.Json($"{o.Line.Client}/2020/run.json")));

    [Fact]
    public void RowsRead_AreUsedOrSetAside_InEverySheetOfEveryFile()
    {
        var sheets = Runs().SelectMany(r => r.Run.GetProperty("inputs").EnumerateArray()).SelectMany(f => f.GetProperty("sheets").EnumerateArray()).ToList();
        Assert.True(sheets.Count > 15);
        Assert.Contains(sheets, s => s.GetProperty("set_aside").EnumerateObject().Any());
        Assert.All(sheets, s => Assert.Equal(
            s.GetProperty("rows_read").GetInt32(),
            s.GetProperty("rows_used").GetInt32() + s.GetProperty("set_aside").EnumerateObject().Sum(a => a.Value.GetInt32())));
    }

    [Fact]
    public void BatchJson_AddsUpEveryRunJson()
    {
        var clients = _batch.Json("batch.json").GetProperty("clients").EnumerateArray().ToDictionary(c => c.GetProperty("client").GetString()!);
        foreach (var (client, run) in Runs())
        {
            var sheets = run.GetProperty("inputs").EnumerateArray().SelectMany(f => f.GetProperty("sheets").EnumerateArray()).ToList();
            var rows = clients[client].GetProperty("rows");
            Assert.Equal(sheets.Sum(s => s.GetProperty("rows_read").GetInt32()), rows.GetProperty("read").GetInt32());
            Assert.Equal(sheets.Sum(s => s.GetProperty("rows_used").GetInt32()), rows.GetProperty("used").GetInt32());
            Assert.Equal(rows.GetProperty("read").GetInt32(), rows.GetProperty("used").GetInt32() + rows.GetProperty("aside").GetInt32());
            Assert.Equal(run.GetProperty("state").GetString(), clients[client].GetProperty("state").GetString());
        }
    }

    [Fact]
    public void EveryFileOfTheClient_IsAccountedForByItsHash()
    {
        foreach (var (client, run) in Runs())
        {
            // A file inside an archive stands with the hash of the archive, which is what the client sent.
            var named = run.GetProperty("inputs").EnumerateArray().GroupBy(f => f.GetProperty("name").GetString()!.Split('/')[0])
                .ToDictionary(f => f.Key, f => f.Select(i => i.GetProperty("sha256").GetString()).Distinct().Single());
            var onDisk = Directory.EnumerateFiles(Path.Combine(_batch.Data, client)).Where(f => Path.GetFileName(f) != ".wres-key");
            Assert.All(onDisk, f => Assert.Equal(Manifest.Hash(File.ReadAllBytes(f)), named[Path.GetFileName(f)]));
        }
    }

    [Fact]
    public void EveryArtefact_IsListedWithItsHash_AndNothingElseIsThere()
    {
        foreach (var (client, run) in Runs())
        {
            var listed = run.GetProperty("artefacts").EnumerateArray().ToDictionary(a => a.GetProperty("path").GetString()!, a => a.GetProperty("sha256").GetString()!);
            var there = _batch.Files().Where(f => f.Key.StartsWith($"{client}/2020/", StringComparison.Ordinal))
                .ToDictionary(f => f.Key[$"{client}/2020/".Length..], f => Manifest.Hash(f.Value));
            Assert.True(there.Remove("run.json"));
            Assert.Equal(listed.OrderBy(l => l.Key, StringComparer.Ordinal), there.OrderBy(t => t.Key, StringComparer.Ordinal));
        }
    }

    [Fact]
    public void ClientWithoutAUsableWorkforceFile_IsRejectedWithFindings_AndTheOthersFinish()
    {
        var states = _outcomes.ToDictionary(o => o.Line.Client, o => o.Line.State);
        Assert.Equal((ClientState.Rejected, ClientState.Rejected), (states["BROKEN"], states["EMPTY"]));
        Assert.Equal(4, states.Count(s => s.Value is ClientState.Ready or ClientState.WithHr));
        Assert.All(_outcomes.Where(o => o.Line.State == ClientState.Rejected), o =>
        {
            Assert.True(o.Line.Findings.Errors > 0);
            Assert.DoesNotContain(_batch.Files().Keys, f => f.StartsWith($"{o.Line.Client}/2020/submission", StringComparison.Ordinal));
            Assert.Contains($"{o.Line.Client}/2020/exceptions.csv", _batch.Files().Keys);
        });
    }

    [Fact]
    public void Manifests_NameNoEthnicGroup()
    {
        foreach (var name in _batch.Files().Keys.Where(f => Path.GetFileName(f) is "run.json" or "batch.json" or "timings.json"))
        {
            foreach (var word in new[] { "white", "bme", "bame" })
                Assert.DoesNotContain(word, _batch.Text(name), StringComparison.OrdinalIgnoreCase);
        }
    }

    [Fact]
    public void RunAgain_LeavesNoStaleFileBehind()
    {
        var before = _batch.Files().Keys.ToArray();
        File.WriteAllText(Path.Combine(_batch.Output("out"), "BROKEN", "2020", "exceptions.csv"), "stale");
        _batch.Run();
        Assert.Equal(before, _batch.Files().Keys);
        Assert.NotEqual("stale", _batch.Text("BROKEN/2020/exceptions.csv"));
    }
}

/// <summary>Four clients with every kind of mess, and two whose workforce file is of no use; run once for all tests.</summary>
public sealed class MessyBatch : IDisposable
{
    public MessyBatch()
    {
        (Batch, _) = Batch.Of(SynthPlans.For(4, 500, 2020, 21, SynthFormat.Mixed, SynthMess.Heavy));
        Batch.Write("BROKEN", "workforce.csv", "Employee Number,Nothing\n1,2\n");
        Batch.Write("EMPTY", "workforce.csv", "");
        Outcomes = Batch.Run();
    }

    internal Batch Batch { get; }

    internal IReadOnlyList<ClientOutcome> Outcomes { get; }

    public void Dispose() => Batch.Dispose();
}
