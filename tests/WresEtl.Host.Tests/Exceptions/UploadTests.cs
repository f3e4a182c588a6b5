using System.Text;
using Microsoft.Extensions.Time.Testing;
using WresEtl.App.Exceptions;
using WresEtl.App.Jobs;
using WresEtl.App.Ports;
using WresEtl.App.Sources;
using WresEtl.App.Store;
using WresEtl.Core.Primitives;
using WresEtl.Core.Standards;

namespace WresEtl.Host.Tests.Exceptions;

/// <summary>Files from HR: held and checked where nobody else sees them, then sent, a corrected export in place of the one it corrects.</summary>
public sealed class UploadTests : IDisposable
{
    private const int Year = SmallBatch.Year;

    private readonly SmallBatch _batch = new(organisations: 2, staff: 60);
    private readonly TestService _service;

    public UploadTests() => _service = new TestService(_batch, new FakeTimeProvider(new DateTimeOffset(2020, 4, 1, 6, 0, 0, TimeSpan.Zero)));

    private string Code => _batch.Clients[0];

    private Client Client => Ok(_service.Get<IConfiguration>().Client(Code));

    private string Folder => Path.Combine(_batch.Data, Code);

    private HoldFiles Holding => _service.Get<HoldFiles>();

    [Fact]
    public async Task HeldFile_IsChecked_AndIsNowhereButInTheArchive()
    {
        var before = _service.Get<IClientFolders>().Files(Code).Count;
        await Hold("workforce.csv", Workforce.Replace("Band 5", "Band 55", StringComparison.Ordinal));
        Assert.Equal(before, _service.Get<IClientFolders>().Files(Code).Count);
        var report = Ok(_service.Get<CheckHeldFiles>().Check(Code, Year));
        Assert.True(report.HasErrors);
        Assert.Empty(Directory.Exists(_batch["state/working"]) ? Directory.GetDirectories(_batch["state/working"]) : []);
        Assert.All(
            Directory.EnumerateFiles(_batch["state"], "*", SearchOption.AllDirectories),
            f => Assert.DoesNotContain("Band 55", Encoding.Latin1.GetString(File.ReadAllBytes(f)), StringComparison.Ordinal));
    }

    [Fact]
    public async Task DiscardedFile_LeavesNothing_ButItsAudit()
    {
        var held = await Hold("workforce-new.csv", "employee,band\n1,2\n");
        Assert.True(_service.Get<IArchive>().Holds(Code, held.Sha256));
        Assert.True(Holding.Discard(Code, held.Number, "hr"));
        Assert.False(_service.Get<IArchive>().Holds(Code, held.Sha256));
        Assert.False(Holding.Discard(Code, held.Number, "hr"));
        Assert.Equal("no-files", _service.Get<CheckHeldFiles>().Check(Code, Year).Match(_ => "", r => r.Code));
        Assert.Equal(["file-uploaded", "file-discarded"], Acts());
    }

    [Fact]
    public async Task DiscardedFile_ThatARunHasToo_StaysForTheRun()
    {
        Ok(_service.Get<QueueRuns>().Rerun(Code, Year, "tester"));
        await _service.RunDue();
        var held = await Hold(WorkforceName, Workforce);
        Assert.False(held.IsNew);
        Holding.Discard(Code, held.Number, "hr");
        Assert.True(_service.Get<IArchive>().Holds(Code, held.Sha256));
    }

    [Fact]
    public async Task CorrectedExport_TakesThePlaceOfTheOneItCorrects()
    {
        var corrected = WorkforceName;
        await Hold("workforce corrected.csv", Workforce);
        var plan = Assert.Single(_service.Get<SendFiles>().Plan(Client));
        Assert.Equal(("workforce", corrected), (plan.DataSet, plan.Replaces));
        Assert.Equal(["workforce corrected.csv"], Ok(_service.Get<SendFiles>().Send(Client, new Dictionary<long, string>(), "hr")));
        Assert.True(File.Exists(Path.Combine(Folder, "workforce corrected.csv")));
        Assert.False(File.Exists(Path.Combine(Folder, corrected)));
        Assert.Empty(Holding.Held(Code));
        Assert.Equal("file-sent", Acts()[^1]);
    }

    [Fact]
    public async Task FileBesideTheOthers_ReplacesNothing_AndNothingElseCanBeNamed()
    {
        var there = Directory.GetFiles(Folder).Length;
        var held = await Hold("workforce of the other site.csv", Workforce);
        Ok(_service.Get<SendFiles>().Send(Client, new Dictionary<long, string> { [held.Number] = "../../config/wres.yaml" }, "hr"));
        Assert.Equal(there + 1, Directory.GetFiles(Folder).Length);
        Assert.Equal("no-files", _service.Get<SendFiles>().Send(Client, new Dictionary<long, string>(), "hr").Match(_ => "", r => r.Code));
    }

    [Fact]
    public async Task SameNameAgain_ReplacesTheHeldOne()
    {
        await Hold("board.csv", "first");
        var second = await Hold("board.csv", "second");
        Assert.Equal(second, Assert.Single(Holding.Held(Code)));
        Assert.Single(_service.Get<IArchive>().Entries(Code));
    }

    [Theory]
    [InlineData("../workforce.csv", "x", "bad-name")]
    [InlineData(".wres-key", "x", "bad-name")]
    [InlineData("answers.csv", "x", "bad-name")]
    [InlineData("workforce.csv", "", "empty-file")]
    public async Task FileThatCannotBeTaken_IsRefused(string name, string content, string code)
    {
        var refused = await Holding.Hold(Code, name, new MemoryStream(Encoding.UTF8.GetBytes(content)), "hr", CancellationToken.None);
        Assert.Equal(code, refused.Match(_ => "", r => r.Code));
        Assert.Empty(_service.Get<IArchive>().Entries(Code));
    }

    [Fact]
    public async Task OtherClient_SeesNothing()
    {
        await Hold("board.csv", "content");
        Assert.Empty(Holding.Held(_batch.Clients[1]));
        Assert.False(Holding.Discard(_batch.Clients[1], Holding.Held(Code)[0].Number, "hr"));
    }

    public void Dispose()
    {
        _service.Dispose();
        _batch.Dispose();
    }

    private string WorkforceName => Path.GetFileName(Directory.GetFiles(Folder, "workforce*").Single());

    private string Workforce => File.ReadAllText(Path.Combine(Folder, WorkforceName));

    private async Task<UploadRecord> Hold(string name, string content) =>
        Ok(await Holding.Hold(Code, name, new MemoryStream(Encoding.UTF8.GetBytes(content)), "hr", CancellationToken.None));

    private List<string> Acts() => [.. _service.Store.Look(s => s.Audit.After(0, 1000)).Select(e => e.Act).Where(a => a.StartsWith("file-", StringComparison.Ordinal))];

    private static T Ok<T>(Outcome<T> outcome) => outcome.Match(ok => ok, no => throw new InvalidOperationException(no.Detail));
}
