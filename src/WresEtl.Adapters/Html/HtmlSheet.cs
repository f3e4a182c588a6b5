using WresEtl.Core.Intake;

namespace WresEtl.Adapters.Html;

internal sealed class HtmlSheet(HtmlTable table, string name) : RawSheet
{
    private int _row = -1;

    public override string Name => name;

    public override int Row => _row + 1;

    public override int CellCount => _row >= 0 && _row < table.Rows ? table.CellsIn(_row) : 0;

    public override bool Read() => _row < table.Rows && ++_row < table.Rows;

    public override ReadOnlySpan<byte> Utf8(int column) => column < CellCount ? table.Text(_row, column) : [];
}
