using System.IO.Compression;
using System.Text;
using WresEtl.Adapters.Zip;

namespace WresEtl.Adapters.Tests.Zip;

public sealed class DeterministicZipTests
{
    [Theory]
    [InlineData("a\r\nb\r\n", "a\nb\n")]
    [InlineData("\r\n\r\r\n", "\n\r\n")]
    [InlineData("a\rb", "a\rb")]
    [InlineData("a\r", "a\r")]
    [InlineData("", "")]
    public void LineEndsOfXml_AreTheSameWhicheverSystemWroteThem(string written, string kept)
    {
        Assert.Equal(kept, PartOf(DeterministicZip.Repack(Archive("xl/sheet1.xml", written)), "xl/sheet1.xml"));
        Assert.Equal(written, PartOf(DeterministicZip.Repack(Archive("xl/vbaProject.bin", written)), "xl/vbaProject.bin"));
    }

    [Fact]
    public void LineEndAtTheEdgeOfTheBuffer_IsSeen()
    {
        foreach (var length in new[] { (1 << 16) - 2, (1 << 16) - 1, 1 << 16 })
        {
            var text = new string('x', length);
            Assert.Equal(text + "\ny", PartOf(DeterministicZip.Repack(Archive("a.xml", text + "\r\ny")), "a.xml"));
            Assert.Equal(text + "\ry", PartOf(DeterministicZip.Repack(Archive("a.xml", text + "\ry")), "a.xml"));
        }
    }

    [Fact]
    public void NoEntrySaysWhenOnWhatAndWithWhichRightsItWasMade()
    {
        var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var name in new[] { "a.csv", "b.csv" }) DeterministicZip.Add(archive, name, CompressionLevel.Fastest).Open().Dispose();
        }

        DeterministicZip.ForgetSystem(stream);
        var bytes = stream.ToArray();
        var headers = Enumerable.Range(0, bytes.Length - 4).Where(i => bytes.AsSpan(i, 4).SequenceEqual("PK\u0001\u0002"u8)).ToList();
        Assert.Equal(2, headers.Count);
        Assert.All(headers, at => Assert.Equal((0, 0), (bytes[at + 5], BitConverter.ToInt32(bytes, at + 38))));
        using var again = new ZipArchive(new MemoryStream(bytes), ZipArchiveMode.Read);
        Assert.All(again.Entries, e => Assert.Equal(new DateTime(1980, 1, 1), e.LastWriteTime.DateTime));
    }

    private static MemoryStream Archive(string name, string text)
    {
        var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var part = archive.CreateEntry(name).Open();
            part.Write(Encoding.UTF8.GetBytes(text));
        }

        return stream;
    }

    private static string PartOf(byte[] zip, string name)
    {
        using var archive = new ZipArchive(new MemoryStream(zip), ZipArchiveMode.Read);
        using var reader = new StreamReader(archive.GetEntry(name)!.Open(), Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
