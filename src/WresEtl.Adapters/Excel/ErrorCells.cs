using System.Text;

namespace WresEtl.Adapters.Excel;

/// <summary>
/// Where a sheet has spreadsheet errors. ExcelDataReader 3.6 gives nothing for such a cell, and nothing is what a blank gives: they
/// are collected beforehand and laid over the rows as these are read.
/// </summary>
internal sealed class ErrorCells
{
    // [MS-XLS] 2.5.10 BErr, and the names that files in XML spell out.
    private static readonly (byte Code, string Text)[] Known =
    [
        (0x00, "#NULL!"), (0x07, "#DIV/0!"), (0x0F, "#VALUE!"), (0x17, "#REF!"), (0x1D, "#NAME?"), (0x24, "#NUM!"), (0x2A, "#N/A"),
        (0x2B, "#GETTING_DATA"),
    ];

    private const byte OtherCode = 0xFF;
    private const string OtherText = "#ERROR!";

    private readonly List<(int Row, int Column, byte Code)> _cells = [];
    private int _next;

    public int Count => _cells.Count;

    /// <summary>Rows and columns from 0.</summary>
    public void Add(int row, int column, byte code) => _cells.Add((row, column, code));

    public void Add(int row, int column, ReadOnlySpan<byte> text) => Add(row, column, CodeOf(text));

    /// <summary>The errors of a row; rows are asked for in ascending order.</summary>
    public IEnumerable<(int Column, string Text)> Of(int row)
    {
        if (_next == 0)
            _cells.Sort();
        while (_next < _cells.Count && _cells[_next].Row < row)
            _next++;
        for (; _next < _cells.Count && _cells[_next].Row == row; _next++)
            yield return (_cells[_next].Column, TextOf(_cells[_next].Code));
    }

    /// <summary>The name of an error, from its code in binary workbooks.</summary>
    public static string TextOf(byte code)
    {
        foreach (var (known, text) in Known)
        {
            if (known == code)
                return text;
        }

        return OtherText;
    }

    private static byte CodeOf(ReadOnlySpan<byte> text)
    {
        foreach (var (code, known) in Known)
        {
            if (Ascii.Equals(text, known))
                return code;
        }

        return OtherCode;
    }
}
