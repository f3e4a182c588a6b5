using System.Buffers.Text;
using System.Text;
using WresEtl.Adapters.Csv;
using WresEtl.Adapters.Intake;
using WresEtl.App.Ports;
using WresEtl.Core.Intake;
using WresEtl.Core.Primitives;

namespace WresEtl.Adapters.Esr;

/// <summary>
/// An ESR Generic Outbound file: a header record, records of several kinds one after the other, and a trailer with their number.
/// One pass counts them and checks the trailer; then each kind is a sheet of its own, read in a pass of its own.
/// </summary>
internal sealed class GenericOutboundFile(ByteSource source, ReadLimits limits, TextLayout layout) : SourceFile(source, limits)
{
    // Ctrl-Z.
    private const byte EndOfFile = 0x1A;

    private readonly List<string> _kinds = [];
    private CsvSheet? _records;
    private long _count;
    private long? _stated;

    public override FileFormat Format => FileFormat.EsrGenericOutbound;

    /// <summary>Null when the file does not begin with a header record: version 2 with tildes, version 1 with commas.</summary>
    public static GenericOutboundFile? TryOpen(ByteSource source, ReadLimits limits, TextHead head)
    {
        var text = head.Utf8.Span;
        if (text.StartsWith("HDR~"u8))
            return new GenericOutboundFile(source, limits, new TextLayout(head.Encoding, (byte)'~', HasQuotes: false));
        return text.StartsWith("HDR,"u8) || text.StartsWith("\"HDR\","u8)
            ? new GenericOutboundFile(source, limits, new TextLayout(head.Encoding, (byte)','))
            : null;
    }

    internal static bool Is(CsvSheet records, string type) => Ascii.Equals(records.Utf8(0), type);

    /// <summary>An empty line, or the end-of-file mark that some transfers put behind the trailer.</summary>
    internal static bool IsBlank(CsvSheet records) => records.CellCount == 1 && records.Utf8(0).TrimEnd(EndOfFile).IsEmpty;

    protected override IEnumerable<RawSheet> Read()
    {
        _records = new CsvSheet(this, layout);
        while (_records.Read() && Step(Count))
        {
        }

        _records.ReportCounts();
        if (!Step(CheckTrailer))
            yield break;

        foreach (var kind in _kinds)
        {
            Close();
            _records = new CsvSheet(this, layout);
            yield return new GenericOutboundSheet(_records, kind);
        }
    }

    protected override void Close() => _records?.Dispose();

    private bool Count()
    {
        var records = _records!;
        if (IsBlank(records))
            return true;
        if (_stated is not null)
            throw new DamagedException("There are records after the trailer record.");

        if (Is(records, GenericOutboundLayout.Trailer))
            _stated = StatedIn(records.Utf8(1).TrimEnd(EndOfFile));
        else if (!Is(records, GenericOutboundLayout.Header))
            AddRecord();
        return true;
    }

    /// <summary>-1 where it is no number.</summary>
    private static long StatedIn(ReadOnlySpan<byte> cell) =>
        Utf8Parser.TryParse(cell, out long stated, out var read) && read == cell.Length ? stated : -1;

    private void AddRecord()
    {
        _count++;
        var kind = GenericOutboundLayout.SheetOf(_records!.Utf8(0));
        if (!_kinds.Contains(kind))
            _kinds.Add(kind);
    }

    // assumed: the trailer counts the records between header and trailer.
    private bool CheckTrailer()
    {
        if (_stated is null)
            throw new DamagedException("There is no trailer record: the file is cut short. Fetch it again.");
        if (_stated != _count)
            Report(FileProblemKind.TrailerCountDiffers, TrailerDetail);
        return true;
    }

    private string TrailerDetail =>
        _stated < 0
            ? $"The trailer states no number; {Counted.Of(_count, "record")} {(_count == 1 ? "was" : "were")} read."
            : $"The trailer states {Counted.Of(_stated ?? 0, "record")}; {_count} {(_count == 1 ? "was" : "were")} read between header and trailer.";
}
