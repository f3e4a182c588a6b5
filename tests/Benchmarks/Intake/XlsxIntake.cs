using System.IO.Compression;
using System.Security;
using System.Text;
using ExcelDataReader;
using WresEtl.Adapters.Intake;
using WresEtl.App.Ports;

namespace WresEtl.Benchmarks.Intake;

/// <summary>Floor: ExcelDataReader handing over every cell. Ours: every cell as text through the port, package looked through, hash.</summary>
internal static class XlsxIntake
{
    private const string Main = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
    private const string Rel = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    public static void Run(int doublings)
    {
        // The library asks for Windows-1252 whatever it reads.
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        for (var rows = 2_500; doublings-- >= 0; rows *= 2)
        {
            var path = Path.GetTempFileName();
            try
            {
                Write(path, rows);
                Comparison.Print($"xlsx {rows} rows", rows, new FileInfo(path).Length, () => Bare(path), () => Ours(path));
            }
            finally
            {
                File.Delete(path);
            }
        }
    }

    private static long Bare(string path)
    {
        long sum = 0;
        using var reader = ExcelReaderFactory.CreateReader(File.OpenRead(path));
        while (reader.Read())
        {
            for (var column = 0; column < reader.FieldCount; column++)
                sum += reader.GetValue(column) is string s ? s.Length : 1;
        }

        return sum;
    }

    private static long Ours(string path)
    {
        long sum = 0;
        foreach (var file in new FileReader().Open(path, new ReadLimits()))
        {
            foreach (var sheet in file.Sheets())
            {
                while (sheet.Read())
                {
                    for (var column = 0; column < sheet.CellCount; column++)
                        sum += sheet.Utf8(column).Length;
                }
            }

            sum += file.Sha256[0];
            file.Dispose();
        }

        return sum;
    }

    private static void Write(string path, int rows)
    {
        using var zip = new ZipArchive(File.Create(path), ZipArchiveMode.Create);
        Part(zip, "xl/workbook.xml", [$"<workbook {Main} xmlns:r=\"{Rel}\"><sheets><sheet name=\"Staff\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>"]);
        Part(zip, "xl/_rels/workbook.xml.rels", [$"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\"{Rel}/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>"]);
        var strings = new Dictionary<string, int>(StringComparer.Ordinal);
        Part(zip, "xl/worksheets/sheet1.xml", Sheet(rows, strings));
        Part(zip, "xl/sharedStrings.xml", [$"<sst {Main}>", .. strings.Keys.Select(s => $"<si><t>{SecurityElement.Escape(s)}</t></si>"), "</sst>"]);
    }

    private static IEnumerable<string> Sheet(int rows, Dictionary<string, int> strings)
    {
        yield return $"<worksheet {Main}><sheetData>";
        var number = 0;
        foreach (var row in StaffList.Rows(rows).Prepend(StaffList.Header))
        {
            number++;
            yield return $"<row r=\"{number}\">" + string.Concat(row.Select((text, column) => Cell(text, column, number, strings))) + "</row>";
        }

        yield return "</sheetData></worksheet>";
    }

    private static string Cell(string text, int column, int row, Dictionary<string, int> strings)
    {
        var letters = column < 26 ? $"{(char)('A' + column)}" : $"A{(char)('A' + column - 26)}";
        if (column is 21 or 22 && row > 1)
            return $"<c r=\"{letters}{row}\"><v>0{text}</v></c>";
        if (!strings.TryGetValue(text, out var index))
            strings[text] = index = strings.Count;
        return $"<c r=\"{letters}{row}\" t=\"s\"><v>{index}</v></c>";
    }

    private static void Part(ZipArchive zip, string path, IEnumerable<string> text)
    {
        using var part = new StreamWriter(zip.CreateEntry(path).Open());
        foreach (var line in text)
            part.Write(line);
    }
}
