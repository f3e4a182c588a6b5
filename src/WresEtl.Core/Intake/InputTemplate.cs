namespace WresEtl.Core.Intake;

/// <summary>Names that the blank input workbooks and the reader of filled ones share.</summary>
public static class InputTemplate
{
    public const string GuideSheet = "How to fill in";
    public const string ListsSheet = "Lists";

    /// <summary>Sheets that hold no data.</summary>
    public static IReadOnlyList<string> OwnSheets { get; } = [GuideSheet, ListsSheet];
}
