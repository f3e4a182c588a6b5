using Quartz;
using WresEtl.Adapters;
using WresEtl.Adapters.Store;
using WresEtl.App.Jobs;
using WresEtl.Host.Jobs;

namespace WresEtl.Host;

/// <summary>One machine, nothing installed: SQLite, and Quartz.NET persisted in the same file.</summary>
public sealed class EmbeddedEdition : IEdition
{
    public string Name => "embedded";

    public bool IsAlone => true;

    public SqlDialect Database(WebApplicationBuilder builder, WresPaths paths)
    {
        StateFolder.CloseStore(paths);
        return new SqliteDatabase(paths.StoreFile);
    }

    public void AddScheduling(WebApplicationBuilder builder, HostSettings settings, WresPaths paths)
    {
        var connection = new SqliteDatabase(paths.StoreFile).ConnectionString;
        builder.Services.AddQuartz(quartz =>
        {
            quartz.UseDefaultThreadPool(settings.Workers);
            quartz.UsePersistentStore(store =>
            {
                store.UseSqlite(connection);
                store.ProvisionSchema();
            });
        });
        // The scheduler starts in its turn, after the store; and waits for running stages, which stop at their next beginning.
        builder.Services.AddQuartzHostedService(o => o.WaitForJobsToComplete = true);
        builder.Services.AddSingleton<IScheduling, QuartzScheduling>();
    }

    public void Map(WebApplication app)
    {
    }
}
