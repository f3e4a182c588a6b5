using System.Text.Json;
using WresEtl.Adapters.Documents;
using WresEtl.Adapters.Documents.Publication;
using WresEtl.Adapters.Folders;
using WresEtl.Adapters.Intake;
using WresEtl.Adapters.Synth;
using WresEtl.App.Ports;
using WresEtl.App.Runs;
using WresEtl.App.Synth;
using WresEtl.Testing;

namespace WresEtl.App.Tests.Runs;

/// <summary>A data folder and an output folder on disk, and the batch run over them with the real readers and writers.</summary>
internal sealed class Batch : IDisposable
{
    private readonly TempFolder _folder = new();

    public string Data => _folder["data/x"][..^2];

    /// <summary>Exports of a plan, with keys that are the same every time.</summary>
    public static (Batch Batch, IReadOnlyList<SynthTruth> Truths) Of(SynthPlan plan)
    {
        var batch = new Batch();
        var truths = SynthWriter.Write(plan, batch.Data);
        foreach (var client in plan.Clients) batch.WriteKey(client.Organisation.Code);
        return (batch, truths);
    }

    public void WriteKey(string client)
    {
        Directory.CreateDirectory(Path.Combine(Data, client));
        new ClientFolders(Data).WriteInventedKey(client, 1);
    }

    public void Write(string client, string name, string content)
    {
        WriteKey(client);
        File.WriteAllText(_folder[$"data/{client}/{name}"], content);
    }

    public string Output(string name) => _folder[$"{name}/x"][..^2];

    public IReadOnlyList<ClientOutcome> Run(int year = 2020, string output = "out", int jobs = 2, IConfiguration? configuration = null)
    {
        var (folders, outputFolder) = (new ClientFolders(Data), new OutputFolder(Output(output)));
        var makeReturn = new MakeReturn(
            folders, outputFolder, new RunClient(new FileReader(), folders, new SubmissionCsvReader()), new Documents(), new ReturnDocuments(), new PublicationDocuments(), new ExceptionsCsvReader());
        return new RunBatch(new PlanBatch(configuration ?? new ChangedConfiguration(), folders), makeReturn, outputFolder, TimeProvider.System)
            .Run(new BatchRequest(year, [], jobs))
            .Match(ok => ok, no => throw new InvalidOperationException(no.Detail));
    }

    /// <summary>Every file of an output folder by its path in it.</summary>
    public SortedDictionary<string, byte[]> Files(string output = "out") => new(
        Directory.EnumerateFiles(Output(output), "*", SearchOption.AllDirectories)
            .ToDictionary(f => Path.GetRelativePath(Output(output), f).Replace('\\', '/'), File.ReadAllBytes), StringComparer.Ordinal);

    public string Text(string path, string output = "out") => File.ReadAllText(Path.Combine(Output(output), path));

    public JsonElement Json(string path)
    {
        using var document = JsonDocument.Parse(Text(path));
        return document.RootElement.Clone();
    }

    public void Dispose() => _folder.Dispose();
}
