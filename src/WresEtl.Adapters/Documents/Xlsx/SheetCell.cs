namespace WresEtl.Adapters.Documents.Xlsx;

/// <summary>One cell to write: text, a number, a formula of ours with its value, or nothing but its look.</summary>
/// <param name="Look">Its look.</param>
/// <param name="Text">Text, or the text a formula shows; null where there is none.</param>
/// <param name="Number">Number, or the number a formula shows; null where there is none.</param>
/// <param name="Formula">A formula this program composed; never anything from a client's file.</param>
internal readonly record struct SheetCell(CellLook Look, string? Text = null, double? Number = null, string? Formula = null)
{
    public static SheetCell Blank(CellLook look) => new(look);

    public static SheetCell Of(string text, CellLook look) => new(look, Text: text);

    public static SheetCell Of(double number, CellLook look) => new(look, Number: number);
}

/// <summary>A row of cells from column A; height in points, null to fit the text.</summary>
internal sealed record SheetRow(IReadOnlyList<SheetCell> Cells, double? Height = null);

/// <summary>A drop-down on a block of cells.</summary>
/// <param name="Range">Such as J6:J99.</param>
/// <param name="List">A quoted list, or a range of a visible sheet.</param>
/// <param name="Title">Heading of the hint.</param>
/// <param name="Hint">What to choose.</param>
internal sealed record DropDown(string Range, string List, string Title, string Hint);

/// <summary>Everything about a sheet but its rows.</summary>
internal sealed record SheetLayout
{
    public required string Name { get; init; }

    /// <summary>Widths of the columns from A, in characters.</summary>
    public required IReadOnlyList<double> Widths { get; init; }

    /// <summary>Rows that stay in view and are printed on every page.</summary>
    public int FrozenRows { get; init; }

    public int FrozenColumns { get; init; }

    /// <summary>Row that repeats on every printed page; 0 for none.</summary>
    public int PrintTitleRow { get; init; }

    public string? FilterRange { get; init; }

    public IReadOnlyList<string> Merged { get; init; } = [];

    public IReadOnlyList<DropDown> DropDowns { get; init; } = [];

    /// <summary>Printed on A3 rather than A4, both landscape.</summary>
    public bool IsWide { get; init; }

    /// <summary>Colour of the sheet's tab, ARGB.</summary>
    public string? TabColor { get; init; }

    /// <summary>Stands at the foot of every printed page. Only a publication has another than the default.</summary>
    public string Stamp { get; init; } = Wording.Internal;

    /// <summary>Printed at the foot of every page, beside the stamp.</summary>
    public string Footer { get; init; } = "";
}
