using System.Text;
using WresEtl.Adapters.Intake;
using WresEtl.App.Ports;
using WresEtl.Core.Intake;

namespace WresEtl.Adapters.Tests.Intake;

/// <summary>One sheet as read: what a test compares.</summary>
public sealed record SheetRead(string Name, SheetVisibility Visibility, IReadOnlyList<RowRead> Rows)
{
    public bool? IsFrom1904 { get; init; }

    public int HiddenRows { get; init; }

    public IEnumerable<string> Lines => Rows.Select(r => string.Join("¦", r.Cells));
}

public sealed record RowRead(int Row, IReadOnlyList<string> Cells, IReadOnlyList<CellKind> Kinds);

public sealed record FileRead(
    string Name, FileFormat Format, long Size, string Sha256, IReadOnlyList<SheetRead> Sheets, IReadOnlyList<FileProblem> Problems)
{
    public IReadOnlyList<string> Lines => [.. Sheets.SelectMany(s => s.Lines)];

    public FileProblemKind OnlyProblem => Assert.Single(Problems).Kind;
}

/// <summary>Writes bytes to a file of the test's own, reads it through the port, and keeps everything that came back.</summary>
public static class Files
{
    public static readonly ReadLimits Limits = new();

    public static FileRead Read(byte[] bytes, string name = "workforce.csv", ReadLimits? limits = null, string? password = null) =>
        Assert.Single(ReadAll(bytes, name, limits, password));

    public static FileRead Read(string text, string name = "workforce.csv", ReadLimits? limits = null) =>
        Read(Encoding.UTF8.GetBytes(text), name, limits);

    public static IReadOnlyList<FileRead> ReadAll(byte[] bytes, string name, ReadLimits? limits = null, string? password = null)
    {
        var folder = Directory.CreateTempSubdirectory("wres-readers-");
        try
        {
            var path = Path.Combine(folder.FullName, name);
            File.WriteAllBytes(path, bytes);
            return ReadPath(path, limits, password);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    public static IReadOnlyList<FileRead> ReadPath(string path, ReadLimits? limits = null, string? password = null)
    {
        var read = new List<FileRead>();
        foreach (var file in new FileReader().Open(path, limits ?? Limits, password))
        {
            using (file)
                read.Add(Read(file));
        }

        return read;
    }

    private static FileRead Read(RawFile file)
    {
        var sheets = file.Sheets().Select(Read).ToList();
        return new FileRead(file.Name, file.Format, file.Size, file.Sha256, sheets, [.. file.Problems]);
    }

    private static SheetRead Read(RawSheet sheet)
    {
        var rows = new List<RowRead>();
        while (sheet.Read())
        {
            var columns = Enumerable.Range(0, sheet.CellCount).ToList();
            rows.Add(new RowRead(sheet.Row, [.. columns.Select(c => Encoding.UTF8.GetString(sheet.Utf8(c)))], [.. columns.Select(sheet.Kind)]));
        }

        return new SheetRead(sheet.Name, sheet.Visibility, rows) { IsFrom1904 = sheet.CountsDaysFrom1904, HiddenRows = sheet.HiddenRows };
    }
}
