using WresEtl.Adapters.Folders;
using WresEtl.App.Ports;
using WresEtl.App.Publishing;
using WresEtl.App.Runs;
using WresEtl.App.Sources;
using WresEtl.Core.ActionPlans;
using WresEtl.Core.Indicators.Analysis;
using WresEtl.Core.Returns;
using WresEtl.Core.Standards;

namespace WresEtl.Host.Tests.Jobs;

/// <summary>An output folder on a disk that is full now and then.</summary>
internal sealed class FlakyOutput(string root) : IOutputFolder
{
    private readonly OutputFolder _inner = new(root);

    public int FailuresLeft { get; set; }

    /// <summary>Fails for this client only; empty for all.</summary>
    public string Only { get; init; } = "";

    public void ReplaceRun(string code, int year, IReadOnlyList<(string Path, byte[] Content)> files) => _inner.ReplaceRun(code, year, files);

    public void Stage(string code, int year, IReadOnlyList<(string Path, byte[] Content)> files)
    {
        if ((Only.Length == 0 || Only == code) && FailuresLeft > 0)
        {
            FailuresLeft--;
            throw new IOException("No space left on device");
        }

        _inner.Stage(code, year, files);
    }

    public bool RollForward(string code, int year) => _inner.RollForward(code, year);

    public byte[]? ReadRun(string code, int year, string path) => _inner.ReadRun(code, year, path);

    public IReadOnlyList<PublishedFigures> Published() => _inner.Published();

    public void WriteBatch(string name, byte[] content) => _inner.WriteBatch(name, content);

    public string PathOf(string code, int year) => _inner.PathOf(code, year);
}

/// <summary>Documents that break, with a value of the client's in the exception's text.</summary>
internal sealed class BrokenDocuments : IDocuments
{
    public const string Secret = "CANARY-EMPLOYEE";

    public byte[] ExceptionsWorkbook(ExceptionsReport report) => throw new InvalidOperationException(Secret);

    public byte[] ExceptionsCsv(ExceptionsReport report) => throw new InvalidOperationException(Secret);

    public byte[] CleansingWorkbook(CleansingReport report) => throw new InvalidOperationException(Secret);

    public byte[] MailMerge(CleansingReport report) => throw new InvalidOperationException(Secret);

    public byte[] SubmissionWorkbook(ExactReturn exact, Standard standard, Client client, ExactReturn? previous, ReturnHistory? history = null) => throw new InvalidOperationException(Secret);

    public byte[] AnalysisWorkbook(AnalysisReport report, Standard standard, Client client) => throw new InvalidOperationException(Secret);

    public IReadOnlyList<(string Name, byte[] Content)> ActionPlan(ActionPlanReport report, Client client) => throw new InvalidOperationException(Secret);

    public byte[] BatchBook(IReadOnlyList<BookLine> lines, Standard standard) => throw new InvalidOperationException(Secret);

    public byte[] SubmissionCsv(ExactReturn exact) => throw new InvalidOperationException(Secret);
}

/// <summary>Sources that do not let us in.</summary>
internal sealed class RefusingSources : ISources
{
    public ISourceReader Open(SourceDefinition source) => throw new SourceException(SourceFault.Refused);
}
