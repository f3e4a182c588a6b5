using System.Text;
using WresEtl.Core.Intake;

namespace WresEtl.Core.Tests.Rules;

/// <summary>A file of one client that was never on a disk: sheets of text cells, and whatever its reader is said to have met.</summary>
internal sealed class MemoryFile(string name, params MemorySheet[] sheets) : RawFile
{
    public override string Name => name;

    public override FileFormat Format => FileFormat.DelimitedText;

    public override long Size => 1;

    public string Hash { get; init; } = $"hash of {name}";

    public override string Sha256 => Hash;

    public IReadOnlyList<FileProblem> Met { get; init; } = [];

    public override IReadOnlyList<FileProblem> Problems => Met;

    public override IEnumerable<RawSheet> Sheets()
    {
        foreach (var sheet in sheets)
        {
            sheet.Rewind();
            yield return sheet;
        }
    }

    /// <summary>Everything a test can give it, as cells with names.</summary>
    public Dictionary<string, string> Contents()
    {
        var contents = new Dictionary<string, string> { ["name"] = Name, ["hash"] = Hash, ["problems"] = string.Join(", ", Met) };
        for (var i = 0; i < sheets.Length; i++) sheets[i].AddTo(contents, $"sheet {i}");
        return contents;
    }

    public override void Finish()
    {
    }

    public override void Dispose()
    {
    }
}

/// <summary>Rows of text cells, the headings first.</summary>
internal sealed class MemorySheet(params string[][] rows) : RawSheet
{
    private int _at = -1;

    public string Title { get; init; } = "";

    public bool IsHidden { get; init; }

    public bool IsText { get; init; }

    public int Hidden { get; init; }

    public bool IsCutOff { get; init; }

    public override bool EndsWithoutLineEnd => IsCutOff;

    public override int HiddenRows => Hidden;

    public override bool IsDelimited => IsText;

    public override string Name => Title;

    public override SheetVisibility Visibility => IsHidden ? SheetVisibility.Hidden : SheetVisibility.Visible;

    public override int Row => _at + 1;

    public override int CellCount => rows[_at].Length;

    public void Rewind() => _at = -1;

    public void AddTo(Dictionary<string, string> contents, string sheet)
    {
        (contents[$"{sheet} name"], contents[$"{sheet} hidden"]) = (Title, IsHidden ? "hidden" : "");
        contents[$"{sheet} hidden rows"] = $"{Hidden}";
        contents[$"{sheet} cut off"] = $"{IsCutOff}";
        for (var row = 0; row < rows.Length; row++)
        {
            for (var column = 0; column < rows[row].Length; column++) contents[$"{sheet}/{row}/{column}"] = rows[row][column].Trim();
        }
    }

    public override bool Read() => ++_at < rows.Length;

    public override ReadOnlySpan<byte> Utf8(int column) => column < rows[_at].Length ? Encoding.UTF8.GetBytes(rows[_at][column]) : [];
}
