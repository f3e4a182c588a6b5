using WresEtl.Core.Primitives;
using WresEtl.Core.Standards;

namespace WresEtl.Core.Indicators.Analysis;

/// <summary>The bands of one side of indicator 1, by band key; every template has all 14.</summary>
internal static class SideBands
{
    public static IReadOnlyDictionary<string, GroupCounts> Of(IndicatorInputs inputs, Side side)
    {
        var prefix = Prefix(side);
        return inputs.Workforce
            .Where(c => c.Key.StartsWith(prefix, StringComparison.Ordinal))
            .ToDictionary(c => c.Key[prefix.Length..], c => c.Value, StringComparer.Ordinal);
    }

    private static string Prefix(Side side) => side switch
    {
        Side.NonClinical => "nonclinical.",
        Side.Clinical => "clinical.",
        Side.Medical => "medical.",
    };
}
