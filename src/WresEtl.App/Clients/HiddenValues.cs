using WresEtl.Core.Intake;
using WresEtl.Core.Rules;

namespace WresEtl.App.Clients;

/// <summary>
/// A fault as a screen may show it: what a check prints ends up in tickets and mails. A value is told only where it is of a column that holds
/// codes and stands in more than one row; of any other its shape, or nothing. What is not listed here is hidden, so that a new rule shows less
/// rather than more.
/// </summary>
public static class HiddenValues
{
    /// <summary>What stands before a shape.</summary>
    public const string ShapeMark = "“shape ";

    private const string Hidden = "…";

    /// <summary>Never a cell's: files, sheets, headings, rows, the standard's own dates, and counts of all rows or people.</summary>
    private static readonly HashSet<string> Told =
    [
        "file", "sheet", "detail", "column", "columns", "dataset", "headings", "suggestion", "why", "count", "rows", "row", "first", "snapshot", "year", "digits",
        "headcount", "percent",
    ];

    /// <summary>What is a cell's in other rules, and in these a name of the program's, a file or a count of all.</summary>
    private static readonly HashSet<(string Rule, string Argument)> ToldByRule =
    [
        ("F021", "other"), ("F042", "other"), ("F031", "what"), ("F031", "stated"), ("F031", "counted"), ("F043", "years"), ("F044", "start"), ("F044", "end"), ("W035", "value"), ("W061", "value"),
        ("R028", "value"), ("D023", "used"), ("D024", "value"), ("D024", "until"), ("T022", "group"), ("T023", "value"), ("T025", "value"), ("B023", "part"),
        ("B025", "value"), ("B027", "value"), ("B027", "low"), ("B027", "high"), ("S016", "indicator"), ("S016", "group"), ("S017", "indicator"),
        ("S017", "group"), ("S018", "indicator"), ("S018", "group"), ("X001", "indicator"), ("D030", "what"), ("F052", "wanted"),
    ];

    /// <summary>About a value of a column that holds codes, with the number of rows in which it stands.</summary>
    private static readonly HashSet<string> OfCodes =
    [
        "F028", "F053", "W010", "W011", "W012", "W013", "W014", "W015", "W016", "W020", "W037", "R010", "R011", "D010", "D011", "T010", "T011", "T020", "B010", "A012",
    ];

    /// <summary>About a value by itself, of a column that holds no codes.</summary>
    private static readonly HashSet<string> OfOthers = ["F032", "F040", "W017", "W018", "W019", "A010", "S010"];

    /// <summary>The fault with those of its arguments hidden that a screen may not show.</summary>
    public static Fault In(Fault fault)
    {
        var repeats = OfCodes.Contains(fault.RuleId) && StandsInSeveralRows(fault);
        return fault with { Arguments = [.. fault.Arguments.Select(a => (a.Name, Shown(fault.RuleId, a.Name, a.Text, repeats)))] };
    }

    private static string Shown(string rule, string name, string text, bool repeats) =>
        Told.Contains(name) || ToldByRule.Contains((rule, name)) || (repeats && !ValueShape.IsPersonal(text)) ? text
        : name == "value" && (OfCodes.Contains(rule) || OfOthers.Contains(rule)) ? $"shape {ValueShape.Of(text)}"
        : Hidden;

    // The same row number in two files is the same record exported twice.
    private static bool StandsInSeveralRows(Fault fault) =>
        fault.Arguments.Any(a => a.Name == "count" && a.Text is not ("0" or "1"))
        && fault.Arguments.All(a => a.Name != "rows" || a.Text.Contains(',', StringComparison.Ordinal));
}
