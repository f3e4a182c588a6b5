using WresEtl.Adapters.Config;
using WresEtl.Adapters.Documents;
using WresEtl.Adapters.Folders;
using WresEtl.Adapters.Intake;
using WresEtl.Adapters.Synth;
using WresEtl.App.Runs;
using WresEtl.App.Synth;
using WresEtl.Core.Intake;
using WresEtl.Core.Primitives;
using WresEtl.Core.Standards;

namespace WresEtl.Benchmarks.Runs;

/// <summary>Invented client folders, as <c>wres synth</c> writes them, and what a run over them needs; gone when disposed.</summary>
internal sealed class InventedClients : IDisposable
{
    private const int Year = 2026;
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("wres-benchmark-");
    private readonly ConfigurationFolder _configuration = new(ConfigurationAbove(AppContext.BaseDirectory));
    private readonly ClientFolders _folders;

    public InventedClients(int organisations, int staff)
    {
        var plan = SynthPlans.For(organisations, staff, Year, seed: 1, SynthFormat.Csv, SynthMess.Light);
        SynthWriter.Write(plan, _folder.FullName);
        _folders = new ClientFolders(_folder.FullName);
        foreach (var client in plan.Clients) _folders.WriteInventedKey(client.Organisation.Code, plan.Seed);
        Runner = new RunClient(new FileReader(), _folders, new SubmissionCsvReader());
        // Once for all clients, as a run has them: a copy for each client would be most of the memory that is measured.
        Standard = Value(_configuration.Standard(Year));
        var (settings, previous) = (Value(_configuration.Settings()), Value(_configuration.Standard(Year - 1)));
        // No policies: disclosure control is timed apart.
        Terms = [.. _folders.Codes().Select(code => new RunTerms(
            Value(_configuration.Client(code)), Standard, previous, settings, []))];
    }

    public Standard Standard { get; }

    public RunClient Runner { get; }

    /// <summary>One for each client, the largest first, so that two workers end together.</summary>
    public IReadOnlyList<RunTerms> Terms { get; }

    public long Bytes => _folder.EnumerateFiles("*.csv", SearchOption.AllDirectories).Sum(f => f.Length);

    /// <summary>A client's files as canonical rows, and nothing after that.</summary>
    public ClientIntake Read(RunTerms terms)
    {
        var intake = new ClientIntake(terms.Standard, terms.Client);
        foreach (var file in _folders.Files(terms.Client.Code))
        {
            foreach (var opened in new FileReader().Open(file.Path, terms.Settings.Limits))
            {
                using var raw = opened;
                if (DataSetNames.Match(file.Name, terms.Client) is (_, { } dataSet)) intake.Read(raw, dataSet, file.Name);
                else intake.Note(raw, file.Name, false);
            }
        }

        return intake;
    }

    /// <summary>The client's files as the floor reads them: by the columns that ours found.</summary>
    public IReadOnlyList<FloorFile> FloorFiles(ClientIntake intake, Client client) =>
    [
        .. _folders.Files(client.Code).Select(file => new FloorFile(file.Path, Columns(intake, file.Name))),
    ];

    public void Dispose() => _folder.Delete(recursive: true);

    private static int[] Columns(ClientIntake intake, string name) => intake.Sheets.FirstOrDefault(s => s.File == name)?.Binding is { } binding
        ? [.. binding.Schema.Columns.Select(c => binding[c.Name]).Where(i => i >= 0)]
        : [];

    public static string ConfigurationAbove(string folder) =>
        Directory.Exists(Path.Combine(folder, "config", "standards"))
            ? Path.Combine(folder, "config")
            : ConfigurationAbove(Path.GetDirectoryName(folder.TrimEnd(Path.DirectorySeparatorChar)) ?? throw new DirectoryNotFoundException("config/"));

    private static T Value<T>(Outcome<T> outcome) =>
        outcome.Match(value => value, refused => throw new InvalidOperationException(refused.Detail));
}
