using WresEtl.App.Alerts;
using WresEtl.App.Ports;
using WresEtl.App.Sources;

namespace WresEtl.App.Configuration;

/// <summary>Program-wide settings: <c>config/wres.yaml</c>.</summary>
public sealed record ProgramSettings
{
    public ReadLimits Limits { get; init; } = new();

    /// <summary>Decimals of a printed percentage or percentage-point difference.</summary>
    public int PercentDecimals { get; init; } = 1;

    /// <summary>Decimals of a printed ratio.</summary>
    public int RatioDecimals { get; init; } = 2;

    /// <summary>What the BME column is called where people read it.</summary>
    public string BmeLabel { get; init; } = "BME";

    /// <summary>How sources of files are asked, and asked again.</summary>
    public PullSettings Pulling { get; init; } = new();

    /// <summary>Where alerts go besides the log.</summary>
    public AlertSettings Alerts { get; init; } = new();
}
