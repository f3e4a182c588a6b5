using Microsoft.Extensions.Time.Testing;
using WresEtl.App.Alerts;
using WresEtl.App.Jobs;
using WresEtl.App.Store;

namespace WresEtl.Host.Tests.Jobs;

/// <summary>A change of a configuration file is in the audit once, also while the service runs.</summary>
public sealed class ConfigurationAuditTests : IDisposable
{
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2020, 4, 1, 6, 0, 0, TimeSpan.Zero));
    private readonly SmallBatch _batch = new(organisations: 1, staff: 10);
    private readonly TestService _service;

    public ConfigurationAuditTests() => _service = new TestService(_batch, _time);

    private int Look()
    {
        _time.Advance(TimeSpan.FromMinutes(11));
        return _service.Get<AuditConfiguration>().Audit();
    }

    private IReadOnlyList<AuditEntry> Changes => [.. _service.Store.Look(s => s.Audit.After(0, 1000)).Where(a => a.Act == "configuration-changed")];

    [Fact]
    public void EveryChangedFile_IsAuditedOnce_AndAPipelineIsToldToo()
    {
        Look();
        Assert.Single(_service.Store.Look(s => s.Audit.After(0, 1000)), a => a.Act == "configuration-first-seen");
        var before = Changes.Count;
        Assert.Equal(0, Look());

        var client = Path.Combine("clients", _batch.Clients[0], "client.yaml");
        File.AppendAllText(Path.Combine(_batch.Config, "wres.yaml"), "\n# another line\n");
        File.Delete(Path.Combine(_batch.Config, client));
        File.WriteAllText(Path.Combine(_batch.Config, "disclosure", "new.yaml"), "half written");
        File.AppendAllText(Path.Combine(_batch["pipelines"], "retention.yaml"), "# another line\n");
        Assert.Equal(4, Look());
        Assert.Equal(0, Look());
        Assert.Equal(
            [client.Replace('\\', '/'), "disclosure/new.yaml", "pipeline/retention", "wres.yaml"],
            Changes.Skip(before).Select(c => c.Subject).Order(StringComparer.Ordinal));
        Assert.All(Changes.Skip(before), c => Assert.Equal("file changed on disk", c.Actor));
        Assert.Equal("removed", Changes.Single(c => c.Subject == client.Replace('\\', '/')).Detail);
        Assert.Single(_service.Store.Look(s => s.Alerts.Newest(10)), a => a.Alert.Kind == AlertKind.PipelineChanged);
    }

    public void Dispose()
    {
        _service.Dispose();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        _batch.Dispose();
    }
}
