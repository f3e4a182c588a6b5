using System.Globalization;
using System.Text.RegularExpressions;
using WresEtl.App.Ports;

namespace WresEtl.Adapters.Documents;

/// <summary>Whose findings a filled workbook holds: said by the stamp in its first row, which nobody can type in.</summary>
internal static partial class AnswersSubjectText
{
    public static AnswersSubject? Find(IEnumerable<string> cells)
    {
        foreach (var cell in cells)
        {
            if (Stamp().Match(cell) is { Success: true } match
                && int.TryParse(match.Groups["year"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var year))
                return new AnswersSubject(match.Groups["code"].Value, year);
        }

        return null;
    }

    // "WRES 2020 findings for Example Vale CCG (ZZ1). Fill in …", or the code alone where the client has no name.
    [GeneratedRegex(@"WRES (?<year>\d{4}) findings for (?:.*\()?(?<code>[A-Za-z0-9]{3,8})\)?\. Fill in", RegexOptions.CultureInvariant)]
    private static partial Regex Stamp();
}
