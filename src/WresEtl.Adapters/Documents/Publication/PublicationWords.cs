using System.Globalization;
using WresEtl.Core.Disclosure;

namespace WresEtl.Adapters.Documents.Publication;

/// <summary>The words of the published files. A number in them is a year, a date, a band or an indicator's number, never a figure.</summary>
internal static class PublicationWords
{
    /// <summary>The same for every withheld figure, whatever the reason.</summary>
    public const string Withheld = "withheld so that nobody can be identified.";

    public const string Symbols =
        "* stands for a figure that is withheld so that nobody can be identified. Some are small, and others would let a reader work "
        + "out one that is; the symbol is the same for all, and the number behind it may be any, zero included. "
        + "n/a stands for a figure that cannot be calculated because there is nobody to divide by.";

    public static IReadOnlyList<string> Groups { get; } = ["white", "bme", "unknown"];

    public static string Title(PrintedReport report) =>
        string.Create(CultureInfo.InvariantCulture, $"WRES {report.Year}: {report.Name}") + (report.Name == report.Code ? "" : $" ({report.Code})");

    public static string Group(string group) => group switch
    {
        "white" => "White",
        "bme" => "BME",
        "unknown" => "Unknown",
        _ => "Total",
    };

    public static string Area(string area) => area switch
    {
        "nonclinical" => "Non-clinical staff",
        "clinical" => "Clinical staff",
        "medical" => "Medical and dental staff",
        "workforce" => "All staff",
        "shortlisted" => "Shortlisted applicants",
        "appointed" => "Appointed from shortlisting",
        "disciplinary" => "Entered the formal disciplinary process",
        "training" => "Took non-mandatory training or CPD",
        "board" => "Board members",
        "board_voting" => "Voting board members",
        "board_executive" => "Executive board members",
        _ => "Other",
    };

    public static string Row(string row) => row switch
    {
        "under1" => "Under Band 1",
        "vsm" => "Very senior managers",
        "consultants" => "Consultants",
        "smm" => "Senior medical managers among consultants",
        "career" => "Non-consultant career grade",
        "trainee" => "Trainee grades",
        "other" => "Other grades",
        "total" => "Total",
        _ when row.EndsWith('+') => $"Band {row[..^1]} and above",
        _ => $"Band {row}",
    };

    /// <summary>A figure in words, from its id.</summary>
    public static string FigureName(string id)
    {
        var parts = id.Split('.');
        return parts switch
        {
            ["pct", var area, var row, var group] => $"Share of {Place(area, row)}, {Group(group)}",
            ["lk", var area, var group] => $"Likelihood, {Area(area)}, {Group(group)}",
            ["stat", "rr", var number, var end] => $"Indicator {number}, relative likelihood: {(end == "low" ? "lower" : "upper")} end of the confidence interval",
            ["rr", var number] => $"Indicator {number}, relative likelihood",
            ["diff", var area, var group] => $"{Area(area)}, {Group(group)}: points above or below the workforce",
            ["survey", var number, var group] => $"Indicator {number}, {Group(group)}",
            [var area, var row, var group] => $"{Place(area, row)}, {Group(group)}",
            _ => "Other figure",
        };
    }

    public static string Place(string area, string row) => row == CountId.Total ? Area(area) : $"{Area(area)}, {Row(row)}";
}
