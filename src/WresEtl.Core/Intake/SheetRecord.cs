namespace WresEtl.Core.Intake;

/// <summary>Why a row that was read is not among those counted. Every row is counted or has exactly one of these.</summary>
public enum AsideReason
{
    BlankRow,
    RepeatedHeading,
    FooterText,
    TotalLine,
    ClientRejected,
    FileRejected,
    FileQuarantined,
    SameFileTwice,
    OtherOrganisation,
    UnreadableRow,
    NotLiveAtSnapshot,
    EarlierVersion,
    RepeatedRow,
    NotAnEmployee,
    ContractNotCounted,
    StatusNotCounted,
    OtherAssignment,
    NotShortlisted,
    OutsideActivityYear,
    NotACountedCase,
    FurtherCaseSameYear,
    NotCompleted,
    Mandatory,
    Unclassified,
    NotInPost,
    FurtherRecordOfPerson,
    NotAMember,
    NotRequiredThisYear,
    EvidenceOnly,

    /// <summary>A person or position of an ESR interface file: read together with the assignments, which are the rows.</summary>
    JoinedToAssignment,

    /// <summary>A record that the source system has deleted, and that deletion itself.</summary>
    DeletedInSource,

    /// <summary>A survey result of all staff together.</summary>
    OtherSurveyGroup,

    /// <summary>A result of another autumn's survey.</summary>
    OtherSurveyYear,

    /// <summary>A result of a question that is not the indicator's.</summary>
    OtherSurveyQuestion,

    /// <summary>Managers or colleagues alone, where the indicator is the union of both.</summary>
    PartOfUnion,

    /// <summary>A local survey's result beside the national one's.</summary>
    OtherSurvey,
}

/// <summary>A column whose cells come from the records of another sheet of the same file.</summary>
/// <param name="Sheet">That sheet.</param>
/// <param name="Rows">For a row of this sheet, the row there.</param>
public sealed record JoinedColumn(string Sheet, IReadOnlyDictionary<int, int> Rows);

/// <summary>
/// What became of one sheet: its headings and the account of its rows. Rows read = rows used + rows set aside, by reason; a run that
/// breaks this fails.
/// </summary>
public sealed class SheetRecord(DataSet dataSet, string file, string sheet, SheetVisibility visibility)
{
    // By reason: millions of rows are set aside one by one.
    private readonly int[] _aside = new int[Enum.GetValues<AsideReason>().Length];
    private readonly List<StatedTotal> _totals = [];
    private int _partBegins;
    private readonly List<UnreadableRow> _unreadable = [];
    private readonly SortedDictionary<DateOnly, int> _snapshots = [];
    private readonly SortedDictionary<string, RowTally> _foreign = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, RowTally> _splitOff = new(StringComparer.Ordinal);
    private bool _began;
    private int _note;
    private readonly SortedSet<int> _unheaded = [];
    private readonly SortedDictionary<string, List<int>> _nobodys = new(StringComparer.Ordinal);
    private readonly Dictionary<string, JoinedColumn> _joined = new(StringComparer.Ordinal);

    public DataSet DataSet { get; } = dataSet;

    public string File { get; } = file;

    public string Sheet { get; } = sheet;

    public SheetVisibility Visibility { get; } = visibility;

    /// <summary>Row of the headings, or 0 where none was found.</summary>
    public int HeadingRow { get; private set; }

    /// <summary>How the headings matched; null where none was found.</summary>
    public ColumnBinding? Binding { get; private set; }

    /// <summary>The sheet has a row, whether or not it could be read.</summary>
    public bool HasContent { get; private set; }

    /// <summary>Several of the first rows are as wide as records are.</summary>
    public bool LooksLikeTable { get; private set; }

    /// <summary>Most of the first rows are lines of text with hardly a separator in them.</summary>
    public bool LooksLikeProse { get; private set; }

    /// <summary>A further row of headings in another order, under which no cell can be trusted; 0 where there is none.</summary>
    public int HeadingsChangeAt { get; private set; }

    /// <summary>The last record, where it ends before its cells do and the file with it; 0 where there is none.</summary>
    public int CutShortAt { get; private set; }

    /// <summary>Rows of words alone with records above and below them: another list may begin there.</summary>
    public RowTally Notes { get; } = new();

    /// <summary>What the rows left out by the client's split say in its column.</summary>
    public IReadOnlyDictionary<string, RowTally> SplitOff => _splitOff;

    /// <summary>The snapshot date that stands above the headings; null where none does.</summary>
    public DateOnly? DatedAbove { get; private set; }

    /// <summary>Rows of text with more cells than there are headings.</summary>
    public RowTally LongRows { get; } = new();

    /// <summary>Positions of columns that hold something but have no heading.</summary>
    public IReadOnlyCollection<int> Unheaded => _unheaded;

    /// <summary>Rows that nobody sees who opens the workbook.</summary>
    public int HiddenRows { get; private set; }

    /// <summary>Data rows of a workforce in which no snapshot date can be read.</summary>
    public int Undated { get; private set; }

    /// <summary>Rows after the headings.</summary>
    public int RowsRead { get; private set; }

    public int RowsUsed { get; private set; }

    /// <summary>Rows set aside, by reason; reasons without any are left out.</summary>
    public IReadOnlyDictionary<AsideReason, int> Aside =>
        new SortedDictionary<AsideReason, int>(Enum.GetValues<AsideReason>().Where(r => _aside[(int)r] > 0).ToDictionary(r => r, r => _aside[(int)r]));

    /// <summary>Totals printed under the data.</summary>
    public IReadOnlyList<StatedTotal> Totals => _totals;

    public IReadOnlyList<UnreadableRow> Unreadable => _unreadable;

    /// <summary>Snapshot dates that the rows carry, and how many rows each; empty where the file has no such column.</summary>
    public IReadOnlyDictionary<DateOnly, int> Snapshots => _snapshots;

    /// <summary>Codes of other organisations and their rows.</summary>
    public IReadOnlyDictionary<string, RowTally> Foreign => _foreign;

    /// <summary>Texts in the column of organisation codes that are none, and their rows. The rows are read: the folder says whose they are.</summary>
    public IReadOnlyDictionary<string, List<int>> Nobodys => _nobodys;

    /// <summary>Rows that are data, whether used or not: what a total under them should say.</summary>
    public int DataRows => RowsRead - NotData.Sum(r => _aside[(int)r]);

    private static readonly AsideReason[] NotData =
        [AsideReason.BlankRow, AsideReason.RepeatedHeading, AsideReason.FooterText, AsideReason.TotalLine];

    /// <summary>Where a cell of one of the rows stands: in this sheet, or in the record it was joined from.</summary>
    public (string Sheet, int Row) PlaceOf(int row, string column) =>
        _joined.TryGetValue(column, out var joined) && joined.Rows.TryGetValue(row, out var there) ? (joined.Sheet, there) : (Sheet, row);

    public bool IsBalanced => RowsRead == RowsUsed + _aside.Sum();

    internal void Found(int headingRow, ColumnBinding binding) => (HeadingRow, Binding) = (headingRow, binding);

    internal void HoldsSomething(bool looksLikeTable, bool looksLikeProse) =>
        (HasContent, LooksLikeTable, LooksLikeProse) = (true, looksLikeTable, looksLikeProse);

    internal void ChangesHeadings(int row) => HeadingsChangeAt = HeadingsChangeAt == 0 ? row : HeadingsChangeAt;

    internal void IsTooLong(int row)
    {
        LongRows.Add(row);
        SetAside(AsideReason.UnreadableRow);
    }

    internal void IsCutShort(int row) => CutShortAt = row;

    internal void IsDatedAbove(DateOnly day) => DatedAbove ??= day;

    /// <summary>Words alone; whether another list begins there, the rows below will tell.</summary>
    internal void HasNote(int row) => _note = _began ? row : 0;

    /// <summary>A record.</summary>
    internal void GoesOn()
    {
        if (_note > 0) Notes.Add(_note);
        (_began, _note) = (true, 0);
    }

    internal void IsSplitOff(string text, int row)
    {
        if (!_splitOff.TryGetValue(text, out var rows)) _splitOff[text] = rows = new RowTally();
        rows.Add(row);
        SetAside(AsideReason.OtherOrganisation);
    }

    internal void HasHidden(int rows) => HiddenRows = rows;

    internal void HasNoHeading(int column) => _unheaded.Add(column);

    internal void IsUndated(int rows) => Undated += rows;

    internal void IsJoinedFrom(string column, JoinedColumn joined) => _joined[column] = joined;

    /// <summary>Rows read and set aside at once, for the same reason.</summary>
    internal void ReadAside(AsideReason reason, int rows = 1)
    {
        RowsRead += rows;
        _aside[(int)reason] += rows;
    }

    internal void ReadOne() => RowsRead++;

    internal void Carries(DateOnly snapshot, int rows) => _snapshots[snapshot] = _snapshots.GetValueOrDefault(snapshot) + rows;

    internal void States(StatedTotal total) => _totals.Add(total);

    /// <summary>A total of all rows, or of those since the subtotal before, beside what was counted.</summary>
    internal void States(int row, int stated, bool isSubtotal, int dataRows)
    {
        var counted = isSubtotal ? dataRows - _partBegins : (int?)null;
        _totals.Add(new StatedTotal(row, "", stated, counted));
    }

    internal void BeginsPart(int dataRows) => _partBegins = dataRows;

    internal void CannotRead(UnreadableRow row)
    {
        _unreadable.Add(row);
        SetAside(AsideReason.UnreadableRow);
    }

    internal void NamesNobody(string text, int row)
    {
        if (_nobodys.TryGetValue(text, out var rows)) rows.Add(row);
        else _nobodys[text] = [row];
    }

    internal void BelongsTo(string otherOrganisation, int row)
    {
        if (!_foreign.TryGetValue(otherOrganisation, out var rows)) _foreign[otherOrganisation] = rows = new RowTally();
        rows.Add(row);
        SetAside(AsideReason.OtherOrganisation);
    }

    /// <summary>Everything not yet set aside is, because the file as a whole cannot be used.</summary>
    public void SetRestAside(AsideReason reason)
    {
        var rest = RowsRead - RowsUsed - _aside.Sum();
        if (rest > 0) _aside[(int)reason] += rest;
    }

    /// <summary>Counts a row towards the figures.</summary>
    public void Use() => RowsUsed++;

    /// <summary>Leaves a row out, with its reason.</summary>
    public void SetAside(AsideReason reason) => _aside[(int)reason]++;
}
