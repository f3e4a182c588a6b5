namespace WresEtl.App.Synth;

/// <summary>What a generated cell holds, which decides how each format writes it.</summary>
public enum SynthCellKind
{
    Empty,
    Text,

    /// <summary>Digits that are text: an employee number keeps its leading zeros.</summary>
    Key,

    /// <summary>A number with <c>Width</c> decimals.</summary>
    Number,

    /// <summary>A percentage with <c>Width</c> decimals, 0 to 100; in a workbook a fraction shown with a per cent format.</summary>
    Percent,

    /// <summary>A day; a real date cell in a workbook.</summary>
    Date,

    /// <summary>A spreadsheet's error, such as <c>#N/A</c>.</summary>
    Error,
}

/// <summary>
/// One generated cell, without an allocation for the numbers and keys that make up most of a large export. Default is empty.
/// </summary>
public readonly record struct SynthCell
{
    private SynthCell(SynthCellKind kind, string text, int number, byte width, byte suffix)
    {
        Kind = kind;
        TextOrPrefix = text;
        Value = number;
        Width = width;
        Suffix = suffix;
    }

    public SynthCellKind Kind { get; }

    /// <summary>The text, or what stands before a key's digits.</summary>
    public string TextOrPrefix => field ?? "";

    /// <summary>The key's digits, the number times 10^scale, or the date's day number.</summary>
    public int Value { get; }

    /// <summary>Digits a key is padded to, or a number's decimals.</summary>
    public byte Width { get; }

    /// <summary>The assignment's number after the hyphen; 0 for none.</summary>
    public byte Suffix { get; }

    public static SynthCell Text(string text) =>
        text.Length == 0 ? default : new(SynthCellKind.Text, text, 0, 0, 0);

    public static SynthCell Key(int number, byte width, byte suffix = 0, string prefix = "") =>
        new(SynthCellKind.Key, prefix, number, width, suffix);

    /// <param name="scaled">The number times 10^decimals; counts and shares are never negative.</param>
    /// <param name="decimals">0 to 6.</param>
    public static SynthCell Number(int scaled, byte decimals = 0)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(scaled);
        return new(SynthCellKind.Number, "", scaled, decimals, 0);
    }

    /// <inheritdoc cref="Number"/>
    public static SynthCell Percent(int scaled, byte decimals)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(scaled);
        return new(SynthCellKind.Percent, "", scaled, decimals, 0);
    }

    public static SynthCell Date(DateOnly day) => new(SynthCellKind.Date, "", day.DayNumber, 0, 0);

    /// <param name="dayNumber">As <see cref="DateOnly.DayNumber"/>; 0 is no date.</param>
    public static SynthCell DateOrEmpty(int dayNumber) =>
        dayNumber == 0 ? default : new(SynthCellKind.Date, "", dayNumber, 0, 0);

    public static SynthCell Error(string error) => new(SynthCellKind.Error, error, 0, 0, 0);

    public static SynthCell Flag(bool value) => value ? Yes : No;

    private static readonly SynthCell Yes = Text("Yes");
    private static readonly SynthCell No = Text("No");
}
