using System.Globalization;

namespace WresEtl.Adapters.Config;

/// <summary>One line of a configuration table. A cell that is not what it must be is a fault, and reads as a default.</summary>
internal sealed class CsvLine(string file, int line, IReadOnlyList<string> header, IReadOnlyList<string> cells, FaultList faults)
{
    public int Number => line;

    public string Text(string column) => cells[IndexOf(column)];

    public string Filled(string column)
    {
        var text = Text(column);
        if (text.Length == 0) Fault(column, "some text");
        return text;
    }

    public IReadOnlyList<string> List(string column) =>
        Text(column).Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    public int Whole(string column)
    {
        if (!int.TryParse(Text(column), NumberStyles.None, CultureInfo.InvariantCulture, out var number)) Fault(column, "a whole number");
        return number;
    }

    public decimal Amount(string column)
    {
        const NumberStyles Style = NumberStyles.AllowDecimalPoint;
        if (!decimal.TryParse(Text(column), Style, CultureInfo.InvariantCulture, out var number)) Fault(column, "a number such as 1.25");
        return number;
    }

    public bool YesNo(string column) => Choice(column, Words.YesOrNo);

    /// <summary>A member of an enum.</summary>
    public T Choice<T>(string column) where T : struct, Enum => Choice(column, Words.Of<T>());

    public T Choice<T>(string column, Words<T> words)
    {
        if (!words.Find(Text(column), out var value)) Fault(column, "one of: " + words.All);
        return value;
    }

    public void Fault(string column, string expected) => faults.Add(file, line, $"column {column}: expected {expected}");

    private int IndexOf(string column)
    {
        for (var i = 0; i < header.Count; i++)
        {
            if (header[i] == column) return i;
        }

        throw new ArgumentException("The table's header has no such column.", nameof(column));
    }
}
