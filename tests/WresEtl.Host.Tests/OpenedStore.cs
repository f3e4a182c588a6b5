using WresEtl.Adapters.Store;
using WresEtl.App.Store;

namespace WresEtl.Host.Tests;

/// <summary>A run store's file, looked at from outside the service.</summary>
internal static class OpenedStore
{
    public static IRunStore At(string state) => new SqlRunStore(new SqliteDatabase(Path.Combine(state, "wres.db")), TimeProvider.System);

    /// <summary>The store, new and at this program's schema.</summary>
    public static IRunStore New(string file, TimeProvider time)
    {
        var database = new SqliteDatabase(file, TimeSpan.FromSeconds(5));
        new Migrator(database, time).Migrate();
        return new SqlRunStore(database, time);
    }
}
