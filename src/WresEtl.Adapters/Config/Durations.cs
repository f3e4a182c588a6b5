using System.Globalization;

namespace WresEtl.Adapters.Config;

/// <summary>Durations as configuration writes them: 30s, 15m, 2h, 1d. The schema has checked the form.</summary>
internal static class Durations
{
    public static TimeSpan Of(YamlNode node)
    {
        if (node.Text.Length < 2 || !int.TryParse(node.Text[..^1], NumberStyles.None, CultureInfo.InvariantCulture, out var count))
            throw new InvalidDataException($"Line {node.Line}: expected a duration; the schema lets something else through.");
        return node.Text[^1] switch
        {
            's' => TimeSpan.FromSeconds(count),
            'm' => TimeSpan.FromMinutes(count),
            'h' => TimeSpan.FromHours(count),
            'd' => TimeSpan.FromDays(count),
            _ => throw new InvalidDataException($"Line {node.Line}: expected s, m, h or d; the schema lets something else through."),
        };
    }

    public static TimeSpan OfOr(YamlNode node, TimeSpan absent) => node.IsNull ? absent : Of(node);
}
