namespace WresEtl.Core.Intake;

/// <summary>All records of one kind in an ESR interface file, by their id, in the order of the file.</summary>
/// <param name="id">The column that names the person, assignment or position.</param>
internal sealed class GenericOutboundRecords(string id)
{
    // PRA, ASA, POA: addition or change; PRD, ASD, POD: deletion.
    private const char Deletion = 'D';

    private readonly Dictionary<string, List<OutboundRecord>> _byId = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Dictionary<string, List<OutboundRecord>>> _byColumn = new(StringComparer.Ordinal);
    private SheetRecord? _record;
    private int _deleted;

    /// <summary>Rows that nothing is read from.</summary>
    public static void Skip(RawSheet sheet, SheetRecord record)
    {
        while (sheet.Read()) record.ReadAside(AsideReason.JoinedToAssignment);
    }

    /// <summary>The first row names the columns; the rest are records. Rows are accounted for once all kinds are in.</summary>
    public void Read(RawSheet sheet, SheetRecord record)
    {
        _record = record;
        if (!sheet.Read()) return;
        var columns = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < sheet.CellCount; i++) columns.TryAdd(Utf8Text.Decode(sheet.Utf8(i)), i);
        while (sheet.Read())
        {
            var cells = new byte[sheet.CellCount][];
            for (var i = 0; i < cells.Length; i++) cells[i] = sheet.Utf8(i).ToArray();
            Take(new OutboundRecord(sheet.Row, columns, cells));
        }
    }

    /// <summary>The records that no later one deletes, in the order of the file.</summary>
    public IEnumerable<OutboundRecord> Live() => _byId.Values.SelectMany(r => r).OrderBy(r => r.Row);

    /// <summary>Accounts for all rows: these are not the rows of the workforce.</summary>
    public void SetAside(AsideReason reason)
    {
        _record?.ReadAside(reason, _byId.Values.Sum(r => r.Count));
        SetAsideDeleted();
    }

    /// <summary>Accounts for the deleted rows; the others are the rows of the workforce and are read as such.</summary>
    public void SetAsideDeleted()
    {
        if (_deleted > 0) _record?.ReadAside(AsideReason.DeletedInSource, _deleted);
    }

    /// <summary>The version of a person or position on the day; the latest one where none covers it.</summary>
    public OutboundRecord? At(string key, DateOnly day, DateReading dates) =>
        key.Length > 0 && _byId.TryGetValue(key, out var versions) ? On(versions, day, dates) : null;

    /// <summary>As <see cref="At"/>, found by another column; null where two ids share the value.</summary>
    public OutboundRecord? Find(string column, string value, DateOnly day, DateReading dates)
    {
        if (value.Length == 0) return null;
        if (!_byColumn.TryGetValue(column, out var index))
        {
            _byColumn[column] = index = Live().GroupBy(r => r[column], StringComparer.Ordinal)
                .ToDictionary(g => g.Key, g => g.ToList(), StringComparer.Ordinal);
        }

        return index.TryGetValue(value, out var found) && found.Select(r => r[id]).Distinct().Count() == 1 ? On(found, day, dates) : null;
    }

    private void Take(OutboundRecord record)
    {
        var versions = _byId.TryGetValue(record[id], out var known) ? known : _byId[record[id]] = [];
        if (record["RecordType"].EndsWith(Deletion))
        {
            _deleted += versions.Count + 1;
            versions.Clear();
            return;
        }

        versions.Add(record);
    }

    // Of two versions live on one day the later record is the newer one.
    private static OutboundRecord? On(List<OutboundRecord> versions, DateOnly day, DateReading dates) =>
        versions.FindLast(v => IsLive(v, day, dates)) ?? versions.LastOrDefault();

    private static bool IsLive(OutboundRecord version, DateOnly day, DateReading dates) =>
        !(dates.Read(version["EffectiveStartDate"])?.Date > day) && !(dates.Read(version["EffectiveEndDate"])?.Date < day);
}
