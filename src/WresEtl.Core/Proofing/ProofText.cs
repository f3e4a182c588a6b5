using System.Text.RegularExpressions;
using WresEtl.Core.Indicators.Statistics;
using WresEtl.Core.Primitives;

namespace WresEtl.Core.Proofing;

/// <summary>The shapes in which reports print figures.</summary>
internal static partial class ProofText
{
    public const string Number = @"\d[\d,]*(?:\.\d+)?";

    public static IEnumerable<string> Sentences(string text) => SentenceEnd().Split(text).Where(s => s.Length > 0);

    /// <summary>The group a word stands for; null for any other word.</summary>
    public static EthnicGroup? GroupOf(string word) => word.ToUpperInvariant() switch
    {
        "WHITE" => EthnicGroup.White,
        "BME" or "BAME" => EthnicGroup.Bme,
        var other => other.Contains("MINORIT", StringComparison.Ordinal) ? EthnicGroup.Bme : other.Length > 0 ? EthnicGroup.Unknown : null,
    };

    /// <summary>A cell's number; null where it holds anything else.</summary>
    public static PrintedNumber? CellNumber(string cell)
    {
        var text = cell.Trim().TrimEnd('%').Trim();
        return PrintedNumber.TryParse(text, out var number) ? number : null;
    }

    /// <summary>A cell's whole number; null where it holds anything else.</summary>
    public static int? CellCount(string cell) =>
        !cell.Contains('%', StringComparison.Ordinal) && CellNumber(cell) is { Decimals: 0 } n && n.Value >= default(Fraction) && n.Value < Fraction.Of(int.MaxValue)
            ? (int)n.Value.Numerator
            : null;

    [GeneratedRegex(@"(?<=[.!?;])\s+(?=[A-Z(])|[\r\n]+")]
    private static partial Regex SentenceEnd();

    [GeneratedRegex(@"\b(?:White|BME|BAME|ethnic minorit(?:y|ies)|unknown|not stated|not disclosed|undisclosed|not declared|undeclared)\b", RegexOptions.IgnoreCase)]
    public static partial Regex Group();
}
