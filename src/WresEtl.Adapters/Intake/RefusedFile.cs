using WresEtl.App.Ports;
using WresEtl.Core.Intake;

namespace WresEtl.Adapters.Intake;

/// <summary>A file of which nothing can be used: no sheets, one problem.</summary>
internal sealed class RefusedFile : SourceFile
{
    public RefusedFile(ByteSource source, ReadLimits limits, FileFormat format, FileProblemKind kind, string detail)
        : base(source, limits)
    {
        Format = format;
        Break(kind, detail);
    }

    public override FileFormat Format { get; }

    protected override IEnumerable<RawSheet> Read() => [];
}
