using System.Net;
using System.Text;
using WresEtl.App.Synth;

namespace WresEtl.Adapters.Synth;

/// <summary>Writes generated cells as an HTML table, the way Oracle saves a report under an .xls name.</summary>
internal static class HtmlTableWriter
{
    public static void Write(Stream stream, SynthSheet sheet)
    {
        using var writer = new StreamWriter(stream, new UTF8Encoding(false), 1 << 16);
        writer.Write("<html>\n<head><meta charset=\"utf-8\"><title>Invented export</title></head>\n<body>\n<table border=\"1\">\n");
        foreach (var row in sheet.Rows)
        {
            writer.Write("<tr>");
            foreach (var cell in row) WriteCell(writer, cell);
            writer.Write("</tr>\n");
        }
        writer.Write("</table>\n</body>\n</html>\n");
    }

    private static void WriteCell(StreamWriter writer, SynthCell cell)
    {
        writer.Write("<td>");
        writer.Write(WebUtility.HtmlEncode(SynthCellText.Of(cell)));
        writer.Write("</td>");
    }
}
