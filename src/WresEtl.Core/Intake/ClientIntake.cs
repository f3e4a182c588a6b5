using WresEtl.Core.Intake.Rows;
using WresEtl.Core.Standards;

namespace WresEtl.Core.Intake;

/// <summary>
/// Everything read from one client's files: typed rows by data set, and a record of every file and sheet. Rows of a file that turns
/// out unusable (damaged half-way, another organisation's) are not among them, but are accounted for.
/// </summary>
public sealed class ClientIntake
{
    private readonly Standard _standard;
    private readonly Client _client;
    private readonly SheetIntake _sheetIntake;
    private readonly List<FileRecord> _files = [];
    private readonly List<SheetRecord> _sheets = [];
    private readonly AssignmentReader _assignmentReader;
    private readonly ApplicationReader _applicationReader;
    private readonly DisciplinaryCaseReader _caseReader;
    private readonly TrainingRecordReader _trainingReader;
    private readonly BoardMemberReader _boardReader;
    private readonly SurveyResultReader _surveyReader;
    private readonly CleanseReturnReader _cleanseReader;
    private readonly AssignmentReader _laterReader;
    private readonly Dictionary<DataSet, AggregateReader> _aggregateReaders = [];
    private readonly Dictionary<DataSet, IReadOnlyList<Schema>> _schemas = [];
    private readonly RowCollection<Assignment> _assignments = new();
    private readonly RowCollection<Application> _applications = new();
    private List<Application>? _withSharedReference;
    private List<(DataSet DataSet, UnknownValue Value)>? _unknownValues;
    private readonly List<DisciplinaryCase> _cases = [];
    private readonly RowCollection<TrainingRecord> _training = new();
    private readonly List<BoardMember> _board = [];
    private readonly List<SurveyResult> _survey = [];
    private readonly List<CleanseReturn> _cleanse = [];
    private readonly RowCollection<Assignment> _later = new();
    private readonly Dictionary<DataSet, List<AggregateLine>> _aggregates = [];

    public ClientIntake(Standard standard, Client client)
    {
        (_standard, _client) = (standard, client);
        _sheetIntake = new SheetIntake(standard, client);
        (_assignmentReader, _applicationReader) = (new(standard, client), new(standard, client));
        (_caseReader, _trainingReader) = (new(standard, client), new(standard, client));
        (_boardReader, _surveyReader) = (new(standard, client), new(standard, client));
        (_cleanseReader, _laterReader) = (new(standard, client), new(standard, client));
    }

    public IReadOnlyList<FileRecord> Files => _files;

    /// <summary>All sheets of all files; <see cref="RowRef.Sheet"/> is an index into it.</summary>
    public IReadOnlyList<SheetRecord> Sheets => _sheets;

    public RowCollection<Assignment> Assignments => _assignments;

    public RowCollection<Application> Applications => _applications;

    public IReadOnlyList<DisciplinaryCase> Cases => _cases;

    /// <summary>
    /// The applications whose reference some other may have too, in the order read. References are unique almost always, so that who looks
    /// for the same one twice need not look at the rest.
    /// </summary>
    internal IReadOnlyList<Application> WithSharedReference => _withSharedReference ??= FindShared();

    public RowCollection<TrainingRecord> Training => _training;

    public IReadOnlyList<BoardMember> Board => _board;

    public IReadOnlyList<SurveyResult> Survey => _survey;

    /// <summary>Answers of a data-cleanse exercise: evidence only.</summary>
    public IReadOnlyList<CleanseReturn> Cleanse => _cleanse;

    /// <summary>Rows of a later workforce export: evidence only.</summary>
    public RowCollection<Assignment> Later => _later;

    public IReadOnlyList<AggregateLine> Aggregates(DataSet dataSet) => _aggregates.GetValueOrDefault(dataSet) ?? [];

    /// <summary>True where at least one usable file of the data set was read.</summary>
    public bool Has(DataSet dataSet) => _files.Any(f => f.DataSet == dataSet && !f.IsRejected && !f.IsQuarantined && f.SameAs.Length == 0);

    /// <summary>A note beside data in the same zip.</summary>
    public bool IsBesideData(FileRecord file) => file.IsNote && _files.Any(f => f.OnDisk == file.OnDisk && !f.IsRejected);

    /// <summary>Spellings nobody knows, by data set and column.</summary>
    public IReadOnlyList<(DataSet DataSet, UnknownValue Value)> UnknownValues() => _unknownValues ??=
    [
        .. _assignmentReader.UnknownValues().Select(v => (DataSet.Workforce, v)),
        .. _applicationReader.UnknownValues().Select(v => (DataSet.Recruitment, v)),
        .. _caseReader.UnknownValues().Select(v => (DataSet.Disciplinary, v)),
        .. _trainingReader.UnknownValues().Select(v => (DataSet.Training, v)),
        .. _surveyReader.UnknownValues().Select(v => (DataSet.Survey, v)),
        .. _boardReader.UnknownValues().Select(v => (DataSet.Board, v)),
        .. _cleanseReader.UnknownValues().Select(v => (DataSet.Cleanse, v)),
        .. _aggregateReaders.SelectMany(r => r.Value.UnknownValues().Select(v => (r.Key, v))),
    ];

    /// <summary>Reads one file of a data set. The same bytes a second time are recognised and left out.</summary>
    /// <param name="file">The file.</param>
    /// <param name="dataSet">What its name says it is.</param>
    /// <param name="name">Its name below the client's folder, where it differs from the file's own.</param>
    /// <param name="onDisk">The file on disk, where this one lies inside a zip.</param>
    /// <param name="isNamedByZip">It lies inside a zip, and only the zip's name says what it is.</param>
    public void Read(RawFile file, DataSet dataSet, string? name = null, string? onDisk = null, bool isNamedByZip = false)
    {
        name ??= file.Name;
        onDisk ??= name;
        var firstSheet = _sheets.Count;
        var pending = new List<Action>();
        var outbound = file.Format == FileFormat.EsrGenericOutbound && dataSet is (DataSet.Workforce or DataSet.Later)
            ? new GenericOutbound(_standard.SnapshotDate, name)
            : null;
        foreach (var sheet in file.Sheets())
        {
            var record = new SheetRecord(dataSet, name, sheet.Name, sheet.Visibility);
            _sheets.Add(record);
            if (outbound is null) ReadSheet(sheet, record, dataSet, _sheets.Count - 1, pending);
            else outbound.Add(sheet, record, _sheets.Count - 1);
        }

        file.Finish();
        if (outbound?.Joined() is var (joined, of, index)) ReadSheet(joined, of, dataSet, index, pending);
        var sheets = _sheets.GetRange(firstSheet, _sheets.Count - firstSheet);
        var judged = Judge(file, name, onDisk, dataSet, sheets);
        Keep(judged with { IsNote = isNamedByZip && judged.Problems.Count == 0 && sheets.All(s => s is { Binding: null, LooksLikeProse: true }) }, pending);
    }

    /// <summary>Notes a file that is of no data set: last year's return, or one that matches nothing.</summary>
    public void Note(RawFile file, string name, bool isPreviousYear)
    {
        file.Finish();
        _files.Add(new FileRecord
        {
            Name = name,
            OnDisk = name,
            DataSet = null,
            IsPreviousYear = isPreviousYear,
            Format = file.Format,
            Size = file.Size,
            Sha256 = file.Sha256,
            Problems = isPreviousYear ? [] : [.. file.Problems],
            Sheets = [],
        });
    }

    /// <summary>Notes last year's return of our own making, which is not among the client's files.</summary>
    /// <param name="name">Where it lies below the output folder.</param>
    /// <param name="size">Bytes.</param>
    /// <param name="sha256">Lower-case hex.</param>
    public void NotePreviousYear(string name, long size, string sha256) =>
        _files.Add(Unread(name, size, sha256) with { IsPreviousYear = true, Format = FileFormat.DelimitedText });

    /// <summary>Notes a reporting template, which is read for its words alone.</summary>
    /// <param name="name">Below the client's folder.</param>
    /// <param name="size">Bytes.</param>
    /// <param name="sha256">Lower-case hex.</param>
    public void NoteReportingTemplate(string name, long size, string sha256) =>
        _files.Add(Unread(name, size, sha256) with { IsReportingTemplate = true });

    private static FileRecord Unread(string name, long size, string sha256) => new()
    {
        Name = name,
        OnDisk = name,
        DataSet = null,
        Format = FileFormat.Unknown,
        Size = size,
        Sha256 = sha256,
        Problems = [],
        Sheets = [],
    };

    private FileRecord Judge(RawFile file, string name, string onDisk, DataSet dataSet, IReadOnlyList<SheetRecord> sheets)
    {
        var rows = sheets.Sum(s => s.DataRows);
        var foreign = sheets.Sum(s => s.Foreign.Values.Sum(rows => rows.Count));
        return new FileRecord
        {
            Name = name,
            OnDisk = onDisk,
            DataSet = dataSet,
            Format = file.Format,
            Size = file.Size,
            Sha256 = file.Sha256,
            Problems = [.. file.Problems],
            Sheets = sheets,
            SameAs = _files.FirstOrDefault(f => f.Sha256 == file.Sha256 && f.OnDisk != onDisk && f.DataSet == dataSet)?.Name ?? "",
            IsRejected = file.Problems.Any(p => IsFatal(p.Kind)) || !sheets.Any(s => s.Binding is { Missing.Count: 0 }) || sheets.Any(s => s.HeadingsChangeAt > 0 || s.CutShortAt > 0)
                || IsOfAnotherDay(sheets),
            // Survey results are figures of many organisations, not records of people.
            IsQuarantined = dataSet != DataSet.Survey && rows > 0 && 100m * foreign / rows > _standard.Thresholds.ForeignRowsPercent,
        };
    }

    private void Keep(FileRecord file, List<Action> pending)
    {
        _files.Add(file);
        (_withSharedReference, _unknownValues) = (null, null);
        var reason = file switch
        {
            { IsRejected: true } => AsideReason.FileRejected,
            { IsQuarantined: true } => AsideReason.FileQuarantined,
            { SameAs.Length: > 0 } => AsideReason.SameFileTwice,
            _ => (AsideReason?)null,
        };
        if (reason is null) pending.ForEach(keep => keep());
        else
            foreach (var sheet in file.Sheets) sheet.SetRestAside(reason.Value);
    }

    /// <summary>Rows carry snapshot dates, and none is the year's.</summary>
    private bool IsOfAnotherDay(IReadOnlyList<SheetRecord> sheets) =>
        sheets.Any(s => s.Snapshots.Count > 0) && !sheets.Any(s => s.Snapshots.ContainsKey(_standard.SnapshotDate));

    /// <summary>A problem that leaves no certainty about any row of the file.</summary>
    private static bool IsFatal(FileProblemKind kind) => kind switch
    {
        FileProblemKind.HoldsExternalLinks or FileProblemKind.BadQuoting => false,
        FileProblemKind.NotRecognised or FileProblemKind.Empty or FileProblemKind.PasswordNeeded or FileProblemKind.PasswordWrong
            or FileProblemKind.Damaged or FileProblemKind.OverLimit or FileProblemKind.ChangedWhileRead or FileProblemKind.HoldsFormulas
            or FileProblemKind.TrailerCountDiffers or FileProblemKind.BadEncoding => true,
    };

    private void ReadSheet(RawSheet sheet, SheetRecord record, DataSet dataSet, int index, List<Action> pending)
    {
        if (!_sheetIntake.FindHeadings(sheet, SchemasOf(dataSet), record, out var first)) return;
        if (record.Binding!.Schema.Variant == SchemaVariant.Aggregate)
        {
            if (!_aggregateReaders.TryGetValue(dataSet, out var reader))
            {
                _aggregateReaders[dataSet] = reader = new AggregateReader(_standard, _client, record.Binding.Schema);
                _aggregates[dataSet] = [];
            }

            ReadRecords(sheet, first, record, index, reader, _aggregates[dataSet], pending);
            return;
        }

        switch (dataSet)
        {
            case DataSet.Workforce: ReadBlocks(sheet, first, record, index, _assignmentReader, _assignments, pending); break;
            case DataSet.Recruitment: ReadBlocks(sheet, first, record, index, _applicationReader, _applications, pending); break;
            case DataSet.Disciplinary: ReadRecords(sheet, first, record, index, _caseReader, _cases, pending); break;
            case DataSet.Training: ReadBlocks(sheet, first, record, index, _trainingReader, _training, pending); break;
            case DataSet.Survey: ReadRecords(sheet, first, record, index, _surveyReader, _survey, pending); break;
            case DataSet.Board: ReadRecords(sheet, first, record, index, _boardReader, _board, pending); break;
            case DataSet.Cleanse: ReadRecords(sheet, first, record, index, _cleanseReader, _cleanse, pending); break;
            case DataSet.Later: ReadBlocks(sheet, first, record, index, _laterReader, _later, pending); break;
        }

        if (dataSet == DataSet.Workforce) NoteSnapshots(_assignmentReader.Blocks, record);
    }

    private List<Application> FindShared()
    {
        var filter = new RepeatFilter(_applications.Count);
        foreach (var application in _applications) filter.Add(CellHash.Of(application.ReferenceBytes));
        return [.. _applications.Where(a => filter.MayRepeat(CellHash.Of(a.ReferenceBytes)))];
    }

    private IReadOnlyList<Schema> SchemasOf(DataSet dataSet) =>
        _schemas.TryGetValue(dataSet, out var known) ? known : _schemas[dataSet] = Schema.Of(_standard, dataSet);

    private void ReadBlocks<TRow, TStored>(
        RawSheet sheet, BufferedRows first, SheetRecord record, int index, BlockReader<TRow, TStored> reader, RowCollection<TRow> into, List<Action> pending)
        where TStored : struct
    {
        _sheetIntake.Read(sheet, first, record, index, reader);
        var blocks = reader.Blocks;
        pending.Add(() => into.Add(blocks));
    }

    private void ReadRecords<TRow>(
        RawSheet sheet, BufferedRows first, SheetRecord record, int index, RecordReader<TRow> reader, List<TRow> into, List<Action> pending)
        where TRow : class
    {
        _sheetIntake.Read(sheet, first, record, index, reader);
        var rows = reader.Rows;
        pending.Add(() => into.AddRange(rows));
    }

    private static void NoteSnapshots(List<RowBlock<Assignment>> blocks, SheetRecord record)
    {
        // Almost always one day in the whole file: counted run by run.
        var (last, rows) = ((Term<DateValue>?)null, 0);
        foreach (var block in blocks)
        {
            for (var i = 0; i < block.Count; i++)
            {
                var snapshot = block[i].Snapshot;
                if (snapshot != last)
                {
                    Note();
                    (last, rows) = (snapshot, 0);
                }

                rows++;
            }
        }

        Note();

        void Note()
        {
            if (last?.Value?.Date is { } day) record.Carries(day, rows);
            else if (record.DatedAbove is { } above) record.Carries(above, rows);
            else record.IsUndated(rows);
        }
    }
}
