using System.Text.RegularExpressions;
using WresEtl.Core.Indicators.Statistics;
using WresEtl.Core.Primitives;

namespace WresEtl.Core.Proofing;

/// <summary>Relative likelihoods in the text, against the return and against counts printed beside them.</summary>
internal static partial class RatioCheck
{
    public static IEnumerable<ProofFinding> Check(WrittenReport report, ReturnFacts? facts) =>
        report.Pieces.SelectMany(piece => ProofText.Sentences(piece.Text).Where(s => IsAboutRatio(s)).SelectMany(s => Sentence(piece.Place, s, facts)));

    private static bool IsAboutRatio(string sentence) => Words().IsMatch(sentence);

    private static IEnumerable<ProofFinding> Sentence(string place, string sentence, ReturnFacts? facts)
    {
        foreach (var match in Ratio().Matches(sentence).DistinctBy(m => m.Groups["n"].Index))
        {
            if (!PrintedNumber.TryParse(match.Groups["n"].Value, out var printed)) continue;
            var hasPercent = match.Groups["pc"].Success;
            if (RatioReading.LooksWrong(printed, hasPercent))
            {
                yield return new ProofFinding(place, ProofKind.RatioAsPercent, hasPercent
                    ? $"{match.Groups["n"].Value} % is a relative likelihood, which carries no % sign."
                    : $"{match.Groups["n"].Value} is too large for a relative likelihood: probably a percentage or a likelihood.");
                continue;
            }

            if (Counts(sentence) is { } counted && Diagnose(place, printed, counted, "the counts printed beside it", "") is { } beside) yield return beside;
            else if (facts is not null && IndicatorOf(sentence) is { } indicator && Oriented(sentence, indicator, facts) is { } table
                && Diagnose(place, printed, table, $"indicator {indicator.ToString(System.Globalization.CultureInfo.InvariantCulture)} of the return", Exact(table, printed)) is { } fault)
                yield return fault;
        }
    }

    private static ProofFinding? Diagnose(string place, PrintedNumber printed, TwoByTwo table, string against, string exact)
    {
        var text = printed.Value.ToFixed(printed.Decimals);
        return RatioReading.Diagnose(printed, table) switch
        {
            RatioDiagnosis.Agrees => null,
            RatioDiagnosis.Truncated => new(place, ProofKind.Truncated, $"{text} was cut off instead of rounded, by {against}.", exact),
            RatioDiagnosis.OfRoundedLikelihoods => new(place, ProofKind.RatioOfRounded, $"{text} is a ratio of rounded percentages; it differs from {against}.", exact),
            RatioDiagnosis.Inverted => new(place, ProofKind.RatioInverted, $"{text} is upside down, by {against}: the other group over this one.", exact),
            RatioDiagnosis.LikelihoodOfOneGroup => new(place, ProofKind.RatioDiffers, $"{text} is one group's likelihood, not the ratio of two, by {against}.", exact),
            RatioDiagnosis.RatioIsUndefined => new(place, ProofKind.RatioDiffers, $"{text} stands where there is no ratio, by {against}: it divides by zero.", exact),
            RatioDiagnosis.Differs => new(place, ProofKind.RatioDiffers, $"{text} is not the relative likelihood of {against}.", exact),
        };
    }

    private static string Exact(TwoByTwo table, PrintedNumber printed) =>
        table.Ratio.HasValue ? table.Ratio.Number.ToFixed(Math.Max(2, printed.Decimals)) : "n/a";

    /// <summary>Two parts with their wholes in one sentence, in the order it names them.</summary>
    private static TwoByTwo? Counts(string sentence)
    {
        var found = Part().Matches(sentence);
        if (found.Count != 2) return null;
        var numbers = found.SelectMany(m => new[] { ProofText.CellCount(m.Groups["a"].Value), ProofText.CellCount(m.Groups["b"].Value) }).ToArray();
        return numbers.All(n => n is not null) ? TwoByTwo.TryCreate(numbers[0]!.Value, numbers[1]!.Value, numbers[2]!.Value, numbers[3]!.Value) : null;
    }

    /// <summary>The indicator's table, the group that the sentence puts first on top.</summary>
    private static TwoByTwo? Oriented(string sentence, int indicator, ReturnFacts facts)
    {
        if (facts.TableOf(indicator) is not { } table) return null;
        var order = Order().Match(sentence);
        var first = order.Success ? ProofText.GroupOf(order.Groups["first"].Value) : null;
        return first is null or EthnicGroup.Unknown || first == ReturnFacts.FirstOf(indicator) ? table : table.Swapped;
    }

    private static int? IndicatorOf(string sentence) =>
        sentence.Contains("shortlist", StringComparison.OrdinalIgnoreCase) || sentence.Contains("appoint", StringComparison.OrdinalIgnoreCase) ? 2
        : sentence.Contains("disciplin", StringComparison.OrdinalIgnoreCase) ? 3
        : sentence.Contains("training", StringComparison.OrdinalIgnoreCase) || sentence.Contains("CPD", StringComparison.Ordinal) ? 4
        : null;

    [GeneratedRegex(@"relative likelihood|likelihood ratio|times (?:as|more|less) likely|times likelier", RegexOptions.IgnoreCase)]
    private static partial Regex Words();

    [GeneratedRegex(@"(?<n>" + ProofText.Number + @")\s?(?<pc>%)?\s*times (?:as|more|less|likelier)|relative likelihood[^;]{0,220}?\b(?:is|was|of|at|stands at|score(?:d|s)?|figure|ratio)\s*(?:[:=]|of|is|was)?\s*(?<n>\d+(?:\.\d+)?)(?!\s*(?:/|of|out of)\s*\d)\s?(?<pc>%)?|relative likelihood[^;\d]{0,220}?[:=]\s*(?<n>\d+(?:\.\d+)?)\s?(?<pc>%)?", RegexOptions.IgnoreCase)]
    private static partial Regex Ratio();

    [GeneratedRegex(@"(?<![\d/.])(?<a>\d[\d,]*)\s*(?:/|of|out of)\s*(?:the\s+)?(?<b>\d[\d,]*)\b(?![/.]\d)", RegexOptions.IgnoreCase)]
    private static partial Regex Part();

    [GeneratedRegex(@"\b(?<first>White|BME|BAME)\b[^.;]{0,120}?\b(?:compared|than|as likely as|relative to|over|versus)\b[^.;]{0,60}?\b(?:White|BME|BAME)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Order();
}
