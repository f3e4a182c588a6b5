namespace WresEtl.Core.Intake;

/// <summary>What a cell was in its file. Text formats give Empty and Text only.</summary>
public enum CellKind
{
    Empty,
    Text,

    /// <summary>A number; the text is its shortest round-trip form with a point, such as 46112 or 0.5.</summary>
    Number,

    /// <summary>A number shown with a per cent format; the text is the number as 0–100 (0.25 shown as 25% gives 25).</summary>
    Percent,

    /// <summary>A date by the workbook's own date system and the cell's format; the text is ISO, yyyy-MM-dd or yyyy-MM-ddTHH:mm:ss.</summary>
    Date,

    /// <summary>TRUE or FALSE.</summary>
    Boolean,

    /// <summary>A spreadsheet error such as #N/A; the text is that error.</summary>
    Error,
}

/// <summary>Whether a person opening the workbook would see the sheet.</summary>
public enum SheetVisibility
{
    Visible,
    Hidden,
    VeryHidden,
}

/// <summary>
/// One sheet of one file as rows of raw cells: read once, forward only, never all in memory. Cells are UTF-8, so that a value seen
/// before is recognised from its bytes without making a string. Text is exactly as in the file: nothing trimmed, nothing guessed.
/// </summary>
public abstract class RawSheet
{
    /// <summary>The sheet's name; empty for text files.</summary>
    public abstract string Name { get; }

    public virtual SheetVisibility Visibility => SheetVisibility.Visible;

    /// <summary>Numbers that are dates count days from 1904, as the workbook says; otherwise from 1900.</summary>
    public virtual bool CountsDaysFrom1904 => false;

    /// <summary>How many of the rows read so far nobody sees who opens the workbook: hidden by hand, or by a filter.</summary>
    public virtual int HiddenRows => 0;

    /// <summary>Cells follow each other with nothing but a separator between them: one too many moves all that come after it.</summary>
    public virtual bool IsDelimited => false;

    /// <summary>Once the last row is read: nothing ended its line, as where a file was cut off.</summary>
    public virtual bool EndsWithoutLineEnd => false;

    /// <summary>Goes to the next row, empty rows included where the format has them. False at the end, or when the file broke:
    /// the file's <see cref="RawFile.Problems"/> then says how.</summary>
    public abstract bool Read();

    /// <summary>The row's number as a person would find it: spreadsheet row or line of text, from 1.</summary>
    public abstract int Row { get; }

    /// <summary>Cells in the current row; rows may differ.</summary>
    public abstract int CellCount { get; }

    /// <summary>The cell's text as UTF-8, valid until the next <see cref="Read"/>; empty beyond the row's end.</summary>
    public abstract ReadOnlySpan<byte> Utf8(int column);

    public virtual CellKind Kind(int column) => Utf8(column).IsEmpty ? CellKind.Empty : CellKind.Text;
}
