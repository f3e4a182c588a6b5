using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using WresEtl.App.Gates;
using WresEtl.App.Jobs;
using WresEtl.App.Publishing;
using WresEtl.App.Store;
using WresEtl.App.Synth;
using WresEtl.Core.Primitives;
using RunRecord = WresEtl.App.Store.RunRecord;

namespace WresEtl.Host.Tests.Gates;

/// <summary>A clean client's finished run, made once; each test works on a copy of store, output and data.</summary>
public sealed class ReadyReturn : IDisposable
{
    public const string Author = "ada.one";
    public static readonly DateTimeOffset MadeAt = new(2020, 7, 20, 6, 0, 0, TimeSpan.Zero);

    private readonly SmallBatch _batch = new(2, 900, SynthMess.None, seed: 5, only: "ZZ0002");
    private int _copies;

    public ReadyReturn()
    {
        using var service = new TestService(_batch, new FakeTimeProvider(MadeAt));
        service.Get<QueueRuns>().Batch(SmallBatch.Year, [], Author).Match(ok => ok, no => throw new InvalidOperationException(no.Detail));
        service.RunDue().GetAwaiter().GetResult();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
    }

    public string Client => _batch.Clients[0];

    internal ReturnCopy Copy(Action<IServiceCollection>? change = null)
    {
        var name = $"copy-{Interlocked.Increment(ref _copies)}";
        SmallBatch.Copy(_batch["state"], _batch[name]);
        // Its contents are under the keys of the service that is gone.
        Directory.Delete(_batch[name + "/archive"], recursive: true);
        SmallBatch.Copy(_batch.Data, _batch[name + "/data"]);
        return new ReturnCopy(_batch, name, change);
    }

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        _batch.Dispose();
    }
}

/// <summary>One test's own copy, and what people do to it.</summary>
internal sealed class ReturnCopy : IDisposable
{
    public const string Second = "bo.two";

    private readonly SmallBatch _batch;
    private readonly string _name;

    public ReturnCopy(SmallBatch batch, string name, Action<IServiceCollection>? change)
    {
        (_batch, _name) = (batch, name);
        Service = new TestService(
            batch, Time, name,
            s =>
            {
                s.AddSingleton<IAccounts>(new Several());
                change?.Invoke(s);
            },
            data: batch[name + "/data"]);
    }

    public FakeTimeProvider Time { get; } = new(ReadyReturn.MadeAt.AddHours(3));

    public TestService Service { get; }

    public string Client => _batch.Clients[0];

    public string Data => Path.Combine(_batch[_name], "data", Client);

    public string Home => Path.Combine(_batch[_name], "results", Client, "2020");

    public ReturnRecord Return => Service.Store.Look(s => s.Returns.Find(Client, SmallBatch.Year))!;

    public RunRecord Run => Service.Store.Look(s => s.Runs.Find(Return.RunId))!;

    public IReadOnlyList<AuditEntry> Audit(string act) => [.. Service.Store.Look(s => s.Audit.After(0, 1000)).Where(a => a.Act == act)];

    public string Sign(string by = Second, SignOffFor what = SignOffFor.Submission) => Answer(Service.Get<SignOffReturn>().Sign(Client, SmallBatch.Year, what, new Actor(by)));

    public string Submit(string number = "R-1", string on = "2020-07-20", string by = "cy.three", bool isAdmin = false, string reason = "") => Answer(
        Service.Get<RecordSubmission>().Record(Client, SmallBatch.Year, new Receipt(number, Day(on), reason), new Actor(by, isAdmin)));

    public string Reject(string on = "2020-07-20", string reason = "Row 12 does not add up") => Answer(
        Service.Get<RecordPortalRejection>().Record(Client, SmallBatch.Year, Day(on), reason, new Actor("cy.three")));

    public string Publish() => Answer(Service.Get<PublishReturn>().Publish(Client, SmallBatch.Year, new Actor("cy.three")));

    /// <summary>The whole way to a publication.</summary>
    public void SignAndSubmit()
    {
        Assert.Equal("ok", Sign());
        Assert.Equal("ok", Submit());
    }

    /// <summary>Takes applications out of the export: other figures, and no new fault.</summary>
    public void ChangeFigures()
    {
        var file = Directory.EnumerateFiles(Data, "recruitment*").Single();
        File.WriteAllLines(file, File.ReadAllLines(file).SkipLast(40));
    }

    /// <summary>Another run of the client; with a file that nobody asked for, its result is another.</summary>
    public async Task RunAgain(bool changed, string by = "pipeline annual-return")
    {
        if (changed) File.WriteAllText(Path.Combine(Data, $"stray-{Guid.NewGuid():N}.csv"), "a,b\n1,2\n");
        Service.Get<QueueRuns>().Rerun(Client, SmallBatch.Year, by).Match(ok => ok, no => throw new InvalidOperationException(no.Detail));
        await Service.RunDue();
    }

    public void Dispose() => Service.Dispose();

    public static string Answer<T>(Outcome<T> outcome) => outcome.Match(_ => "ok", no => no.Code);

    private static DateOnly Day(string text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", out var day) ? day : throw new ArgumentException(text);

    private sealed class Several : IAccounts
    {
        public bool IsSingle => false;
    }
}
