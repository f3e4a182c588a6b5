using System.IO.Compression;
using System.Text;

namespace WresEtl.Adapters.Documents.Publication.Forensics;

/// <summary>
/// The documents written again from figures.csv and the labels of the title, and compared byte for byte. What is equal can hold nothing
/// that figures.csv does not: no style, white space, number format or slack of an archive is left to hide in. The other checks know
/// nothing of our writers and would find what they do wrong; this one finds what was done to the files since.
/// </summary>
internal sealed class WrittenAgain(PrintedReport report, List<string> faults)
{
    public void Compare(IReadOnlyDictionary<string, byte[]> files)
    {
        Lines("README.txt", files["README.txt"], PublicationReadme.Of(report));
        Lines("index.html", files["index.html"], new PublicationPage(report).Write());
        Workbook(files["report.xlsx"], new PublicationWorkbook(report).Write());
    }

    private void Lines(string name, byte[] found, string written)
    {
        if (found.AsSpan().SequenceEqual(Encoding.UTF8.GetBytes(written))) return;
        var (ours, theirs) = (written.Split('\n'), Encoding.UTF8.GetString(found).Split('\n'));
        var line = ours.Zip(theirs).TakeWhile(l => l.First == l.Second).Count() + 1;
        faults.Add($"{name} line {line}: not as it is written from figures.csv");
    }

    private void Workbook(byte[] found, byte[] written)
    {
        if (found.AsSpan().SequenceEqual(written)) return;
        var (theirs, ours) = (Parts(found), Parts(written));
        var changed = ours.Where(p => !theirs.TryGetValue(p.Key, out var part) || !part.AsSpan().SequenceEqual(p.Value)).Select(p => p.Key).ToList();
        foreach (var part in changed) faults.Add($"report.xlsx {part}: not as it is written from figures.csv");
        if (changed.Count == 0) faults.Add("report.xlsx: something beside its parts");
    }

    private static Dictionary<string, byte[]> Parts(byte[] workbook)
    {
        var parts = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        try
        {
            using var zip = new ZipArchive(new MemoryStream(workbook), ZipArchiveMode.Read);
            foreach (var entry in zip.Entries) parts[entry.FullName] = Content(entry);
        }
        catch (InvalidDataException)
        {
            // No archive at all: every part of ours is missing from it.
        }

        return parts;
    }

    private static byte[] Content(ZipArchiveEntry entry)
    {
        using var stream = entry.Open();
        using var content = new MemoryStream();
        stream.CopyTo(content);
        return content.ToArray();
    }
}
