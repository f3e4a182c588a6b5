using WresEtl.Adapters.Intake;
using WresEtl.App.Ports;
using WresEtl.Core.Intake;

namespace WresEtl.Adapters.Csv;

/// <summary>Delimited text: one sheet without a name.</summary>
internal sealed class CsvFile(ByteSource source, ReadLimits limits, TextLayout layout) : SourceFile(source, limits)
{
    private CsvSheet? _sheet;

    public override FileFormat Format => FileFormat.DelimitedText;

    protected override IEnumerable<RawSheet> Read()
    {
        _sheet = new CsvSheet(this, layout);
        yield return _sheet;
    }

    protected override void OnEnd() => _sheet?.ReportCounts();

    protected override void Close() => _sheet?.Dispose();
}
