using System.Text;
using WresEtl.Adapters.Csv;
using WresEtl.Adapters.Intake;
using WresEtl.App.Ports;
using WresEtl.Core.Intake;
using WresEtl.Core.Primitives;

namespace WresEtl.Adapters.Html;

/// <summary>A web page with tables, as Oracle reports give it under an .xls name: one sheet for each table.</summary>
internal sealed class HtmlFile(ByteSource source, ReadLimits limits, TextEncoding encoding) : SourceFile(source, limits)
{
    // The tokenizer needs the page as one string.
    private const long MostBytes = 64 << 20;

    private List<HtmlTable> _tables = [];

    public override FileFormat Format => FileFormat.HtmlTable;

    protected override IEnumerable<RawSheet> Read()
    {
        if (!Step(Parse))
            yield break;

        for (var i = 0; i < _tables.Count; i++)
            yield return new HtmlSheet(_tables[i], _tables.Count == 1 ? "" : $"Table {i + 1}");
    }

    private bool Parse()
    {
        if (Source.Length > MostBytes)
            throw new LimitException($"A web page of more than {MostBytes} bytes. Export it as CSV.");

        _tables = new HtmlTables(Limits).In(Text());
        if (_tables.Count > 0)
            return true;

        Break(FileProblemKind.NotRecognised, "It looks like a web page without a table. Choose CSV or Excel in the export menu instead.");
        return false;
    }

    private string Text()
    {
        using var utf8 = new Utf8Stream(Source.Open(), encoding);
        using var text = new StreamReader(utf8, Encoding.UTF8);
        var page = text.ReadToEnd();
        if (utf8.Invalid > 0)
            Report(FileProblemKind.BadEncoding, $"{Counted.Of(utf8.Invalid, "character")} {(utf8.Invalid == 1 ? "is" : "are")} not valid in the encoding of the rest. Export again as UTF-8.");
        return page;
    }
}
