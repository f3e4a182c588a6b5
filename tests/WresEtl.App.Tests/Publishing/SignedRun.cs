using System.Text;
using WresEtl.Adapters.Config;
using WresEtl.Adapters.Documents;
using WresEtl.Adapters.Documents.Publication;
using WresEtl.Adapters.Folders;
using WresEtl.Adapters.Intake;
using WresEtl.Adapters.Publishing;
using WresEtl.Adapters.Synth;
using WresEtl.App.Publishing;
using WresEtl.App.Runs;
using WresEtl.App.Synth;
using WresEtl.Core.Disclosure;
using WresEtl.Core.Primitives;
using WresEtl.Testing;

namespace WresEtl.App.Tests.Publishing;

/// <summary>One clean client's run on disk, made once; each test works on a copy.</summary>
public sealed class CleanRun : IDisposable
{
    public const string Code = "ZZ0002";
    public const int Year = 2020;
    public const string Author = "Ada One";

    private readonly TempFolder _folder = new();

    public CleanRun()
    {
        SynthWriter.Write(SynthPlans.For(2, 900, Year, 5, SynthFormat.Csv, SynthMess.None), Data);
        new ClientFolders(Data).WriteInventedKey(Code, 1);
        Run(Path.Combine(_folder.Path, "out"), Author, []);
    }

    public string Data => Path.Combine(_folder.Path, "data");

    public string Output => Path.Combine(_folder.Path, "out");

    /// <summary>The real batch over the client.</summary>
    public void Run(string output, string author, IReadOnlyList<PublishedPack> published)
    {
        var (folders, outputFolder) = (new ClientFolders(Data), new OutputFolder(output));
        var runClient = new RunClient(new FileReader(), folders, new SubmissionCsvReader());
        var makeReturn = new MakeReturn(folders, outputFolder, runClient, new Documents(), new ReturnDocuments(), new PublicationDocuments(), new ExceptionsCsvReader());
        new RunBatch(new PlanBatch(new ConfigurationFolder(Repository.Config), folders), makeReturn, outputFolder, new Documents(), TimeProvider.System)
            .Run(new BatchRequest(Year, [Code], 1) { Author = author, Published = published })
            .Match(ok => ok, no => throw new InvalidOperationException(no.Detail));
    }

    public void Dispose() => _folder.Dispose();
}

/// <summary>A copy of the run to sign, publish and tamper with.</summary>
internal sealed class RunCopy : IDisposable
{
    private readonly TempFolder _folder = new();

    public RunCopy(CleanRun run)
    {
        foreach (var file in Directory.EnumerateFiles(run.Output, "*", SearchOption.AllDirectories))
            File.Copy(file, _folder["out/" + Path.GetRelativePath(run.Output, file)]);
    }

    public string Output => Path.Combine(_folder.Path, "out");

    public string Home => Path.Combine(Output, CleanRun.Code, "2020");

    public string LedgerPath => Path.Combine(_folder.Path, "ledger.jsonl");

    public LineFile Ledger => new(LedgerPath);

    public IReadOnlyList<LedgerEntry> Entries => LedgerEntry.Read("ledger", Ledger.Read()).Match(ok => ok, no => throw new InvalidOperationException(no.Code));

    public IRunFolder Folder => new RunFolder(Output, CleanRun.Code, CleanRun.Year);

    public string Sign(string name = "Bo Two", SignOffFor what = SignOffFor.Publication) =>
        Answer(new SignOffRun(Folder, TimeProvider.System).Sign(CleanRun.Code, CleanRun.Year, what, name));

    public string Publish(IRunFolder? folder = null, IReadOnlyList<IPackGate>? gates = null) => Answer(
        new PublishRun(folder ?? Folder, new OutputFolder(Output), Ledger, DisclosurePolicy.Shipped, gates ?? [], TimeProvider.System).Publish(CleanRun.Code, CleanRun.Year));

    /// <summary>Puts a publication of another organisation, or of an earlier issue, into the ledger.</summary>
    public void Enter(PublishedPack pack) => Ledger.Add(lines => ((string?)ChainedLines.Next(lines.Whole, new LedgerEntry(
        pack, "run", "under-5", new Dictionary<string, string>
        {
            ["figures.csv"] = Manifest.Hash(Encoding.UTF8.GetBytes(pack.Tables.FiguresCsv())),
            ["structure.csv"] = Manifest.Hash(Encoding.UTF8.GetBytes(pack.Tables.StructureCsv())),
        }, "Bo Two", "2020-09-01T00:00:00Z").ToJson()), 0));

    public string[] Published => Directory.Exists(Path.Combine(Home, "publication"))
        ? [.. Directory.EnumerateFiles(Path.Combine(Home, "publication"), "*", SearchOption.AllDirectories).Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal)] : [];

    public void Dispose() => _folder.Dispose();

    private static string Answer<T>(Outcome<T> outcome) => outcome.Match(_ => "ok", no => no.Code);
}
