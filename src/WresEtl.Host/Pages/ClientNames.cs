using System.Collections.Concurrent;
using IConfiguration = WresEtl.App.Ports.IConfiguration;

namespace WresEtl.Host.Pages;

/// <summary>What organisations are called. A file is read again every ten minutes: names change rarely, and a board has many.</summary>
public sealed class ClientNames(IConfiguration configuration, TimeProvider time)
{
    private static readonly TimeSpan KeptFor = TimeSpan.FromMinutes(10);

    private readonly ConcurrentDictionary<string, (DateTimeOffset ReadAt, string Name)> _kept = new(StringComparer.Ordinal);

    /// <summary>The name; the code where the configuration has none, or cannot be read.</summary>
    public string Of(string code)
    {
        var now = time.GetUtcNow();
        if (_kept.TryGetValue(code, out var kept) && now - kept.ReadAt < KeptFor) return kept.Name;
        var name = configuration.Client(code).Match(c => c.Name.Length > 0 ? c.Name : code, _ => code);
        _kept[code] = (now, name);
        return name;
    }
}
