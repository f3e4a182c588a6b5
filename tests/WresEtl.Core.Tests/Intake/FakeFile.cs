using System.Security.Cryptography;
using System.Text;
using WresEtl.Core.Intake;

namespace WresEtl.Core.Tests.Intake;

/// <summary>A file made of text in memory, sheet by sheet. The same text is the same bytes to whoever compares hashes.</summary>
internal sealed class FakeFile(string name, params FakeSheet[] sheets) : RawFile
{
    private readonly List<FileProblem> _problems = [];

    public FakeFile(string name, IEnumerable<string[]> rows)
        : this(name, new FakeSheet(rows))
    {
    }

    public override string Name => name;

    public override FileFormat Format => FileFormat.DelimitedText;

    public override long Size => 1;

    public override string Sha256 => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(
        string.Join('\n', sheets.SelectMany(s => s.Rows).Select(r => string.Join('\u001f', r))))));

    public override IReadOnlyList<FileProblem> Problems => _problems;

    public FakeFile With(FileProblemKind problem)
    {
        _problems.Add(new FileProblem(problem, "made so by the test"));
        return this;
    }

    public override IEnumerable<RawSheet> Sheets()
    {
        foreach (var sheet in sheets)
        {
            sheet.Rewind();
            yield return sheet;
        }
    }

    public override void Finish()
    {
    }

    public override void Dispose()
    {
    }
}

/// <summary>Rows of text; row numbers count from 1, as a person would.</summary>
internal sealed class FakeSheet(IEnumerable<string[]> rows, string name = "", SheetVisibility visibility = SheetVisibility.Visible) : RawSheet
{
    private byte[][] _cells = [];

    public IReadOnlyList<string[]> Rows { get; } = [.. rows];

    public override string Name => name;

    public override SheetVisibility Visibility => visibility;

    public override bool CountsDaysFrom1904 => DaysFrom1904;

    public bool DaysFrom1904 { get; init; }

    /// <summary>The kind of every cell that is filled.</summary>
    public CellKind KindOfAll { get; init; } = CellKind.Text;

    public override CellKind Kind(int column) => Utf8(column).IsEmpty ? CellKind.Empty : KindOfAll;

    public override int Row => _row;

    public override int CellCount => _cells.Length;

    private int _row;

    public void Rewind() => _row = 0;

    public override bool Read()
    {
        if (_row >= Rows.Count) return false;
        _cells = [.. Rows[_row++].Select(Encoding.UTF8.GetBytes)];
        return true;
    }

    public override ReadOnlySpan<byte> Utf8(int column) => column >= 0 && column < _cells.Length ? _cells[column] : [];
}
