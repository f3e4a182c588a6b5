namespace WresEtl.Core.Intake;

/// <summary>A total that a file states about itself.</summary>
/// <param name="Row">Where.</param>
/// <param name="Column">Our column it stands under; empty where it counts the rows.</param>
/// <param name="Stated">What it says.</param>
/// <param name="Counted">Rows since the subtotal before, where it is one; null where it speaks of all of them.</param>
public sealed record StatedTotal(int Row, string Column, int Stated, int? Counted = null);

/// <summary>A row whose key could not be read.</summary>
/// <param name="Row">Where.</param>
/// <param name="Key">What stands in the key column; for the exceptions files only.</param>
public sealed record UnreadableRow(int Row, string Key);

/// <summary>One file that was opened, or a file inside a zip, and everything known about it as a whole.</summary>
public sealed record FileRecord
{
    public required string Name { get; init; }

    /// <summary>The file on disk: the zip, for a file inside one. Its bytes are what the hash is of.</summary>
    public required string OnDisk { get; init; }

    /// <summary>Null where the name matches no data set.</summary>
    public required DataSet? DataSet { get; init; }

    /// <summary>Last year's submission.csv, which is of no data set.</summary>
    public bool IsPreviousYear { get; init; }

    /// <summary>The reporting template with the client's own words, which is of no data set either and holds no rows.</summary>
    public bool IsReportingTemplate { get; init; }

    public required FileFormat Format { get; init; }

    public required long Size { get; init; }

    public required string Sha256 { get; init; }

    public required IReadOnlyList<FileProblem> Problems { get; init; }

    public required IReadOnlyList<SheetRecord> Sheets { get; init; }

    /// <summary>The name of the earlier file with the same bytes, or empty.</summary>
    public string SameAs { get; init; } = "";

    /// <summary>True where nothing of the file is used.</summary>
    public bool IsRejected { get; init; }

    /// <summary>
    /// A file inside a zip whose own name says no data set, and which is sound but holds text and no table: a note about the others. Where another
    /// file of the zip was read, it is no fault that this one was not.
    /// </summary>
    public bool IsNote { get; init; }

    /// <summary>True where most rows carry another organisation's code; nothing of it is used and it should be purged.</summary>
    public bool IsQuarantined { get; init; }
}
