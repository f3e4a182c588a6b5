using System.Globalization;
using System.Net;
using System.Text;
using WresEtl.Adapters.Documents.Xlsx;

namespace WresEtl.Adapters.Documents.Reporting;

/// <summary>
/// A document as one well-formed page without request or script. A place to write is an element with an id that stays the same; what is
/// ours lies in sections of class <c>wres</c>; a figure names its line, as in the pack's page.
/// </summary>
internal sealed class BlockPage(BlockDocument document)
{
    public const string Css = """
        html{font:100%/1.5 Arial,"Helvetica Neue",sans-serif;color:#212b32;background:#fff}body{margin:auto;max-width:60rem;padding:1rem}
        h1,h2{color:#003d73;line-height:1.25}h3,h4{line-height:1.3;margin:1.4rem 0 .3rem}.place p{margin:.3rem 0;white-space:pre-line}.place .prompt{color:#5c6b75;font-style:italic}
        .place{border-left:3px solid #005eb8;padding-left:.8rem}.scroll{overflow-x:auto}table{border-collapse:collapse;width:100%;font-size:.9rem}caption{text-align:left;font-weight:700;padding:.6rem 0 .2rem}
        th,td{border:1px solid #aeb7bd;padding:.35rem .5rem;text-align:left;vertical-align:top;white-space:pre-line}thead th{background:#003d73;color:#fff}td.n{text-align:right;white-space:nowrap}tbody th{font-weight:400}
        :focus-visible{outline:3px solid #ffb81c;outline-offset:2px;box-shadow:0 0 0 6px #212b32}
        @media print{body{max-width:none;padding:0}.scroll{overflow:visible}table{font-size:8pt}tr{break-inside:avoid}h1,h2,h3,h4,caption{break-after:avoid}@page{size:A4;margin:14mm}}
        """;

    private readonly StringBuilder _page = new();
    private int _level = 1;

    public byte[] Write()
    {
        var title = Text(document.Title);
        _page.Append("<!DOCTYPE html>\n<html lang=\"en-GB\"><head><meta charset=\"utf-8\"/><meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n")
            .Append("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\"/>\n")
            .Append("<title>").Append(title).Append("</title><style>\n").Append(Css.ReplaceLineEndings("\n")).Append("\n</style></head>\n<body><main>\n")
            .Append("<div class=\"wres\"><h1>").Append(title).Append("</h1>\n<p>").Append(Text(document.Subtitle)).Append("</p></div>\n");
        foreach (var block in document.Blocks) Add(block);
        return Encoding.UTF8.GetBytes(_page.Append("</main></body></html>\n").ToString());
    }

    private void Add(Block block)
    {
        switch (block)
        {
            case Block.Heading heading:
                _level = heading.Level + 1;
                Add(_level, heading.Text);
                break;
            case Block.Paragraph paragraph:
                _page.Append("<div class=\"wres\"><p>").AppendJoin("", paragraph.Pieces.Select(Of)).Append("</p></div>\n");
                break;
            case Block.Table table:
                Add(table);
                break;
            case Block.Place place:
                Add(place);
                break;
            default:
                throw new InvalidOperationException("A block of another kind.");
        }
    }

    private void Add(int level, string heading) =>
        _page.Append(CultureInfo.InvariantCulture, $"<div class=\"wres\"><h{level}>{Text(heading)}</h{level}></div>\n");

    private void Add(Block.Place place)
    {
        var look = place.Text.Length == 0 ? "<p class=\"prompt\">" : "<p>";
        Add(_level + 1, place.Label);
        _page.Append("<div class=\"place\" id=\"").Append(place.Id)
            .Append("\" data-mark=\"").Append(place.Mark).Append("\" data-label=\"").Append(Text(place.ShortLabel)).Append("\">");
        foreach (var line in place.Shown.Split('\n')) _page.Append(look).Append(WebUtility.HtmlEncode(line)).Append("</p>");
        _page.Append("</div>\n");
    }

    private void Add(Block.Table table)
    {
        // A region that scrolls can be reached by keyboard, and says what it is.
        _page.Append("<div class=\"wres\"><div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-label=\"").Append(Text(table.Name)).Append("\"><table><caption>").Append(Text(table.Name))
            .Append("</caption><thead><tr>");
        foreach (var (heading, _) in table.Columns) _page.Append(heading.Length > 0 ? "<th scope=\"col\">" : "<td>").Append(Text(heading)).Append(heading.Length > 0 ? "</th>" : "</td>");
        _page.Append("</tr></thead><tbody>\n");
        foreach (var row in table.Rows)
        {
            _page.Append("<tr><th scope=\"row\">").AppendJoin("", row[0].Select(Of)).Append("</th>");
            foreach (var cell in row.Skip(1)) _page.Append(table.IsNumbers ? "<td class=\"n\">" : "<td>").AppendJoin("", cell.Select(Of)).Append("</td>");
            _page.Append("</tr>\n");
        }

        _page.Append("</tbody></table></div></div>\n");
    }

    private static string Of(Piece piece) => piece.Kind switch
    {
        PieceKind.Words => Text(piece.Text),
        PieceKind.Figure => $"<span data-f=\"{Text(piece.Id)}\">{Text(piece.Text)}</span>",
        PieceKind.Client => $"<span class=\"client\">{Text(piece.Text)}</span>",
    };

    private static string Text(string text) => WebUtility.HtmlEncode(CellText.Clean(text));
}
