namespace WresEtl.App.Synth;

/// <summary>What a file really is, whatever its name says.</summary>
public enum SynthContainer
{
    Csv,
    Xlsx,

    /// <summary>An HTML table, as Oracle saves it under an .xls name.</summary>
    HtmlTable,

    /// <summary>A zip that holds one CSV.</summary>
    ZippedCsv,
}

public enum SynthEncoding
{
    Utf8,
    Utf8WithMark,
    Utf16,
    Windows1252,
}

/// <summary>How days are written. The named forms are those of the mess list, item 3.</summary>
public enum SynthDates
{
    /// <summary>Date cells in a workbook, <c>dd/MM/yyyy</c> in text.</summary>
    Plain,
    Iso,
    Compact,
    CompactWithTime,
    SlashesWithTime,
    MonthName,
    MonthNameShortYear,
    Dashes,
    SlashesShortYear,

    /// <summary>A spreadsheet's day number as text.</summary>
    SerialText,
}

/// <summary>What else happens to a table on its way into a file. None of it changes what a right reading gives.</summary>
[Flags]
public enum SynthMessItems
{
    None = 0,

    /// <summary>Eight rows of title and prompts above the headings.</summary>
    Preamble = 1 << 0,
    BlankFirstColumn = 1 << 1,

    /// <summary>A merged title; the headings stand in row 5.</summary>
    MergedTitle = 1 << 2,
    FilterFooter = 1 << 3,
    GrandTotal = 1 << 4,
    BlankRows = 1 << 5,
    RepeatedHeading = 1 << 6,

    /// <summary>Headings in other case and punctuation.</summary>
    HeadingsReworded = 1 << 7,

    /// <summary>Columns nobody asked for, with characters outside ASCII.</summary>
    ExtraColumns = 1 << 8,

    /// <summary>Optional columns missing; the snapshot is known from the file's name and the run only.</summary>
    FewerColumns = 1 << 9,

    /// <summary>Spaces and no-break spaces around values.</summary>
    PaddedCells = 1 << 10,
    SpaceForEmpty = 1 << 11,

    /// <summary><c>.5</c></summary>
    BareDecimals = 1 << 12,

    /// <summary><c>#N/A</c> in optional columns.</summary>
    ErrorCells = 1 << 13,

    /// <summary>31-Dec-4712, 1900-01-01 and "No expiry" for an end that is open.</summary>
    Sentinels = 1 << 14,

    /// <summary><c>12345678.0</c></summary>
    NumbersWithPoint = 1 << 15,

    /// <summary>Employee numbers as numbers, <c>021</c> as 21.</summary>
    KeysAsNumbers = 1 << 16,

    /// <summary>Text that starts with = + - or @ in an optional column.</summary>
    FormulaText = 1 << 17,

    /// <summary><c>-</c>, <c>*</c> and <c>&lt;5</c> in optional number columns.</summary>
    MaskedCounts = 1 << 18,

    /// <summary>A hidden and a very hidden sheet behind the export.</summary>
    HiddenSheets = 1 << 19,

    /// <summary>A sheet of notes before the export.</summary>
    NotesSheet = 1 << 20,

    /// <summary>Day numbers count from 1904.</summary>
    Date1904 = 1 << 21,
}

/// <summary>How a table is put into a file. The default is a clean UTF-8 CSV.</summary>
public sealed record SynthRendering
{
    public SynthContainer Container { get; init; }

    /// <summary>The name's ending where it says something else than the content; empty for the right one.</summary>
    public string Ending { get; init; } = "";

    public SynthEncoding Encoding { get; init; }

    public char Separator { get; init; } = ',';

    public SynthDates Dates { get; init; }

    public SynthMessItems Items { get; init; }

    public static SynthRendering Csv { get; } = new();

    public static SynthRendering Xlsx { get; } = new() { Container = SynthContainer.Xlsx };

    public bool Has(SynthMessItems item) => (Items & item) != 0;

    /// <summary>With its dot.</summary>
    public string FileEnding => Ending.Length > 0 ? Ending : Container switch
    {
        SynthContainer.Csv => ".csv",
        SynthContainer.Xlsx => ".xlsx",
        SynthContainer.HtmlTable => ".xls",
        SynthContainer.ZippedCsv => ".zip",
    };
}

public enum SynthVisibility
{
    Visible,
    Hidden,
    VeryHidden,
}

/// <summary>One sheet as it is written, headings and everything around them included; text formats have one.</summary>
public sealed record SynthSheet(string Name, SynthVisibility Visibility, IEnumerable<SynthCell[]> Rows);
