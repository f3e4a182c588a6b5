using System.Net;
using System.Text;
using WresEtl.Core.Disclosure;

namespace WresEtl.Adapters.Documents.Publication;

/// <summary>
/// Builds the page as well-formed markup. A figure enters only by its id, and its element carries the id (<c>data-f</c>), so that
/// forensics can hold what is printed against the line it claims to be.
/// </summary>
internal sealed class Markup(PrintedReport report)
{
    private readonly StringBuilder _text = new();

    public Figure? Find(string id) => report.Find(id) is { Status: not FigureStatus.Unprinted } figure ? figure : null;

    public bool IsShown(string id) => Find(id)?.Status == FigureStatus.Shown;

    /// <summary>The printed value as a number; null where it is withheld, in words or not there.</summary>
    public decimal? Number(string id) => Find(id) is { Status: FigureStatus.Shown, Precision: Precision.Unit } f
        && decimal.TryParse(f.Printed, System.Globalization.NumberStyles.Float, System.Globalization.CultureInfo.InvariantCulture, out var n) ? n : null;

    public Markup Raw(string markup)
    {
        _text.Append(markup).Append('\n');
        return this;
    }

    public static string Text(string text) => WebUtility.HtmlEncode(text);

    /// <summary>The figure as printed, with its unit where it is a number.</summary>
    public string Value(string id, string unit = "")
    {
        if (Find(id) is not { } figure) return "not collected";
        var suffix = figure is { Status: FigureStatus.Shown, Precision: Precision.Unit } ? unit : "";
        return $"<span class=\"v\" data-f=\"{Text(id)}\">{Text(figure.Printed)}</span>{suffix}";
    }

    public override string ToString() => _text.ToString();
}
