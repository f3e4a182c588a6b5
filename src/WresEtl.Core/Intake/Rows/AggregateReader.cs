using WresEtl.Core.Standards;

namespace WresEtl.Core.Intake.Rows;

/// <summary>Reads files that hold counts by ethnic group.</summary>
public sealed class AggregateReader : RecordReader<AggregateLine>
{
    private readonly string[] _countColumns;
    private readonly Lexicon<AggregateGroup> _group;
    private readonly Lexicon<string> _category;
    private readonly Lexicon<DateValue> _start, _end;
    private readonly Dictionary<string, Lexicon<PeopleCount>> _counts;
    private int _iGroup, _iCategory, _iStart, _iEnd;
    private int[] _iCounts = [];

    public AggregateReader(Standard standard, Client client, Schema schema)
        : base(standard, client)
    {
        _countColumns = [.. schema.Columns.Where(c => c.Type == ColumnType.Count).Select(c => c.Name)];
        KeyColumn = schema.DataSet == DataSet.Board ? "board_role" : "ethnic_label";
        _group = Lexicon("ethnic_label", GroupOf);
        _category = Listed("board_role", "board_role");
        (_start, _end) = (Date("period_start"), Date("period_end"));
        _counts = _countColumns.ToDictionary(c => c, Count);
    }

    public override string KeyColumn { get; }

    // "Total" is a part of the board that its summary must have; in summaries by ethnic group it is a total line.
    public override bool IsListedKey(ReadOnlySpan<byte> cell) =>
        KeyColumn == "board_role" && Standard.Values.Find("board_role", Utf8Text.Decode(Utf8Text.Trim(cell))) is not null;

    protected override void BindColumns()
    {
        (_iGroup, _iCategory) = (Column("ethnic_label"), Column("board_role"));
        (_iStart, _iEnd) = (Column("period_start"), Column("period_end"));
        _iCounts = [.. _countColumns.Select(Column)];
    }

    protected override AggregateLine? Record(RawSheet sheet, RowRef at) =>
        Utf8Text.IsBlank(Cell(sheet, KeyColumn == "board_role" ? _iCategory : _iGroup)) ? null : new AggregateLine
        {
            At = at,
            Group = _group.Read(Cell(sheet, _iGroup), at),
            Category = _category.Read(Cell(sheet, _iCategory), at),
            PeriodStart = _start.Read(Cell(sheet, _iStart), at),
            PeriodEnd = _end.Read(Cell(sheet, _iEnd), at),
            Counts = ReadCounts(sheet, at),
        };

    private Dictionary<string, Term<PeopleCount>> ReadCounts(RawSheet sheet, RowRef at)
    {
        var counts = new Dictionary<string, Term<PeopleCount>>(_countColumns.Length);
        for (var i = 0; i < _countColumns.Length; i++) counts[_countColumns[i]] = _counts[_countColumns[i]].Read(CountCell(sheet, _iCounts[i]), at);
        return counts;
    }

    /// <summary>A share is no count of people: as a reader of the workbook sees it, it cannot be taken for one.</summary>
    private static ReadOnlySpan<byte> CountCell(RawSheet sheet, int column) =>
        column >= 0 && sheet.Kind(column) == CellKind.Percent ? (byte[])[.. Cell(sheet, column), (byte)'%'] : Cell(sheet, column);

    /// <summary>A WRES group, a total, or an ethnic category that rolls up to a group.</summary>
    private AggregateGroup? GroupOf(string text) => text.Length == 0 ? null : Standard.Values.Find("ethnic_group", Mapped("ethnic_label", text)) switch
    {
        "White" => new AggregateGroup(Primitives.EthnicGroup.White),
        "BME" => new AggregateGroup(Primitives.EthnicGroup.Bme),
        "Unknown" => new AggregateGroup(Primitives.EthnicGroup.Unknown),
        "All" or "Total" => new AggregateGroup(null),
        _ => EthnicCategoryOf(text) is { } category ? new AggregateGroup(category.Group) : null,
    };
}
