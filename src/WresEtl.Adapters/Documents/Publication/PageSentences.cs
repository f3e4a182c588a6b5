using WresEtl.Core.Disclosure;

namespace WresEtl.Adapters.Documents.Publication;

/// <summary>One plain sentence for each indicator, from the printed figures alone: what they do not show, the sentence does not say.</summary>
internal sealed class PageSentences(Markup page)
{
    // The four-fifths rule: from 0.80 to 1.25 the difference is not called adverse.
    private const decimal Fifths = 0.8m;
    private const decimal FifthsUpper = 1.25m;

    public string Workforce() => page.Find("pct.workforce.total.bme") switch
    {
        { Status: FigureStatus.Shown } =>
            $"BME staff make up {page.Value("pct.workforce.total.bme", "%")} of the workforce{Also()}.",
        { Status: FigureStatus.Undefined } => "No staff were counted, so no share can be given.",
        null => "The workforce was not collected.",
        _ => $"The share of BME staff in the workforce is {PublicationWords.Withheld}",
    };

    public string Ratio(string id, string first, string second, string whatHappens) => page.Find(id) switch
    {
        null => "This indicator was not collected.",
        { Status: FigureStatus.Undefined } =>
            $"A comparison cannot be calculated: among {second} there is nobody to compare with, or it happened to none of them.",
        { Status: FigureStatus.Shown, Precision: Precision.Unit } =>
            $"{first} were {page.Value(id)} times as likely as {second} to {whatHappens}. {Verdict(page.Number(id)!.Value, first, second)}",
        { Status: FigureStatus.Shown } => $"The likelihood that {first} {whatHappens}, as a multiple of that of {second}, is {page.Value(id)}.",
        _ => $"The comparison is {PublicationWords.Withheld}",
    };

    public string Survey(string number, string what)
    {
        var (bme, white) = ($"survey.{number}.bme", $"survey.{number}.white");
        if (page.Find(bme) is null && page.Find(white) is null) return "No survey figures were collected for this indicator.";
        return page.IsShown(bme) && page.IsShown(white)
            ? $"{page.Value(bme, "%")} of BME and {page.Value(white, "%")} of White staff who answered {what}."
            : $"Of those who answered, the share who {what}: BME {page.Value(bme, "%")}, White {page.Value(white, "%")}. * means {PublicationWords.Withheld}";
    }

    public string Board() => page.Find("diff.board.bme") switch
    {
        null => "The board was not collected.",
        { Status: FigureStatus.Undefined } => "The board cannot be compared with the workforce: there is nobody to divide by.",
        { Status: FigureStatus.Shown, Precision: Precision.Unit } => BoardNumber(),
        { Status: FigureStatus.Shown } => $"The share of BME board members, set against the share of BME staff, is: {page.Value("diff.board.bme")}.",
        _ => $"The comparison of the board with the workforce is {PublicationWords.Withheld}",
    };

    private string BoardNumber() => page.Number("diff.board.bme") == 0
        ? $"The share of BME board members differs from that of BME staff by {page.Value("diff.board.bme")} percentage points."
        : $"The share of BME board members minus that of BME staff is {page.Value("diff.board.bme")} percentage points: "
            + (page.Number("diff.board.bme") < 0 ? "the board has a smaller share." : "the board has a larger share.");

    private string Also() => page.IsShown("pct.workforce.total.white") && page.IsShown("pct.workforce.total.unknown")
        ? $"; {page.Value("pct.workforce.total.white", "%")} are White, and the ethnicity of {page.Value("pct.workforce.total.unknown", "%")} is not known"
        : "";

    private static string Verdict(decimal ratio, string first, string second) => ratio switch
    {
        < Fifths => $"That is below the four-fifths band: it happens less to {first} than to {second}.",
        > FifthsUpper => $"That is above the four-fifths band: it happens more to {first} than to {second}.",
        _ => "That is inside the four-fifths band, the range in which the national standard sees no adverse difference.",
    };
}
