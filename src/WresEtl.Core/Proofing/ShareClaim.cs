using System.Text.RegularExpressions;
using WresEtl.Core.Indicators.Statistics;
using WresEtl.Core.Primitives;

namespace WresEtl.Core.Proofing;

/// <summary>A percentage that a sentence gives one group of one body of people.</summary>
/// <param name="Place">Where.</param>
/// <param name="Source">The figure of the return it claims to be.</param>
/// <param name="Group">Group.</param>
/// <param name="Printed">The percentage.</param>
internal sealed record ShareClaim(string Place, string Source, EthnicGroup Group, PrintedNumber Printed)
{
    public string Subject => Source switch
    {
        "share.board" => "the board",
        "share.board_voting" => "voting board members",
        "share.board_executive" => "executive board members",
        "share.workforce" => "the workforce",
        "survey.5" => "indicator 5",
        "survey.6" => "indicator 6",
        "survey.7" => "indicator 7",
        _ => "indicator 8",
    };

    public string GroupName => Group == EthnicGroup.Bme ? "BME" : Group.ToString();
}

/// <summary>Finds such percentages. A sentence about another year, a target or other people is not about the return and is left alone.</summary>
internal static partial class ShareFinder
{
    public static IEnumerable<ShareClaim> Find(WrittenReport report, int? year) =>
        report.Pieces.SelectMany(piece => ProofText.Sentences(piece.Text)
            .Where(s => !Elsewhere().IsMatch(s) && !SpeaksOfAnotherYear(s, year))
            .SelectMany(s => Sentence(piece.Place, s)));

    private static IEnumerable<ShareClaim> Sentence(string place, string sentence)
    {
        if (SourceOf(sentence) is not { } source) yield break;
        var groups = ProofText.Group().Matches(sentence).ToList();
        var percents = Percent().Matches(sentence).ToList();
        if (groups.Count == 0 || percents.Count == 0) yield break;
        // "90 % White, 5 % BME" binds forwards, "White 90 %, BME 5 %" backwards; the first token says which.
        var numberFirst = percents[0].Index < groups[0].Index;
        foreach (var percent in percents)
        {
            var group = numberFirst
                ? groups.Find(g => g.Index > percent.Index)
                : groups.FindLast(g => g.Index < percent.Index);
            if (group is null || Math.Abs(group.Index - percent.Index) > FarthestWord) continue;
            if (percents.Exists(p => p != percent && IsBetween(p.Index, group.Index, percent.Index))) continue;
            if (ProofText.GroupOf(group.Value) is { } known && PrintedNumber.TryParse(percent.Groups["n"].Value, out var printed))
                yield return new ShareClaim(place, source, known, printed);
        }
    }

    private const int FarthestWord = 90;

    private static bool IsBetween(int index, int a, int b) => index > Math.Min(a, b) && index < Math.Max(a, b);

    private static string? SourceOf(string sentence)
    {
        bool Has(string word) => sentence.Contains(word, StringComparison.OrdinalIgnoreCase);
        if (Has("harass") || Has("bully")) return Has("patient") || Has("public") || Has("relatives") ? "survey.5" : "survey.6";
        if (Has("equal opportunit") || Has("career progression")) return "survey.7";
        if (Has("discriminat")) return "survey.8";
        if (OfOtherRates().IsMatch(sentence)) return null;
        if (Has("board") || Has("governing body")) return Has("non-exec") || Has("non exec") || Has("non-voting") ? null : Has("voting") ? "share.board_voting" : Has("executive") ? "share.board_executive" : "share.board";
        return Has("workforce") || Has("our staff") || Has("all staff") || Has("employees") || Has("headcount") || Has("of staff") ? "share.workforce" : null;
    }

    private static bool SpeaksOfAnotherYear(string sentence, int? year) =>
        year is { } known && Years().Matches(sentence).Any(m => m.Value != known.ToString(System.Globalization.CultureInfo.InvariantCulture));

    [GeneratedRegex(@"(?<n>" + ProofText.Number + @")\s?(?:%|per cent\b|percent\b)(?!\s*point)", RegexOptions.IgnoreCase)]
    private static partial Regex Percent();

    [GeneratedRegex(@"\b(?:target|goal|aim|aspir|last year|previous|prior year|national|England|region|population|communit|census|average|peer|by 20\d\d|increase|decrease|rise|rose|fell|change)", RegexOptions.IgnoreCase)]
    private static partial Regex Elsewhere();

    [GeneratedRegex(@"\b(?:band|VSM|senior|consultant|medical|clinical|shortlist|appoint|disciplin|training|CPD|nurs|likel|grade)", RegexOptions.IgnoreCase)]
    private static partial Regex OfOtherRates();

    [GeneratedRegex(@"\b20[12]\d\b")]
    private static partial Regex Years();
}
