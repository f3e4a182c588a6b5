using CsvHelper;
using WresEtl.Adapters.Intake;
using WresEtl.App.Ports;
using WresEtl.Core.Intake;

namespace WresEtl.Adapters.Csv;

/// <summary>The records of a delimited text file. Cells are spans of the reader's buffer: no string is made.</summary>
internal sealed class CsvSheet : RawSheet, IDisposable
{
    private readonly SourceFile _file;
    private readonly Utf8Stream _text;
    private readonly CsvReader _reader;
    private readonly byte _separator;
    private long _rows;
    private int _nextLine = 1;
    private long _oddQuotes;
    private int _firstOddQuote;
    private long _joinedRecords;
    private (int From, int To) _firstJoined;
    private bool _hasOddQuote;
    private bool _isUnclosed;
    private bool _reported;

    public CsvSheet(SourceFile file, TextLayout layout)
    {
        _file = file;
        _separator = layout.Separator;
        _text = new Utf8Stream(file.Source.Open(), layout.Encoding);
        _reader = CsvReader.Create(_text, Options(layout), leaveOpen: false);
        if (layout.HasHint)
            _file.Step(Advance);
    }

    public override string Name => "";

    public override bool IsDelimited => true;

    public override bool EndsWithoutLineEnd => _text.EndsWithoutLineEnd;

    public override int Row => Line;

    public override int CellCount => _file.IsBroken ? 0 : _reader.FieldCount;

    /// <summary>The line on which the record begins; the one being read, until it has been.</summary>
    private int Line { get; set; }

    public override bool Read()
    {
        if (_file.IsBroken)
            return false;

        try
        {
            return Advance() && IsWithinLimits();
        }
        catch (CsvFormatException)
        {
            _file.Break(FileProblemKind.OverLimit, RecordTooLong, row: Line);
        }
        catch (Exception e) when (e is not (SourceUnreadableException or UnauthorizedAccessException))
        {
            _file.BreakBy(e, "", Line);
        }

        return false;
    }

    public override ReadOnlySpan<byte> Utf8(int column) => _reader.GetSpan(column);

    public void Dispose() => _reader.Dispose();

    /// <summary>What was mended on the way: counted, so that nothing is silent.</summary>
    public void ReportCounts()
    {
        if (_reported)
            return;

        _reported = true;
        if (_joinedRecords > 0)
            _file.Report(FileProblemKind.BadQuoting, JoinedDetail, row: _firstJoined.From);
        if (_oddQuotes > 0)
            _file.Report(FileProblemKind.BadQuoting, $"{Counted(_oddQuotes, "line has", "lines have")} text after a closing quotation mark; it was kept. No line was lost, but fields may have run together.", row: _firstOddQuote);
        if (_text.Invalid > 0)
            _file.Report(FileProblemKind.BadEncoding, $"{Counted(_text.Invalid, "character is", "characters are")} not valid in the encoding of the rest. Export again as UTF-8.");
        if (_text.Zeros > 0)
            _file.Report(FileProblemKind.BadEncoding, $"{Counted(_text.Zeros, "zero byte", "zero bytes")} in the text: the file may have been damaged on its way.");
    }

    private static string Counted(long count, string one, string several) => $"{count} {(count == 1 ? one : several)}";

    private string JoinedDetail =>
        $"Rows {_firstJoined.From} to {_firstJoined.To} have run together into one: a quotation mark in the first of them is not closed on its line, and what the others hold is not read as rows of their own."
        + (_joinedRecords > 1 ? $" {Counted(_joinedRecords - 1, "more group of rows has", "more groups of rows have")} run together in the same way." : "");

    private string RecordTooLong =>
        $"A line is longer than {MaxRecord(_file.Limits)} bytes; often a quotation mark that is never closed.";

    private static int MaxRecord(ReadLimits limits) =>
        (int)Math.Min((long)limits.Columns * limits.CellBytes, 1 << 30);

    private CsvReaderOptions Options(TextLayout layout) => new()
    {
        Separator = (char)layout.Separator,
        Mode = layout.HasQuotes ? CsvMode.Rfc4180 : CsvMode.NoEscape,
        HasHeader = false,
        DetectSeparatorHint = false,
        SkipEmptyLines = false,
        // Otherwise nothing is trimmed: who reads a cell decides what is part of it.
        TrimWhitespace = layout.HasSpaces,
        MalformedData = CsvMalformedDataHandling.Recover,
        OnMalformedRecord = OnMalformed,
        MaxRecordSize = MaxRecord(_file.Limits),
        IncludeValuesInExceptions = false,
    };

    private void OnMalformed(CsvMalformedRecord record)
    {
        if (record.Reason == CsvMalformedReason.UnterminatedQuote)
            _isUnclosed = true;
        if (record.Reason == CsvMalformedReason.TextAfterClosingQuote)
            _hasOddQuote = true;
    }

    private bool Advance()
    {
        (Line, _hasOddQuote) = (_nextLine, false);
        if (!_reader.Read())
            return false;

        _nextLine += 1 + Lines.BreaksIn(_reader.RawRecord);
        if (_hasOddQuote)
            CountOddQuote();
        return true;
    }

    // A quotation mark left open at the end of a line closes at the next one, in a line after it: what stands behind that one is the
    // rest of a field there, and the lines are one record.
    private void CountOddQuote()
    {
        if (_nextLine - Line == 1)
        {
            if (_oddQuotes++ == 0)
                _firstOddQuote = Line;
            return;
        }

        if (_joinedRecords++ == 0)
            _firstJoined = (Line, _nextLine - 1);
    }

    private bool IsWithinLimits()
    {
        if (_isUnclosed || (_nextLine - Line > 1 && SwallowsLines()))
        {
            _file.Break(FileProblemKind.Damaged, "A quotation mark on this line is not closed where it should be: the lines after it cannot be told apart.", row: Line);
            return false;
        }

        if (++_rows > _file.Limits.Rows)
            throw new LimitException($"More than {_file.Limits.Rows} rows.");
        if (_reader.FieldCount > _file.Limits.Columns)
            throw new LimitException($"A line has {_reader.FieldCount} columns; at most {_file.Limits.Columns} are read.");
        if (_reader.RawRecord.Length > _file.Limits.CellBytes)
            CheckCells();
        return true;
    }

    // A cell that holds a line break and then as many separators as a whole record has is no cell but lost lines.
    private bool SwallowsLines()
    {
        for (var column = 0; column < _reader.FieldCount; column++)
        {
            var cell = _reader.GetSpan(column);
            if (cell.IndexOfAny((byte)'\n', (byte)'\r') >= 0 && cell.Count(_separator) >= Math.Max(2, _reader.FieldCount - 1))
                return true;
        }

        return false;
    }

    private void CheckCells()
    {
        for (var column = 0; column < _reader.FieldCount; column++)
        {
            if (_reader.GetSpan(column).Length > _file.Limits.CellBytes)
                throw new LimitException($"Column {column + 1} holds more than {_file.Limits.CellBytes} bytes in one cell.");
        }
    }
}
