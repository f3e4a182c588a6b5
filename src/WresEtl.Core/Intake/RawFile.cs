namespace WresEtl.Core.Intake;

/// <summary>What a file turned out to be, by its content.</summary>
public enum FileFormat
{
    Unknown,
    DelimitedText,
    Xlsx,
    Xlsb,
    Xls,
    HtmlTable,
    EsrGenericOutbound,
    Zip,
}

/// <summary>What can be wrong with a file as a whole. Each is one rule of the catalogue.</summary>
public enum FileProblemKind
{
    /// <summary>Not a kind of file we read; the detail says what it looks like and what to export instead.</summary>
    NotRecognised,
    Empty,
    PasswordNeeded,
    PasswordWrong,

    /// <summary>Broken or cut short; nothing of it is used.</summary>
    Damaged,

    /// <summary>Beyond a configured limit; the detail names the limit.</summary>
    OverLimit,
    ChangedWhileRead,
    HoldsFormulas,
    HoldsExternalLinks,

    /// <summary>A Generic Outbound file whose trailer count is not the number of its records.</summary>
    TrailerCountDiffers,

    /// <summary>Text that is not valid in the encoding it seems to have.</summary>
    BadEncoding,

    /// <summary>Quotation marks that do not pair up in some lines; the detail says which lines have run together, if any.</summary>
    BadQuoting,
}

/// <param name="Kind">Which problem.</param>
/// <param name="Detail">For people: sizes, limits, formats; never a cell's value.</param>
/// <param name="Sheet">The sheet, or empty for the file as a whole.</param>
/// <param name="Row">The row, or 0.</param>
public sealed record FileProblem(FileProblemKind Kind, string Detail, string Sheet = "", int Row = 0);

/// <summary>One opened file. Sheets are read one after the other; problems met on the way are collected, never thrown.</summary>
public abstract class RawFile : IDisposable
{
    /// <summary>The file's name; for a file inside a zip, <c>outer.zip/inner.csv</c>.</summary>
    public abstract string Name { get; }

    public abstract FileFormat Format { get; }

    /// <summary>Bytes of the file on disk (for a file inside a zip, of the zip).</summary>
    public abstract long Size { get; }

    /// <summary>SHA-256 of the file on disk, lower-case hexadecimal; known once every sheet has been read to its end, or by <see cref="Finish"/>.</summary>
    public abstract string Sha256 { get; }

    /// <summary>What was found wrong so far, in the order it was met.</summary>
    public abstract IReadOnlyList<FileProblem> Problems { get; }

    /// <summary>The sheets in order; each is valid until the next one is asked for.</summary>
    public abstract IEnumerable<RawSheet> Sheets();

    /// <summary>Reads whatever is left, so that the hash and the problems are complete.</summary>
    public abstract void Finish();

    public abstract void Dispose();
}
