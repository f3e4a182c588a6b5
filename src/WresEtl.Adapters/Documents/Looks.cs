using WresEtl.Adapters.Documents.Xlsx;

namespace WresEtl.Adapters.Documents;

/// <summary>The looks our workbooks share, so that a colour means the same everywhere: yellow is for typing, grey is calculated.</summary>
internal static class Looks
{
    public const string InputFill = "FFFFF8DC";

    public const string AutoFill = "FFEEF1F4";

    public static CellLook Title { get; } = new() { Bold = true, Size = 16, Color = "FF003D73" };

    public static CellLook Stamp { get; } = new() { Bold = true, Size = 11, Color = "FFB3261E" };

    public static CellLook Warning { get; } = new() { Bold = true, Size = 11, Color = "FFFFFFFF", Fill = "FFB3261E", Wrap = true };

    public static CellLook Lead { get; } = new() { Wrap = true };

    public static CellLook Label { get; } = new() { Bold = true, Side = HorizontalSide.Right };

    public static CellLook Heading { get; } = new()
    {
        Bold = true,
        Color = "FFFFFFFF",
        Fill = "FF003D73",
        Wrap = true,
        Bordered = true,
        Side = HorizontalSide.Left,
    };

    public static CellLook CenterHeading { get; } = Heading with { Side = HorizontalSide.Center };

    public static CellLook Section { get; } = new() { Bold = true, Size = 11, Color = "FF003D73", Fill = "FFD6E4F0", Wrap = true };

    /// <summary>Our own words in a table.</summary>
    public static CellLook Words { get; } = new() { Wrap = true, Bordered = true };

    /// <summary>Text that may come from a client's file: stays text whatever it starts with.</summary>
    public static CellLook ClientText { get; } = new() { Wrap = true, Bordered = true, Format = "@", QuotePrefix = true };

    /// <summary>Ids and checks that nobody reads.</summary>
    public static CellLook Fine { get; } = new() { Bordered = true, Size = 8, Color = "FF8A94A0", Format = "@", QuotePrefix = true };

    public static CellLook Whole { get; } = new() { Bordered = true, Format = "#,##0", Side = HorizontalSide.Right, Indent = 1 };

    public static CellLook TypeHere { get; } = ClientText with { Fill = InputFill, Locked = false };

    public static CellLook NothingToType { get; } = ClientText with { Fill = AutoFill };

    public static CellLook Error { get; } = Words with { Bold = true, Color = "FFB3261E" };

    public static CellLook Passed { get; } = Words with { Bold = true, Color = "FF1B6E3C" };

    public static CellLook Query { get; } = Words with { Bold = true, Color = "FF8A5A00" };

    public static CellLook ResolvedText { get; } = ClientText with { Color = "FF8A94A0", Italic = true };

    public static CellLook Remark { get; } = Words with { Color = "FF56616D", Side = HorizontalSide.Left, Indent = 1 };
}
