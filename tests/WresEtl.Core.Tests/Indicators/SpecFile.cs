using System.Reflection;

namespace WresEtl.Core.Tests.Indicators;

/// <summary>A table of a specification: its label, headings and rows.</summary>
internal sealed record SpecTable(string Label, IReadOnlyList<string> Headings, IReadOnlyList<string[]> Rows)
{
    public string Cell(string[] row, string heading) => Headings.Contains(heading) ? row[Headings.TakeWhile(h => h != heading).Count()] : "";
}

/// <summary>One worked example: people in, table out.</summary>
/// <param name="Title">What the example shows, as a sentence.</param>
/// <param name="Year">Whose standard; 2020 unless the example says <c>Year: 2022</c>.</param>
/// <param name="Tables">By label.</param>
internal sealed record Spec(string Title, int Year, IReadOnlyList<SpecTable> Tables);

/// <summary>
/// Reads the specifications in <c>specs/*.md</c>: a heading for each example, words for people, and tables after a line that ends in a
/// colon. The files are written to be read aloud, and the indicator reference is made of them.
/// </summary>
internal static class SpecFile
{
    private const string Folder = "specs/";

    public static IEnumerable<string> Names() => typeof(SpecFile).Assembly.GetManifestResourceNames()
        .Where(n => n.StartsWith(Folder, StringComparison.Ordinal)).Select(n => n[Folder.Length..]).Order(StringComparer.Ordinal);

    public static IReadOnlyList<Spec> Read(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(Folder + name)!;
        using var reader = new StreamReader(stream);
        return [.. reader.ReadToEnd().Split("\n## ").Skip(1).Select(section => ReadOne(section.Split('\n')))];
    }

    private static Spec ReadOne(string[] lines)
    {
        var year = lines.FirstOrDefault(l => l.StartsWith("Year: ", StringComparison.Ordinal)) is { } line ? line["Year: ".Length..].Trim() : "2020";
        return new Spec(lines[0].Trim(), Convert.ToInt32(year, System.Globalization.CultureInfo.InvariantCulture), [.. Tables(lines)]);
    }

    private static IEnumerable<SpecTable> Tables(string[] lines)
    {
        for (var at = 0; at < lines.Length; at++)
        {
            if (!lines[at].StartsWith('|')) continue;
            var table = lines.Skip(at).TakeWhile(l => l.StartsWith('|')).Select(Cells).ToArray();
            var label = lines.Take(at).Last(l => l.Trim().Length > 0).TrimEnd(':', ' ');
            yield return new SpecTable(label, table[0], table[2..]);
            at += table.Length;
        }
    }

    private static string[] Cells(string line) => [.. line.Trim().Trim('|').Split('|').Select(c => c.Trim())];
}
