using System.IO.Compression;
using System.Text;
using WresEtl.Adapters.Tests.Excel;

namespace WresEtl.Adapters.Tests.Fuzz;

/// <summary>One good file of each kind. Every cell value is a canary, so that one in a problem's text is seen.</summary>
public static class Corpus
{
    public static readonly IReadOnlyList<(string Name, byte[] Bytes)> Files = [.. All()];

    private static IEnumerable<(string Name, byte[] Bytes)> All()
    {
        var table = "Employee Number,Ethnic Origin,Grade,FTE\r\n" + string.Concat(Enumerable.Range(0, 60).Select(i => $"CANARY-{i},\"CANARY é, {i}\",NHS|XR05|CANARY {i},0.{i}\r\n"));
        yield return ("comma.csv", Encoding.UTF8.GetBytes(table));
        yield return ("tab.txt", Encoding.Latin1.GetBytes(table.Replace(",", "\t", StringComparison.Ordinal)));
        yield return ("utf16.csv", [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(table)]);
        yield return ("page.xls", Encoding.UTF8.GetBytes(Page()));
        yield return ("GO.DAT", Encoding.UTF8.GetBytes("HDR~x\n" + string.Concat(Enumerable.Range(0, 30).Select(i => $"PRA~{i}~CANARY-{i}\nASA~{i}~CANARY|{i}\n")) + "TRL~60\n"));
        yield return ("plain.xlsx", Xlsx(CompressionLevel.Optimal));

        // Stored, so that flips reach the XML and not only the packing: its checksum is then the first to notice.
        yield return ("stored.xlsx", Xlsx(CompressionLevel.NoCompression));
        yield return ("binary.xlsb", Xlsb());
        yield return ("zip.zip", Zip(("inner.csv", Encoding.UTF8.GetBytes(table)), ("inner.xlsx", Xlsx(CompressionLevel.Optimal))));
        foreach (var fixture in (string[])["plain.xls", "errors.xls", "password.xls", "password.xlsx", "plain.xlsx"])
            yield return (fixture, File.ReadAllBytes(FixtureTests.Fixture(fixture)));
    }

    private static string Page() =>
        "<html><table>" + string.Concat(Enumerable.Range(0, 60).Select(i => $"<tr><td>CANARY-{i}</td><td colspan=2>&eacute; CANARY</td></tr>")) + "</table></html>";

    private static byte[] Xlsx(CompressionLevel level)
    {
        var rows = Enumerable.Range(1, 60).Select(i => $"<row r=\"{i}\"><c r=\"A{i}\" t=\"s\"><v>{i % 3}</v></c>{XlsxBuilder.Number($"B{i}", $"{43000 + i}", 1)}{XlsxBuilder.Text($"C{i}", "CANARY")}<c r=\"D{i}\" t=\"e\"><v>#N/A</v></c></row>");
        var builder = new XlsxBuilder { Compression = level, SharedStrings = XlsxBuilder.Strings("CANARY-0", "CANARY-1", "CANARY-2") };
        return builder.Sheet(string.Concat(rows)).Build();
    }

    private static byte[] Xlsb()
    {
        var builder = new XlsbBuilder();
        for (var i = 0; i < 60; i++)
            builder.Row(i).Text(0, $"CANARY-{i}").Number(1, 43000 + i, 1).Shared(2, 0).Error(3, 0x2A);
        return builder.Build();
    }

    private static byte[] Zip(params (string Name, byte[] Bytes)[] files)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in files)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(content);
            }
        }

        return bytes.ToArray();
    }
}
