using System.Collections.Concurrent;
using WresEtl.Core.Standards;
using IConfiguration = WresEtl.App.Ports.IConfiguration;

namespace WresEtl.Host.Pages;

/// <summary>The standards of the years, for the wording of rules and rows. Reading one takes a while: it is read again every ten minutes.</summary>
public sealed class KeptStandards(IConfiguration configuration, TimeProvider time)
{
    private static readonly TimeSpan KeptFor = TimeSpan.FromMinutes(10);

    private readonly ConcurrentDictionary<int, (DateTimeOffset ReadAt, Standard? Standard)> _kept = new();

    /// <summary>Null where there is none for the year, or it is refused.</summary>
    public Standard? Of(int year)
    {
        var now = time.GetUtcNow();
        if (_kept.TryGetValue(year, out var kept) && now - kept.ReadAt < KeptFor) return kept.Standard;
        var standard = configuration.Standard(year).Match<Standard?>(s => s, _ => null);
        _kept[year] = (now, standard);
        return standard;
    }
}
