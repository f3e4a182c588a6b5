namespace WresEtl.App.Sources;

/// <summary>How a source's failures are met; the defaults are those of <c>config/wres.yaml</c>.</summary>
public sealed record PullSettings
{
    /// <summary>Tries in all.</summary>
    public int Attempts { get; init; } = 4;

    /// <summary>About how long the first pause is; each further one is about twice as long.</summary>
    public TimeSpan Delay { get; init; } = TimeSpan.FromSeconds(2);

    public TimeSpan LongestDelay { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>Longest time for one listing or one file.</summary>
    public TimeSpan AttemptTimeout { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>A source is left alone once half of at least so many tries within the window have failed.</summary>
    public int BreakAfter { get; init; } = 8;

    public TimeSpan BreakWindow { get; init; } = TimeSpan.FromMinutes(30);

    /// <summary>How long it is left alone.</summary>
    public TimeSpan BreakFor { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>How often a file that is still changing is looked at again before it is left for the next pull.</summary>
    public int SettleRounds { get; init; } = 5;
}
