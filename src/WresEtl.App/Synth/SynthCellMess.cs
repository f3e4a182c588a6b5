using System.Globalization;

namespace WresEtl.App.Synth;

/// <summary>What happens to headings and cells on their way into a file; a clean rendering hands rows through untouched.</summary>
internal sealed class SynthCellMess
{
    private const SynthMessItems OnCells =
        SynthMessItems.ExtraColumns | SynthMessItems.FewerColumns | SynthMessItems.PaddedCells | SynthMessItems.SpaceForEmpty
        | SynthMessItems.BareDecimals | SynthMessItems.ErrorCells | SynthMessItems.Sentinels | SynthMessItems.NumbersWithPoint
        | SynthMessItems.KeysAsNumbers | SynthMessItems.FormulaText | SynthMessItems.MaskedCounts;

    // Nothing that counts is read from these.
    private static readonly string[] Optional =
        ["Position Title", "Org L3", "Org L5", "PayrollName", "Delivery Method", "Outcome"];

    private static readonly string[] Snapshots = ["Effective Date", "Tm Year Month", "Snapshot Date"];
    private static readonly string[] Ends = ["Assignment End Date", "EffectiveEndDate"];
    private static readonly string[] Masked = ["Applied", "Applied To Shortlisted %", "Shortlisted To Appointed %"];

    private readonly SynthRendering _rendering;
    private readonly string[] _headings;
    private readonly int[] _kept;
    private readonly SynthCell[] _row;
    private readonly bool _isClean;

    public SynthCellMess(SynthTable table, SynthRendering rendering)
    {
        _rendering = rendering;
        _isClean = rendering.Dates == SynthDates.Plain && !rendering.Has(OnCells);
        _headings = [.. table.Header];
        _kept = [.. Enumerable.Range(0, _headings.Length).Where(column => IsKept(_headings[column]))];
        _row = new SynthCell[_kept.Length + (rendering.Has(SynthMessItems.ExtraColumns) ? Extra.Length : 0)];
        Heading = [.. _kept.Select(column => SynthCell.Text(Reworded(_headings[column], column))), .. ExtraHeadings()];
    }

    public SynthCell[] Heading { get; }

    /// <summary>The row as it is written; valid until the next.</summary>
    public SynthCell[] Change(SynthCell[] row, int index)
    {
        if (_isClean) return row;
        for (var i = 0; i < _kept.Length; i++) _row[i] = Cell(row[_kept[i]], _headings[_kept[i]], index + i);
        if (_row.Length > _kept.Length) AddExtra(index);
        return _row;
    }

    private bool IsKept(string heading) =>
        !_rendering.Has(SynthMessItems.FewerColumns) || !(Optional.Contains(heading) || Snapshots.Contains(heading));

    private string Reworded(string heading, int column)
    {
        if (!_rendering.Has(SynthMessItems.HeadingsReworded)) return heading;
        return (column % 4) switch
        {
            0 => heading.ToUpperInvariant().Replace(' ', '_'),
            1 => heading.ToLowerInvariant() + ":",
            2 => "  " + heading.Replace(" ", "  ", StringComparison.Ordinal) + " ",
            _ => heading.Replace(' ', '-'),
        };
    }

    private static readonly string[] Extra = ["Last Name", "Local Note", "Cost Centre"];

    private IEnumerable<SynthCell> ExtraHeadings() =>
        _rendering.Has(SynthMessItems.ExtraColumns) ? Extra.Select(SynthCell.Text) : [];

    private void AddExtra(int index)
    {
        _row[^3] = SynthCell.Key(index + 1, 4, prefix: "Person ");
        _row[^2] = SynthCell.Text("Café rota – £5 a day, \"see memo\"");
        _row[^1] = SynthCell.Number(index % 90 + 10);
    }

    private SynthCell Cell(SynthCell cell, string heading, int turn)
    {
        if (Optional.Contains(heading)) return OnOptional(cell, turn);
        if (Ends.Contains(heading) && cell.Kind == SynthCellKind.Empty) return OpenEnd(turn);
        if (_rendering.Has(SynthMessItems.MaskedCounts) && Masked.Contains(heading)) return Mask(cell, turn);
        if (_rendering.Has(SynthMessItems.KeysAsNumbers) && heading is "Occupation Code") return AsNumber(cell);
        return cell.Kind switch
        {
            SynthCellKind.Empty => _rendering.Has(SynthMessItems.SpaceForEmpty) ? SynthCell.Text(" ") : cell,
            SynthCellKind.Text => Padded(cell, turn),
            SynthCellKind.Key => Key(cell, turn),
            SynthCellKind.Number => Number(cell),
            SynthCellKind.Date => Date(cell),
            SynthCellKind.Percent or SynthCellKind.Error => cell,
        };
    }

    private SynthCell OnOptional(SynthCell cell, int turn)
    {
        if (_rendering.Has(SynthMessItems.ErrorCells) && turn % 7 == 0) return SynthCell.Error("#N/A");
        if (_rendering.Has(SynthMessItems.FormulaText) && turn % 9 == 0)
            return SynthCell.Text("=+-@"[turn / 9 % 4] + "1 " + cell.TextOrPrefix);
        return Padded(cell, turn);
    }

    private SynthCell OpenEnd(int turn)
    {
        if (!_rendering.Has(SynthMessItems.Sentinels)) return default;
        return (turn % 3) switch
        {
            0 => SynthCell.Text("31-Dec-4712"),
            1 => SynthCell.Text("1900-01-01"),
            _ => SynthCell.Text("No expiry"),
        };
    }

    private static SynthCell Mask(SynthCell cell, int turn) => cell.Kind == SynthCellKind.Number && cell.Value >= 5
        ? cell
        : SynthCell.Text((turn % 3) switch { 0 => "-", 1 => "*", _ => "<5" });

    private static SynthCell AsNumber(SynthCell cell) =>
        int.TryParse(cell.TextOrPrefix, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? SynthCell.Number(number) : cell;

    private SynthCell Padded(SynthCell cell, int turn) =>
        !_rendering.Has(SynthMessItems.PaddedCells) || cell.Kind == SynthCellKind.Empty ? cell : SynthCell.Text(Pad(cell.TextOrPrefix, turn));

    private static string Pad(string text, int turn) => (turn % 4) switch
    {
        0 => text + " ",
        1 => "\u00A0" + text,
        2 => text,
        _ => " " + text + "\u00A0",
    };

    // Only a number of all eight digits comes through these two unharmed.
    private const int NoLeadingZero = 10_000_000;

    private SynthCell Key(SynthCell cell, int turn)
    {
        var isWhole = cell.TextOrPrefix.Length == 0 && cell.Suffix == 0 && cell.Value >= NoLeadingZero;
        if (isWhole && _rendering.Has(SynthMessItems.NumbersWithPoint)) return SynthCell.Text(SynthCellText.Of(cell) + ".0");
        if (isWhole && _rendering.Has(SynthMessItems.KeysAsNumbers)) return SynthCell.Number(cell.Value);
        return _rendering.Has(SynthMessItems.PaddedCells) ? SynthCell.Text(Pad(SynthCellText.Of(cell), turn)) : cell;
    }

    private SynthCell Number(SynthCell cell) =>
        _rendering.Has(SynthMessItems.BareDecimals) && cell is { Width: 2, Value: > 0 and < 100 }
            ? SynthCell.Text("." + cell.Value.ToString("00", CultureInfo.InvariantCulture).TrimEnd('0'))
            : cell;

    private SynthCell Date(SynthCell cell) => _rendering.Dates == SynthDates.Plain
        ? cell
        : SynthCell.Text(Print(DateOnly.FromDayNumber(cell.Value), _rendering.Dates));

    private const int DaysToSerial = 693_593;

    private static string Print(DateOnly day, SynthDates form) => form switch
    {
        SynthDates.Plain => day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture),
        SynthDates.Iso => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        SynthDates.Compact => day.ToString("yyyyMMdd", CultureInfo.InvariantCulture),
        SynthDates.CompactWithTime => day.ToString("yyyyMMdd", CultureInfo.InvariantCulture) + " 000000",
        SynthDates.SlashesWithTime => day.ToString("yyyy/MM/dd", CultureInfo.InvariantCulture) + " 00:00:00",
        SynthDates.MonthName => day.ToString("dd-MMM-yyyy", CultureInfo.InvariantCulture),
        SynthDates.MonthNameShortYear => day.ToString("dd-MMM-yy", CultureInfo.InvariantCulture),
        SynthDates.Dashes => day.ToString("dd-MM-yyyy", CultureInfo.InvariantCulture),
        SynthDates.SlashesShortYear => day.ToString("dd/MM/yy", CultureInfo.InvariantCulture),
        SynthDates.SerialText => (day.DayNumber - DaysToSerial).ToString(CultureInfo.InvariantCulture),
    };
}
