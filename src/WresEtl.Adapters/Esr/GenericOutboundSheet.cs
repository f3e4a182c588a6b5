using System.Text;
using WresEtl.Adapters.Csv;
using WresEtl.Core.Intake;

namespace WresEtl.Adapters.Esr;

/// <summary>
/// The records of one kind. Where the columns are known their names come first, in the place of the header record; every other row
/// is numbered by its line.
/// </summary>
internal sealed class GenericOutboundSheet(CsvSheet records, string kind) : RawSheet
{
    private readonly byte[][] _names = [.. GenericOutboundLayout.ColumnsOf(kind).Select(Encoding.UTF8.GetBytes)];
    private bool _atNames;
    private bool _started;

    public override string Name => kind;

    public override int Row => _atNames ? 1 : records.Row;

    public override int CellCount => _atNames ? _names.Length : records.CellCount;

    public override bool Read()
    {
        _atNames = !_started && _names.Length > 0;
        _started = true;
        if (_atNames)
            return true;

        while (records.Read())
        {
            if (IsOfKind())
                return true;
        }

        return false;
    }

    public override ReadOnlySpan<byte> Utf8(int column) =>
        !_atNames ? records.Utf8(column) : column < _names.Length ? _names[column] : [];

    private bool IsOfKind()
    {
        var type = records.Utf8(0);
        return GenericOutboundLayout.SheetOf(type) == kind
            && !GenericOutboundFile.Is(records, GenericOutboundLayout.Header)
            && !GenericOutboundFile.Is(records, GenericOutboundLayout.Trailer)
            && !GenericOutboundFile.IsBlank(records);
    }
}
