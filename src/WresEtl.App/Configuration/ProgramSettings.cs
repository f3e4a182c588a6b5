using WresEtl.App.Ports;

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
}
