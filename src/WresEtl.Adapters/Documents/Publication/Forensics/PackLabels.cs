using System.Globalization;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using WresEtl.Core.Disclosure;

namespace WresEtl.Adapters.Documents.Publication.Forensics;

/// <summary>
/// What may hold a digit without being a figure: the report's title, its years and date, bands and indicator numbers. Anything else with
/// a digit, a path, an address or invisible characters is a fault.
/// </summary>
internal sealed partial class PackLabels
{
    private readonly string _title;
    private readonly HashSet<string> _years;

    private readonly Match _parts;

    private PackLabels(Match parts) => (_parts, _title, _years) = (parts, parts.Value, [parts.Groups["year"].Value]);

    /// <summary>From the page's title; null where that is not one a report has: year, name and code, and nothing that looks like a person's number.</summary>
    public static PackLabels? Read(byte[] page) => Of(WebUtility.HtmlDecode(TitleElement().Match(Encoding.UTF8.GetString(page)).Groups[1].Value));

    /// <summary>Likewise of a title.</summary>
    public static PackLabels? Of(string title)
    {
        var match = Title().Match(title);
        return match.Success && !Path().IsMatch(title) ? new PackLabels(match) : null;
    }

    /// <summary>The report of these figures under this title; null where the page names no day.</summary>
    public PrintedReport? Report(PackTables tables, byte[] page)
    {
        var (code, name) = (_parts.Groups["code"].Value, _parts.Groups["name"].Value);
        var day = Counted().Match(Encoding.UTF8.GetString(page)).Groups[1].Value;
        return DateOnly.TryParseExact(day, "d MMMM yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            && int.TryParse(_parts.Groups["year"].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var year)
            ? new PrintedReport(tables, code, name.Length > 0 ? name : code, year, date)
            : null;
    }

    /// <summary>Years of earlier publications of the pack.</summary>
    public void Know(IEnumerable<string> years) => _years.UnionWith(years);

    /// <summary>What is wrong with a text that is no figure; null where it holds labels and words alone.</summary>
    public string? Fault(string text)
    {
        var rest = text.Replace(_title, "", StringComparison.Ordinal);
        if (Path().IsMatch(rest)) return "a path or an address";
        if (rest.Any(c => char.IsControl(c) && c is not ('\n' or '\r' or '\t')) || Invisible().IsMatch(rest)) return "invisible characters";
        rest = Date().Replace(rest, m => _years.Contains(m.Groups["year"].Value) ? "" : m.Value);
        rest = Year().Replace(rest, m => _years.Contains(m.Groups["year"].Value) ? "" : m.Value);
        rest = Label().Replace(rest, "");
        return rest.Any(char.IsNumber) ? "a number that is no line of figures.csv and no label" : null;
    }

    [GeneratedRegex("<title>([^<]*)</title>", RegexOptions.CultureInvariant)]
    private static partial Regex TitleElement();

    // A name has one short number at most, as in "5 Boroughs"; a code does not begin as an employee number does.
    [GeneratedRegex(@"^WRES (?<year>20\d\d): (?=.{1,240}$)(?:(?<name>[^\p{N}<>\n]*[0-9]{0,3}[^\p{N}<>\n]+) \((?<code>(?![0-9]{4})[A-Za-z0-9]{2,10})\)|(?<code>(?![0-9]{4})[A-Za-z0-9]{2,10}))\z", RegexOptions.CultureInvariant)]
    private static partial Regex Title();

    [GeneratedRegex(@" Staff as counted on ([^.<]+)\.</p>", RegexOptions.CultureInvariant)]
    private static partial Regex Counted();

    [GeneratedRegex(@"[A-Za-z]:\\|\\\\|(^|[\s""'(])/(home|work|tmp|users|var|mnt|opt|etc|root|data)\b|file:|https?:|data:|@[A-Za-z0-9]|\.\./", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Path();

    [GeneratedRegex(@"\p{Cf}", RegexOptions.CultureInvariant)]
    private static partial Regex Invisible();

    [GeneratedRegex(@"\b\d{1,2} (January|February|March|April|May|June|July|August|September|October|November|December) (?<year>20\d\d)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Date();

    [GeneratedRegex(@"\bWRES (?<year>20\d\d)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Year();

    [GeneratedRegex(@"\bIndicators? [1-9]\b( to [1-9]\b)?|\bBand ([1-7]|8[a-d]|9)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Label();
}
