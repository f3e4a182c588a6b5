namespace WresEtl.Adapters.Documents.Xlsx;

internal enum HorizontalSide
{
    General,
    Left,
    Center,
    Right,
}

/// <summary>How a cell looks and whether it can be typed into. Equal looks become one style of the workbook.</summary>
internal sealed record CellLook
{
    public const string Ink = "FF1F2A37";

    public bool Bold { get; init; }

    public bool Italic { get; init; }

    public int Size { get; init; } = 10;

    /// <summary>ARGB.</summary>
    public string Color { get; init; } = Ink;

    /// <summary>ARGB, or null for no fill.</summary>
    public string? Fill { get; init; }

    public bool Bordered { get; init; }

    public bool Wrap { get; init; }

    public HorizontalSide Side { get; init; }

    /// <summary>Space between the text and the cell's edge, in characters.</summary>
    public uint Indent { get; init; }

    /// <summary>Number format; "@" is text.</summary>
    public string Format { get; init; } = "General";

    /// <summary>Locked cells cannot be typed into while the sheet is protected.</summary>
    public bool Locked { get; init; } = true;

    /// <summary>The cell is text whatever it starts with: what the apostrophe does in a spreadsheet.</summary>
    public bool QuotePrefix { get; init; }
}
