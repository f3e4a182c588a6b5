using System.Net;
using System.Text;

namespace WresEtl.Adapters.Documents.ActionPlan;

/// <summary>action-plan.html: one page that asks for nothing, with no script. Every text is encoded.</summary>
internal static class PlanPage
{
    private const string Css = """
        html{font:100%/1.5 Arial,"Helvetica Neue",sans-serif;color:#212b32;background:#fff}body{margin:auto;max-width:80rem;padding:1rem}
        h1,h2{color:#003d73;line-height:1.25}.stamp{color:#b3261e;font-weight:700}.scroll{overflow-x:auto}
        table{border-collapse:collapse;width:100%;font-size:.9rem}th,td{border:1px solid #aeb7bd;padding:.4rem;text-align:left;vertical-align:top;white-space:pre-line}
        thead th{background:#003d73;color:#fff}td.n{text-align:right}:focus-visible{outline:3px solid #ffb81c}
        @media print{.scroll{overflow:visible}table{font-size:8pt}tr{break-inside:avoid}@page{size:A4 landscape;margin:12mm}}
        """;

    public static byte[] Write(PlanContent content)
    {
        var page = new StringBuilder();
        page.Append("<!DOCTYPE html>\n<html lang=\"en-GB\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">\n")
            .Append("<meta name=\"classification\" content=\"").Append(Wording.Internal).Append("\"><title>").Append(Text(content.Title)).Append("</title>\n<style>\n")
            .Append(Css.ReplaceLineEndings("\n")).Append("\n</style></head>\n<body><main><h1>").Append(Text(content.Title)).Append("</h1>\n<p class=\"stamp\">")
            .Append(Text(PlanContent.Stamp)).Append("</p>\n");
        foreach (var table in content.Tables()) Add(page, table);
        return Encoding.UTF8.GetBytes(page.Append("</main></body></html>\n").ToString());
    }

    private static void Add(StringBuilder page, PlanTable table)
    {
        page.Append("<section><h2>").Append(Text(table.Name)).Append("</h2>\n");
        foreach (var sentence in table.Lead) page.Append("<p>").Append(Text(sentence)).Append("</p>\n");
        if (table.Rows.Count > 0) AddRows(page, table);
        page.Append("</section>\n");
    }

    private static void AddRows(StringBuilder page, PlanTable table)
    {
        // A region that scrolls can be reached by keyboard, and says what it is.
        page.Append("<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-label=\"").Append(Text(table.Name)).Append(" table\"><table><thead><tr>");
        foreach (var (heading, _) in table.Columns) page.Append("<th scope=\"col\">").Append(Text(heading)).Append("</th>");
        page.Append("</tr></thead><tbody>\n");
        foreach (var row in table.Rows)
        {
            page.Append("<tr>").Append("<th scope=\"row\">").Append(Text(row[0].Text)).Append("</th>");
            foreach (var cell in row.Skip(1)) page.Append(cell.Number is null ? "<td>" : "<td class=\"n\">").Append(Text(cell.Text)).Append("</td>");
            page.Append("</tr>\n");
        }

        page.Append("</tbody></table></div>\n");
    }

    private static string Text(string text) => WebUtility.HtmlEncode(Xlsx.CellText.Clean(text));
}
