namespace WresEtl.App.Reporting;

/// <summary>What the client has written for its reporting template, whichever files it was found in. Nothing written is ever lost.</summary>
/// <param name="ByPlace">The text of each place that has one.</param>
/// <param name="Earlier">Texts whose place is gone, or that another file says otherwise; to be read by a person.</param>
public sealed record ClientTexts(IReadOnlyDictionary<string, string> ByPlace, IReadOnlyList<EarlierText> Earlier)
{
    public static readonly ClientTexts None = new(new Dictionary<string, string>(), []);

    /// <summary>
    /// Brings the files together. A text is superseded only by one that was written over it, which the other's
    /// <see cref="WrittenText.Before"/> says; of two that were written apart, the first file's stands and the other's is kept beside.
    /// </summary>
    /// <param name="files">The texts of each file, in the order in which they are believed.</param>
    /// <param name="places">The places the template has now.</param>
    public static ClientTexts Merge(IReadOnlyList<IReadOnlyList<WrittenText>> files, IReadOnlySet<string> places)
    {
        var (byPlace, earlier) = (new SortedDictionary<string, string>(StringComparer.Ordinal), new List<EarlierText>());
        foreach (var place in files.SelectMany(f => f).GroupBy(t => t.Place, StringComparer.Ordinal))
        {
            var standing = place.Where(t => t.Text.Length > 0 && !IsSuperseded(t, place)).DistinctBy(t => t.Text).ToList();
            var hasPlace = standing.Count > 0 && places.Contains(place.Key);
            if (hasPlace) byPlace[place.Key] = standing[0].Text;
            earlier.AddRange(standing.Skip(hasPlace ? 1 : 0).Select(t => new EarlierText(t.Heading, t.Text)));
        }

        return new ClientTexts(byPlace, [.. earlier.Distinct().OrderBy(t => t.Heading, StringComparer.Ordinal).ThenBy(t => t.Text, StringComparer.Ordinal)]);
    }

    /// <summary>Redacted.</summary>
    public override string ToString() => nameof(ClientTexts);

    private static bool IsSuperseded(WrittenText text, IEnumerable<WrittenText> others) =>
        others.Any(o => o.Text != text.Text && o.Before == WrittenText.HashOf(text.Text));
}
