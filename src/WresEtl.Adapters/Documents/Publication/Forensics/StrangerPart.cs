namespace WresEtl.Adapters.Documents.Publication.Forensics;

/// <summary>What kind of part a workbook or document has that it should not, in a word: the part's own name may itself be the leak.</summary>
internal static class StrangerPart
{
    private static readonly (string In, string Kind)[] Kinds =
    [
        ("pivot", "a pivot cache"), ("embed", "an embedded file"), ("externalLink", "an external link"), ("comment", "comments"), ("person", "people"),
        ("media", "a picture"), ("thumbnail", "a picture"), ("customXml", "custom XML"), ("drawing", "a drawing"), ("vba", "a macro"), ("macro", "a macro"),
        ("printerSettings", "printer settings"), ("connections", "a data connection"), ("sharedStrings", "shared strings"), ("chart", "a chart"),
        ("notes", "notes"), ("settings", "settings"), ("glossary", "building blocks"), ("header", "a header"), ("footer", "a footer"), ("sheet", "a further sheet"),
    ];

    public static string KindOf(string part) =>
        Kinds.FirstOrDefault(k => part.Contains(k.In, StringComparison.OrdinalIgnoreCase)) is { Kind: { } kind } ? kind : "of another kind";
}
