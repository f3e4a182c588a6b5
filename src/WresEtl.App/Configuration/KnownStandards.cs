using WresEtl.App.Ports;
using WresEtl.Core.Primitives;
using WresEtl.Core.Standards;

namespace WresEtl.App.Configuration;

/// <summary>A year's standard for pages: reading one takes longer than a page may, and they change rarely, so that each is read again every ten minutes.</summary>
public sealed class KnownStandards(IConfiguration configuration, TimeProvider time)
{
    private static readonly TimeSpan KeptFor = TimeSpan.FromMinutes(10);

    private readonly Lock _gate = new();
    private readonly Dictionary<int, (DateTimeOffset ReadAt, Standard Standard)> _known = [];

    /// <summary>The standard, or the refusal as it is now: a refusal is not kept.</summary>
    public Outcome<Standard> Of(int year)
    {
        lock (_gate)
        {
            var now = time.GetUtcNow();
            if (_known.TryGetValue(year, out var known) && now - known.ReadAt < KeptFor && now >= known.ReadAt) return new Outcome<Standard>.Ok(known.Standard);
            return configuration.Standard(year).Match<Outcome<Standard>>(
                standard =>
                {
                    _known[year] = (now, standard);
                    return new Outcome<Standard>.Ok(standard);
                },
                refused => new Outcome<Standard>.Refused(refused.Code, refused.Detail));
        }
    }
}
