using System.Text.Json;
using System.Text.Json.Serialization;
using WresEtl.App.Configuration;
using WresEtl.Core.Standards;

namespace WresEtl.Adapters.Config;

/// <summary>What <c>standard.yaml</c> holds.</summary>
internal sealed record StandardYaml
{
    public int Year { get; init; }

    public DateOnly SnapshotDate { get; init; }

    public required ActivityYear Activity { get; init; }

    public required CollectionWindow Window { get; init; }

    public required Switches Switches { get; init; }

    public required Thresholds Thresholds { get; init; }
}

/// <summary>First and last day of the activity year.</summary>
internal sealed record ActivityYear(DateOnly Start, DateOnly End);

/// <summary>What <c>indicators.yaml</c> holds.</summary>
internal sealed record IndicatorsYaml(IReadOnlyList<IndicatorDefinition> Indicators);

/// <summary>An enum in YAML: lower case with hyphens.</summary>
internal sealed class KebabEnum<T>() : JsonStringEnumConverter<T>(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false)
    where T : struct, Enum;

/// <summary>How the YAML files become typed objects, without reflection: the command line reads a year at every start.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    Converters = [typeof(KebabEnum<Mark>), typeof(KebabEnum<Indicator3Basis>), typeof(KebabEnum<RecruitmentWindowDate>)])]
[JsonSerializable(typeof(StandardYaml))]
[JsonSerializable(typeof(IndicatorsYaml))]
[JsonSerializable(typeof(ProgramSettings))]
internal sealed partial class ConfigJson : JsonSerializerContext;
