using System.Globalization;
using WresEtl.Core.Disclosure;

namespace WresEtl.Adapters.Documents.Publication;

/// <summary>README.txt: what is in the pack and what was withheld, in words that are the same for every withheld figure.</summary>
internal static class PublicationReadme
{
    public static string Of(PrintedReport report)
    {
        var withheld = report.Figures
            .Where(f => f.Status == FigureStatus.Withheld && !f.Id.Contains('/', StringComparison.Ordinal))
            .Select(f => $"- {PublicationWords.FigureName(f.Id)}: {PublicationWords.Withheld}\n").Distinct(StringComparer.Ordinal).ToList();
        return string.Create(CultureInfo.InvariantCulture, $"""
            Workforce Race Equality Standard: {PublicationWords.Title(report)}

            index.html        the report; opens in any browser, needs no network
            report.xlsx       the same figures as tables
            figures.csv       every figure, with its precision
            structure.csv     how the counts hang together
            certificate.json  the proof that no withheld count can be worked out

            {PublicationWords.Symbols}

            Withheld:

            """).ReplaceLineEndings("\n") + (withheld.Count == 0 ? "- nothing\n" : string.Concat(withheld));
    }
}
