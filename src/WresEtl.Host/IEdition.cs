using WresEtl.Adapters;
using WresEtl.Adapters.Store;

namespace WresEtl.Host;

/// <summary>What differs between the editions: the database, the scheduler, and who may share the store.</summary>
public interface IEdition
{
    /// <summary>embedded or server.</summary>
    string Name { get; }

    /// <summary>True where this process alone works on the store, and may take over everything at its start.</summary>
    bool IsAlone { get; }

    SqlDialect Database(WebApplicationBuilder builder, WresPaths paths);

    void AddScheduling(WebApplicationBuilder builder, HostSettings settings, WresPaths paths);

    /// <summary>Pages and endpoints of its own.</summary>
    void Map(WebApplication app);
}
