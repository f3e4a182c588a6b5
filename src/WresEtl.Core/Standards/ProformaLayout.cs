namespace WresEtl.Core.Standards;

/// <summary>
/// Where things stand in the year's official proforma, which is versioned input: it can be downloaded only while the window is open and
/// none is shipped. Whatever is not as said here, the proforma is refused.
/// </summary>
public sealed record ProformaLayout
{
    /// <summary>Name of the sheet with the rows.</summary>
    public required string Sheet { get; init; }

    /// <summary>Cell with the version, such as B2 holding "3.1"; empty where the proforma has none.</summary>
    public required string VersionCell { get; init; }

    /// <summary>The whole number of the version this layout is for. A change of it needs a new layout, a change of the decimals does not.</summary>
    public required int Version { get; init; }

    /// <summary>Column with the template's row numbers.</summary>
    public required string RowColumn { get; init; }

    /// <summary>Column with the items' wording.</summary>
    public required string ItemColumn { get; init; }

    /// <summary>Columns of White, BME and Unknown for the year before; empty where the proforma has none.</summary>
    public required IReadOnlyList<string> PreviousColumns { get; init; }

    /// <summary>Columns of White, BME and Unknown for this year.</summary>
    public required IReadOnlyList<string> CurrentColumns { get; init; }

    /// <summary>True where the cells hold fractions shown with a per cent format: 0.25 for 25 %.</summary>
    public required bool PercentagesAreFractions { get; init; }
}
