namespace WresEtl.App.Sources;

/// <summary>
/// The names under which the files of one client's pulls are laid out to be read. Two sources may give different files of one name: the
/// later one gets its source's name before the extension, <c>workforce (trac).csv</c>, so that it still is of its data set. One content under
/// one name is one file, whoever gave it.
/// </summary>
public static class WorkingNames
{
    /// <summary>By name; what retention removed earlier is not there to be read.</summary>
    /// <param name="pulls">In the order of the client's sources, the last pull of each.</param>
    public static IReadOnlyList<(string Name, string Sha256)> Of(IEnumerable<PullResult> pulls)
    {
        var named = new SortedDictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var file in pulls.SelectMany(p => p.Files).Where(f => f.State != PulledAs.RemovedEarlier))
        {
            var name = file.Name;
            for (var tries = 1; named.TryGetValue(name, out var other) && other != file.Sha256; tries++) name = Beside(file, tries);
            named[name] = file.Sha256;
        }

        return [.. named.Select(n => (n.Key, n.Value))];
    }

    private static string Beside(PulledFile file, int tries)
    {
        var dot = file.Name.LastIndexOf('.');
        if (dot <= file.Name.LastIndexOf('/') + 1) dot = file.Name.Length;
        var number = tries == 1 ? "" : FormattableString.Invariant($" {tries}");
        return $"{file.Name[..dot]} ({file.Source}{number}){file.Name[dot..]}";
    }
}
