using WresEtl.Core.Standards;

namespace WresEtl.Core.Intake;

/// <summary>What somebody may have meant: only ever a suggestion for a person to confirm.</summary>
internal static class Nearness
{
    private const int MostLettersApart = 3;

    /// <summary>The candidate that looks most like the text, by letters and digits; null where none does.</summary>
    public static string? Nearest(string text, IEnumerable<string> candidates)
    {
        var key = TextKey.Of(text);
        return candidates
            .Select(c => (Candidate: c, Distance: Distance(key, TextKey.Of(c))))
            .Where(c => c.Distance <= MostLettersApart && 3 * c.Distance <= key.Length)
            .OrderBy(c => c.Distance)
            .ThenBy(c => c.Candidate, StringComparer.Ordinal)
            .Select(c => c.Candidate)
            .FirstOrDefault();
    }

    /// <summary>Levenshtein: letters to change, add or drop.</summary>
    public static int Distance(string a, string b)
    {
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0]++;
            for (var j = 1; j <= b.Length; j++)
            {
                var change = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(change, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[b.Length];
    }
}
