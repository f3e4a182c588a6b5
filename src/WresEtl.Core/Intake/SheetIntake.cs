using System.Globalization;
using WresEtl.Core.Intake.Rows;
using WresEtl.Core.Standards;

namespace WresEtl.Core.Intake;

/// <summary>
/// Reads one sheet into typed rows: finds the headings, tells data from what stands around it, and accounts for every row. Streams:
/// no more than the first 25 rows are ever held.
/// </summary>
public sealed class SheetIntake
{
    private readonly Client _client;
    private readonly FooterWords _footers;
    private readonly Lexicon<OrganisationCell> _organisation;
    private readonly Lexicon<SplitCell> _split;
    private readonly DateReading _dates;
    private byte[] _lastPlain = [];

    // Of the sheet that is read: the texts above its headings, and how many cells its records have.
    private readonly HashSet<string> _above = new(StringComparer.Ordinal);
    private int _last, _lastRow, _lastCells, _fewestCells;

    public SheetIntake(Standard standard, Client client)
    {
        _client = client;
        _footers = new FooterWords(standard.Values);
        _organisation = new("organisation_code", new OrganisationCells(client).Read);
        _split = new("split", new SplitValues(client.Split).Read);
        _dates = new DateReading(standard.SnapshotDate);
    }

    /// <summary>
    /// Looks for the headings in the first rows. True where a variant's required columns are all there; the record then holds the
    /// binding, as it does where some are missing.
    /// </summary>
    internal bool FindHeadings(RawSheet sheet, IReadOnlyList<Schema> schemas, SheetRecord record, out BufferedRows first)
    {
        first = new BufferedRows(sheet.Name);
        while (first.Count < HeaderFinder.RowsSearched && sheet.Read()) first.Keep(sheet);
        if (first.Count > 0) record.HoldsSomething(first.LooksLikeTable, first.LooksLikeProse);
        if (HeaderFinder.Find(first, schemas, _client) is not { } found) return false;
        first.GoTo(found.Index);
        record.Found(first.Row, found.Binding);
        NoteAbove(first, found.Index, record);
        return found.Binding.Missing.Count == 0;
    }

    /// <summary>Gives the reader every data row after the headings.</summary>
    internal void Read(RawSheet sheet, BufferedRows first, SheetRecord record, int sheetIndex, RowReader reader)
    {
        var binding = record.Binding!;
        reader.Bind(binding);
        var columns = new Columns(
            binding[reader.KeyColumn], new HeadingRow(first, sheet.IsDelimited), binding["organisation_code"], _client.Split is { } split ? binding[split.Column] : -1);
        var isFrom1904 = sheet.CountsDaysFrom1904;
        (_last, _lastRow, _lastCells, _fewestCells) = (0, 0, 0, int.MaxValue);
        Read(DatedSheet.Of(first, isFrom1904, binding), record, sheetIndex, reader, columns);
        Read(DatedSheet.Of(sheet, isFrom1904, binding), record, sheetIndex, reader, columns);
        record.HasHidden(sheet.HiddenRows);
        if (sheet.IsDelimited && sheet.EndsWithoutLineEnd && _last == record.RowsRead && IsShort(binding, reader)) record.IsCutShort(_lastRow);
    }

    /// <summary>
    /// Whether the last record has fewer cells than each before it. Where its key may be any text, with less than half of them it would rather be a note.
    /// </summary>
    private bool IsShort(ColumnBinding binding, RowReader reader) => _fewestCells != int.MaxValue && _lastCells < _fewestCells
        && (reader.KeyColumn == "employee_number" || 2 * _lastCells >= binding.Headings.Count);

    /// <summary>ESR prints its prompts above the headings: what the report was asked for, the snapshot date among it.</summary>
    private void NoteAbove(BufferedRows first, int headings, SheetRecord record)
    {
        _above.Clear();
        var schema = record.Binding!.Schema;
        if (headings == 0) return;
        var prompt = DatePrompt.Of(schema, _dates);
        for (var row = 0; row < headings; row++)
        {
            var texts = first.Texts(row);
            _above.UnionWith(texts);
            if (prompt?.DayIn(texts) is { } day) record.IsDatedAbove(day);
        }
    }

    private void Read(RawSheet rows, SheetRecord record, int sheetIndex, RowReader reader, Columns columns)
    {
        while (rows.Read()) ReadRow(rows, record, sheetIndex, reader, columns);
    }

    /// <summary>Where to look in each row.</summary>
    private readonly record struct Columns(int Key, HeadingRow Headings, int Organisation, int Split);

    private void ReadRow(RawSheet sheet, SheetRecord record, int sheetIndex, RowReader reader, Columns columns)
    {
        record.ReadOne();
        var key = sheet.Utf8(columns.Key);
        if (!reader.IsKey(key) || columns.Headings.Holds(key) || MayBeFooter(sheet))
        {
            if (!reader.IsListedKey(key) && WhatElse(sheet, record, key, columns.Key) is { } reason)
            {
                record.SetAside(reason);
                return;
            }
        }

        record.GoesOn();
        var at = new RowRef(sheetIndex, sheet.Row);
        if (IsForeign(sheet, columns, at, record)) return;
        if (!columns.Headings.Fits(sheet, record))
        {
            record.IsTooLong(sheet.Row);
            return;
        }

        if (reader.Read(sheet, at)) NoteCells(sheet, record);
        else record.CannotRead(new UnreadableRow(sheet.Row, Utf8Text.Decode(Utf8Text.Trim(key))));
    }

    private void NoteCells(RawSheet sheet, SheetRecord record)
    {
        if (_lastCells > 0 && _lastCells < _fewestCells) _fewestCells = _lastCells;
        (_last, _lastRow, _lastCells) = (record.RowsRead, sheet.Row, sheet.CellCount);
    }

    /// <summary>
    /// A total under the data stands in the first column with its number beside it, where the key may be: the first filled cell tells.
    /// Almost always it begins with a letter of no footer, or is the one of the row before.
    /// </summary>
    private bool MayBeFooter(RawSheet sheet)
    {
        for (var i = 0; i < sheet.CellCount; i++)
        {
            var cell = Utf8Text.Trim(sheet.Utf8(i));
            if (cell.IsEmpty) continue;
            if (_footers.CannotBeFooter(cell) || cell.SequenceEqual(_lastPlain)) return false;
            if (_footers.ReasonOf(Utf8Text.Decode(cell)) is not null) return true;
            _lastPlain = cell.ToArray();
            return false;
        }

        return true;
    }

    private bool IsForeign(RawSheet sheet, Columns columns, RowRef at, SheetRecord record)
    {
        if (columns.Split >= 0)
        {
            // No cell of it is unknown: it is this client's or it is not. One that is a spreadsheet's error is not.
            var term = _split.Read(sheet.Utf8(columns.Split), at);
            if (term.Value is { IsOwn: true }) return false;
            record.IsSplitOff(term.Raw, sheet.Row);
            return true;
        }

        if (columns.Organisation < 0 || _organisation.Read(sheet.Utf8(columns.Organisation), at).Value is not { } cell) return false;
        if (cell.Kind == OrganisationKind.Unreadable) record.NamesNobody(cell.Text, sheet.Row);
        if (cell.Kind != OrganisationKind.Other) return false;
        record.BelongsTo(cell.Text, sheet.Row);
        return true;
    }

    /// <summary>What a row is that does not look like data; null where it is data after all, or a row whose key is wrong.</summary>
    private AsideReason? WhatElse(RawSheet sheet, SheetRecord record, ReadOnlySpan<byte> key, int keyColumn)
    {
        var firstText = -1;
        var filled = 0;
        for (var i = 0; i < sheet.CellCount; i++)
        {
            if (Utf8Text.IsBlank(sheet.Utf8(i))) continue;
            if (filled++ == 0) firstText = i;
        }

        if (filled == 0) return AsideReason.BlankRow;
        var text = Utf8Text.Decode(Utf8Text.Trim(sheet.Utf8(firstText)));
        var reason = _footers.ReasonOf(text);
        if (reason is not null && LooksLikeData(sheet, record.Binding!, filled)) reason = null;
        // Nobody can tell which groups a subtotal of counts is of.
        if (reason == AsideReason.TotalLine && record.Binding!.Schema.Variant == SchemaVariant.Aggregate && _footers.IsSubtotal(text)) reason = null;
        // “End of report - 363 records”.
        if (reason == AsideReason.FooterText && text.Contains("record", StringComparison.OrdinalIgnoreCase) && Numbers(text).FirstOrDefault() is { } stated)
            record.States(sheet.Row, stated, isSubtotal: false, 0);
        if (reason == AsideReason.TotalLine) NoteTotals(sheet, record, firstText, text);
        if (reason is not null) return reason;
        if (IsHeadingAgain(sheet, record, keyColumn, filled)) return AsideReason.RepeatedHeading;
        // A note of a cell or two under the data; with a key it would be a record.
        if ((filled > 2 || !Utf8Text.IsBlank(key)) && (filled != 1 || !IsSectionTitle(text, record.Binding!))) return null;
        // The report's title may stand on each page.
        if (!_above.Contains(text)) record.HasNote(sheet.Row);
        return AsideReason.FooterText;
    }

    /// <summary>Words alone on a row of a wide table, where the key would be: a directorate above its people, the report's title on each page.</summary>
    private static bool IsSectionTitle(string text, ColumnBinding binding)
    {
        const int FewestColumns = 5;
        const int FewestLetters = 4;
        return binding.MatchedColumns >= FewestColumns && text.Count(char.IsLetter) >= FewestLetters
            && (text.Contains(' ', StringComparison.Ordinal) || !text.Any(char.IsDigit));
    }

    /// <summary>
    /// A record may begin with a footer's word: a course “Note taking”, a case “Count-07”, the board's line “Total”. It is told from a
    /// footer by what else it holds: every required column, or most of the columns. Total lines of counts stay total lines.
    /// </summary>
    private static bool LooksLikeData(RawSheet sheet, ColumnBinding binding, int filled)
    {
        const int FewestCells = 3;
        var schema = binding.Schema;
        if (filled < FewestCells || (schema.Variant == SchemaVariant.Aggregate && !binding.Has("board_role"))) return false;
        bool IsFilled(ColumnDefinition column) => !Utf8Text.IsBlank(sheet.Utf8(binding[column.Name]));
        var bound = schema.Columns.Where(c => binding.Has(c.Name)).ToArray();
        return schema.Required.Where(c => c.Name != "ethnic_origin").All(IsFilled) || 2 * bound.Count(IsFilled) > bound.Length;
    }

    /// <summary>
    /// The headings over the keys again, or mostly headings in whatever order. Where the order is another one, the sheet is two tables
    /// and the cells below stand elsewhere.
    /// </summary>
    private bool IsHeadingAgain(RawSheet sheet, SheetRecord record, int keyColumn, int filled)
    {
        var binding = record.Binding!;
        string[] texts = [.. Enumerable.Range(0, sheet.CellCount).Select(i => Utf8Text.Decode(Utf8Text.Trim(sheet.Utf8(i))).ReplaceLineEndings(" "))];
        var known = texts.Count(t => t.Length > 0 && binding.IsHeading(t));
        var isKeys = keyColumn < texts.Length && TextKey.Of(texts[keyColumn]) is { Length: > 0 } text && text == TextKey.Of(binding.Headings[keyColumn]);
        if (!isKeys && (known < HeaderFinder.FewestHeadings || 2 * known <= filled)) return false;
        if (!binding.HasSamePlaces(texts, _client)) record.ChangesHeadings(sheet.Row);
        return true;
    }

    private void NoteTotals(RawSheet sheet, SheetRecord record, int firstText, string text)
    {
        var isSubtotal = _footers.IsSubtotal(text);
        var binding = record.Binding!;
        var counts = binding.Schema.Columns.Where(c => c.Type == ColumnType.Count && binding.Has(c.Name)).ToArray();
        foreach (var column in counts)
        {
            if (Number(Utf8Text.Decode(Utf8Text.Trim(sheet.Utf8(binding[column.Name])))) is { } n)
                record.States(new StatedTotal(sheet.Row, column.Name, n));
        }

        if (counts.Length > 0) return;
        // This row is read, and not yet set aside.
        if (StatedRows(sheet, binding, firstText, text) is { } rows) record.States(sheet.Row, rows, isSubtotal, record.DataRows - 1);
        if (isSubtotal) record.BeginsPart(record.DataRows - 1);
    }

    /// <summary>
    /// “Total 363”, “Total (363)”, or the number in the next filled cell, where that is no column of numbers: under one it is their sum.
    /// </summary>
    private static int? StatedRows(RawSheet sheet, ColumnBinding binding, int firstText, string text)
    {
        if (Numbers(text).FirstOrDefault() is { } inText) return inText;
        for (var i = firstText + 1; i < sheet.CellCount; i++)
        {
            if (Number(Utf8Text.Decode(Utf8Text.Trim(sheet.Utf8(i)))) is not { } n) continue;
            return binding.Schema.Columns.Any(c => c.Type == ColumnType.Number && binding[c.Name] == i) ? null : n;
        }

        return null;
    }

    private static IEnumerable<int?> Numbers(string text) => text.Split(' ', ':', '=', '(', ')').Select(Number).Where(n => n is not null);

    private static int? Number(string text) => int.TryParse(
        text.EndsWith(".0", StringComparison.Ordinal) ? text[..^2] : text, NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var n) ? n : null;
}
