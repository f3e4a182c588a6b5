using System.IO.Compression;
using System.Text;
using WresEtl.Adapters.Tests.Excel;
using WresEtl.Adapters.Tests.Intake;
using WresEtl.Core.Intake;

namespace WresEtl.Adapters.Tests.Zip;

public sealed class ZipTests
{
    private static readonly byte[] Csv = Encoding.UTF8.GetBytes("a,b\n1,2\n");

    [Fact]
    public void FilesInside_AreReadAsIfTheyLayOnDisk()
    {
        var xlsx = new XlsxBuilder().Sheet($"<row r=\"1\">{XlsxBuilder.Text("A1", "x")}</row>").Build();
        var zip = Zip(("folder/workforce.csv", Csv), ("board.xlsx", xlsx), ("page.xls", "<table><tr><td>h</td></tr></table>"u8.ToArray()), ("notes.pdf", "%PDF-1.4"u8.ToArray()));
        var files = Files.ReadAll(zip, "all.zip");

        Assert.Equal(["all.zip/folder/workforce.csv", "all.zip/board.xlsx", "all.zip/page.xls", "all.zip/notes.pdf"], files.Select(f => f.Name));
        Assert.Equal([FileFormat.DelimitedText, FileFormat.Xlsx, FileFormat.HtmlTable, FileFormat.Unknown], files.Select(f => f.Format));
        Assert.Equal(["a¦b", "1¦2", "x", "h"], files.SelectMany(f => f.Lines));
        Assert.All(files, f => Assert.Equal(zip.Length, f.Size));
        Assert.Single(files.Select(f => f.Sha256).Distinct());
        Assert.Equal(FileProblemKind.NotRecognised, files[3].OnlyProblem);
    }

    [Fact]
    public void GenericOutboundInside_IsReadInSeveralPasses()
    {
        var files = Files.ReadAll(Zip(("GO.DAT", "HDR~x\nPRA~1\nASA~1\nTRL~2\n"u8.ToArray())), "all.zip");
        Assert.Equal(["person", "assignment"], files[0].Sheets.Select(s => s.Name));
        Assert.Empty(files[0].Problems);
    }

    [Fact]
    public void ZipInsideAZip_IsRefused()
    {
        var files = Files.ReadAll(Zip(("a.csv", Csv), ("inner.zip", Zip(("b.csv", Csv)))), "outer.zip");
        Assert.Empty(files[0].Problems);
        Assert.Equal(FileProblemKind.NotRecognised, files[1].OnlyProblem);
    }

    [Fact]
    public void Bomb_IsRefusedByItsStatedSize()
    {
        var file = Files.Read(Zip(("a.csv", Encoding.ASCII.GetBytes(new string('0', 20_000_000)))), "bomb.zip");
        Assert.Equal(FileProblemKind.OverLimit, file.OnlyProblem);
        Assert.Empty(file.Sheets);
    }

    [Fact]
    public void BombThatLiesAboutItsSize_IsRefused()
    {
        var zip = Zip(("a.csv", Encoding.ASCII.GetBytes(new string('0', 20_000_000))));
        foreach (var at in Positions(zip, BitConverter.GetBytes(20_000_000)))
            BitConverter.GetBytes(1000).CopyTo(zip, at);
        Assert.NotEmpty(Files.Read(zip, "bomb.zip").Problems);
    }

    [Fact]
    public void TooManyFiles_AreRefused()
    {
        var zip = Zip([.. Enumerable.Range(0, 101).Select(i => ($"{i}.csv", Csv))]);
        Assert.Equal(FileProblemKind.OverLimit, Files.Read(zip, "many.zip").OnlyProblem);
    }

    [Fact]
    public void FlippedByte_IsFoundByTheChecksum()
    {
        var zip = Zip(CompressionLevel.NoCompression, ("a.csv", Csv));
        zip[zip.AsSpan().IndexOf("1,2"u8)] = (byte)'7';
        Assert.Equal(FileProblemKind.Damaged, Files.Read(zip, "a.zip").OnlyProblem);
    }

    [Fact]
    public void EmptyZip_IsEmpty() => Assert.Equal(FileProblemKind.Empty, Files.Read(Zip(), "a.zip").OnlyProblem);

    [Fact]
    public void CutShort_IsDamaged()
    {
        var zip = Zip(("a.csv", Csv));
        Assert.Equal(FileProblemKind.Damaged, Files.Read(zip[..^10], "a.zip").OnlyProblem);
    }

    [Fact]
    public void OneBrokenFile_LeavesTheOthers()
    {
        var xlsx = new XlsxBuilder().Sheet("<row>").Build();
        var files = Files.ReadAll(Zip(("broken.xlsx", xlsx), ("a.csv", Csv)), "all.zip");
        Assert.Equal(FileProblemKind.Damaged, files[0].OnlyProblem);
        Assert.Equal(["a¦b", "1¦2"], files[1].Lines);
    }

    private static byte[] Zip(params (string Name, byte[] Bytes)[] files) => Zip(CompressionLevel.Optimal, files);

    private static byte[] Zip(CompressionLevel level, params (string Name, byte[] Bytes)[] files)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in files)
            {
                using var entry = zip.CreateEntry(name, level).Open();
                entry.Write(content);
            }
        }

        return bytes.ToArray();
    }

    private static IEnumerable<int> Positions(byte[] bytes, byte[] part)
    {
        for (var at = bytes.AsSpan().IndexOf(part); at >= 0 && at < bytes.Length;)
        {
            yield return at;
            var next = bytes.AsSpan(at + 1).IndexOf(part);
            at = next < 0 ? -1 : at + 1 + next;
        }
    }
}
