namespace WresEtl.Core.Standards;

/// <summary>One entry of a list, as release notes name it.</summary>
/// <param name="Key">What makes it the same entry in both years.</param>
/// <param name="Name">What people call it.</param>
/// <param name="Brief">What is worth saying where the whole entry is new; empty for nothing.</param>
/// <param name="Facts">What is said about it, in a fixed order; no word for what where the name says it.</param>
internal sealed record ListedEntry(string Key, string Name, string Brief, params (string What, string Text)[] Facts);

/// <summary>What was added to a list, removed from it, or says something else now.</summary>
internal static class ListDiff
{
    public static IEnumerable<string> Lines(IEnumerable<ListedEntry> before, IEnumerable<ListedEntry> after)
    {
        var old = before.ToDictionary(e => e.Key, StringComparer.Ordinal);
        var now = after.ToDictionary(e => e.Key, StringComparer.Ordinal);
        var added = now.Values.Where(e => !old.ContainsKey(e.Key)).Select(Added);
        var removed = old.Values.Where(e => !now.ContainsKey(e.Key)).Select(e => $"Removed: {e.Name}");
        var changed = now.Values.Where(e => old.ContainsKey(e.Key)).Select(e => Changed(old[e.Key], e)).Where(l => l.Length > 0);
        return added.Concat(removed).Concat(changed);
    }

    private static string Added(ListedEntry entry) =>
        entry.Brief.Length == 0 ? $"Added: {entry.Name}" : $"Added: {entry.Name} ({entry.Brief})";

    private static string Changed(ListedEntry old, ListedEntry now)
    {
        var changes = old.Facts.Zip(now.Facts)
            .Where(f => f.First.Text != f.Second.Text)
            .Select(f => $"{f.Second.What} {Shown(f.First.Text)} → {Shown(f.Second.Text)}".TrimStart())
            .ToList();
        return changes.Count == 0 ? "" : $"{now.Name}: {string.Join("; ", changes)}";
    }

    private static string Shown(string text) => text.Length == 0 ? "nothing" : text;
}
