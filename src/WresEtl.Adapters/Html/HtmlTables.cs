using System.Globalization;
using System.Text;
using AngleSharp.Html;
using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens;
using AngleSharp.Text;
using WresEtl.Adapters.Intake;
using WresEtl.App.Ports;

namespace WresEtl.Adapters.Html;

/// <summary>
/// The tables of a page from its tokens, without building the page: bounded memory whatever the nesting. A table inside a cell is a
/// table of its own. Runs of white space are one space, as a browser shows them; no-break spaces stay.
/// </summary>
internal sealed class HtmlTables(ReadLimits limits)
{
    private const int DeepestNesting = 32;
    private const int FarthestSpan = 65_534;

    private readonly List<HtmlTable> _found = [];
    private readonly Stack<OpenTable> _open = [];

    public List<HtmlTable> In(string page)
    {
        using var source = new TextSource(page);
        using var tokens = new HtmlTokenizer(source, HtmlEntityProvider.Resolver) { SkipComments = true };
        for (var token = tokens.Get(); token.Type != HtmlTokenType.EndOfFile; token = tokens.Get())
            Take(token, tokens);

        return _open.Count == 0 ? _found : throw new DamagedException("The last table does not end: the page is cut short.");
    }

    private void Take(HtmlToken token, HtmlTokenizer tokens)
    {
        switch (token.Type)
        {
            case HtmlTokenType.StartTag:
                Start(token.AsTag(), tokens);
                break;
            case HtmlTokenType.EndTag:
                End(token.Name);
                break;
            case HtmlTokenType.Character when _open.TryPeek(out var table):
                table.AddText(token.Data, limits.CellBytes);
                break;
        }
    }

    private void Start(HtmlTagToken tag, HtmlTokenizer tokens)
    {
        // The content of these is no markup; telling so is the tree builder's part, which we leave out.
        tokens.State = tag.Name switch
        {
            "script" => HtmlParseMode.Script,
            "style" or "xmp" or "iframe" or "noembed" or "noframes" => HtmlParseMode.Rawtext,
            "title" or "textarea" => HtmlParseMode.RCData,
            _ => tokens.State,
        };

        if (tag.Name == "table")
            Open();
        else if (_open.TryPeek(out var table))
            StartIn(table, tag);
    }

    private void Open()
    {
        if (_open.Count == DeepestNesting)
            throw new LimitException($"Tables lie more than {DeepestNesting} deep inside each other.");

        var table = new OpenTable(limits);
        _open.Push(table);
        _found.Add(table.Table);
        if (_found.Count > limits.Rows)
            throw new LimitException($"More than {limits.Rows} tables.");
    }

    private static void StartIn(OpenTable table, HtmlTagToken tag)
    {
        switch (tag.Name)
        {
            case "tr":
                table.StartRow();
                break;
            case "td" or "th":
                table.StartCell(Span(tag, "colspan"), Span(tag, "rowspan"));
                break;
            case "br" or "p" or "div" or "li":
                table.AddText(" ", int.MaxValue);
                break;
        }
    }

    private static int Span(HtmlTagToken tag, string name) =>
        int.TryParse(tag.GetAttribute(name), NumberStyles.None, CultureInfo.InvariantCulture, out var span) ? Math.Clamp(span, 1, FarthestSpan) : 1;

    private void End(string name)
    {
        if (!_open.TryPeek(out var table))
            return;

        if (name is "td" or "th")
            table.EndCell();
        else if (name == "tr")
            table.EndRow();
        else if (name == "table")
            Close(table);
    }

    // A table without a row is layout.
    private void Close(OpenTable table)
    {
        table.EndRow();
        _open.Pop();
        if (table.Table.Rows == 0)
            _found.Remove(table.Table);
    }

    /// <summary>A table whose end has not come yet.</summary>
    private sealed class OpenTable(ReadLimits limits)
    {
        private readonly StringBuilder _text = new();
        private bool _inRow;
        private (int Columns, int Rows)? _cell;

        public HtmlTable Table { get; } = new();

        public void StartRow()
        {
            EndRow();
            _inRow = true;
            if (Table.Rows >= limits.Rows)
                throw new LimitException($"More than {limits.Rows} rows in one table.");
        }

        public void StartCell(int columns, int rows)
        {
            EndCell();
            _inRow = true;
            _cell = (columns, rows);
        }

        public void AddText(string text, int most)
        {
            if (_cell is null)
                return;

            foreach (var c in text)
            {
                var isBlank = c is ' ' or '\t' or '\r' or '\n' or '\f';
                if (!isBlank)
                    _text.Append(c);
                else if (_text.Length > 0 && _text[^1] != ' ')
                    _text.Append(' ');
            }

            if (_text.Length > most)
                throw new LimitException($"A cell holds more than {most} bytes.");
        }

        public void EndCell()
        {
            if (_cell is not { } cell)
                return;

            if (Table.Columns + cell.Columns > limits.Columns)
                throw new LimitException($"A row has more than {limits.Columns} columns.");

            if (_text.Length > 0 && _text[^1] == ' ')
                _text.Length--;
            Table.Add(_text.ToString(), cell.Columns, cell.Rows);
            _text.Clear();
            _cell = null;
        }

        public void EndRow()
        {
            EndCell();
            if (_inRow)
                Table.EndRow();
            _inRow = false;
        }
    }
}
