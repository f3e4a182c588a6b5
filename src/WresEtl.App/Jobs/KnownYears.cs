using WresEtl.App.Pipelines;
using WresEtl.App.Ports;
using WresEtl.Core.Primitives;

namespace WresEtl.App.Jobs;

/// <summary>The dates of every year there is a standard for. A standard takes time to read whole and changes rarely: it is read again every ten minutes.</summary>
public sealed class KnownYears(IConfiguration configuration, TimeProvider time)
{
    internal static readonly TimeSpan KeptFor = TimeSpan.FromMinutes(10);

    private readonly Lock _gate = new();
    private (DateTimeOffset ReadAt, Outcome<IReadOnlyList<YearDates>> Years)? _last;

    /// <summary>Refused, with every fault, where any year's standard is.</summary>
    public Outcome<IReadOnlyList<YearDates>> All()
    {
        lock (_gate)
        {
            var now = time.GetUtcNow();
            if (_last is not { } last || now - last.ReadAt >= KeptFor || now < last.ReadAt) _last = (now, Read());
            return _last.Value.Years;
        }
    }

    private Outcome<IReadOnlyList<YearDates>> Read()
    {
        var (dates, refused) = (new List<YearDates>(), new List<string>());
        foreach (var year in configuration.Years())
        {
            configuration.Standard(year).Match(
                standard =>
                {
                    dates.Add(YearDates.Of(standard));
                    return true;
                },
                no =>
                {
                    refused.Add(no.Detail);
                    return false;
                });
        }

        return refused.Count == 0
            ? new Outcome<IReadOnlyList<YearDates>>.Ok(dates)
            : new Outcome<IReadOnlyList<YearDates>>.Refused("bad-configuration", string.Join('\n', refused));
    }
}
