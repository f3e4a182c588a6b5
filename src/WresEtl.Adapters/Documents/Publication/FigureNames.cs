using System.Text.RegularExpressions;

namespace WresEtl.Adapters.Documents.Publication;

/// <summary>What figures are called in words, for pages that explain a pack.</summary>
public static partial class FigureNames
{
    public static string Of(string id) => PublicationWords.FigureName(id);

    /// <summary>A text in which every figure's id is replaced by its name.</summary>
    public static string In(string text) => Ids().Replace(text, m => Of(m.Value));

    [GeneratedRegex(@"\b(nonclinical|clinical|medical|workforce|shortlisted|appointed|disciplinary|training|board|board_voting|board_executive)\.[a-z0-9]+\+?\.(white|bme|unknown|total)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Ids();
}
