using System.Globalization;
using System.Text.RegularExpressions;
using WresEtl.Core.Disclosure;

namespace WresEtl.Adapters.Documents.Publication.Forensics;

/// <summary>The lines of figures.csv that may be printed, by id.</summary>
internal sealed partial class PrintedFigures
{
    private readonly Dictionary<string, Figure> _figures;

    public PrintedFigures(PackTables tables, PackLabels labels)
    {
        _figures = tables.Figures.Where(f => f.Status != FigureStatus.Unprinted).ToDictionary(f => f.Id, StringComparer.Ordinal);
        labels.Know(_figures.Keys.Select(id => id.Split('/')).Where(p => p.Length == 3).Select(p => p[1]));
    }

    public string? Printed(string id) => _figures.GetValueOrDefault(id)?.Printed;

    /// <summary>The begin of a table row's ids, <c>area.row</c>, or a whole id.</summary>
    public bool IsName(string name) => _figures.ContainsKey(name) || PublicationWords.Groups.Append("total").Any(g => _figures.ContainsKey($"{name}.{g}"));

    /// <summary>A number cell says the same as the printed figure.</summary>
    public bool IsSame(string id, string number) => Printed(id) is { } printed
        && (printed == number || (decimal.TryParse(printed, NumberStyles.Float, CultureInfo.InvariantCulture, out var a)
            && decimal.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out var b) && a == b));

    /// <summary>A line of figures.csv that is none.</summary>
    public static string? Fault(Figure figure) => figure switch
    {
        _ when !Id().IsMatch(figure.Id) => "no id of a figure",
        { Status: FigureStatus.Withheld, Printed: not Figure.Star } => "a withheld figure with something printed",
        { Status: FigureStatus.Undefined, Printed: not Figure.NotApplicable } => "an undefined figure with something printed",
        { Status: FigureStatus.Unprinted, Printed.Length: > 0 } => "an unprinted figure with something printed",
        { Status: FigureStatus.Shown, Precision: null } => "shown without precision",
        { Status: FigureStatus.Shown, Precision: Precision.Unit } when !Number().IsMatch(figure.Printed) => "not a number",
        { Status: FigureStatus.Shown, Precision: Precision.Band } when !Words.Contains(figure.Printed) => "not among the words of a band",
        _ => null,
    };

    private static readonly HashSet<string> Words =
    [
        .. new[] { PrintedAs.Percentage, PrintedAs.Likelihood, PrintedAs.RelativeLikelihood, PrintedAs.Points }
            .SelectMany(choices => choices.OfType<Precision.Band>()).Select(b => b.Words),
    ];

    [GeneratedRegex(@"^((?![0-9]{4})[A-Za-z0-9]{2,10}/(20\d\d(-rest)?|years)/)?(pct\.|lk\.|rr\.|diff\.|survey\.|stat\.rr\.)?[a-z_]*(20\d\d|[0-9])?(\.[a-z0-9]+\+?){0,2}$", RegexOptions.CultureInvariant)]
    private static partial Regex Id();

    [GeneratedRegex(@"^[-+]?\d{1,7}(\.\d{1,4})?$", RegexOptions.CultureInvariant)]
    private static partial Regex Number();
}
