using System.Globalization;
using WresEtl.Adapters.Config;
using WresEtl.Adapters.Documents;
using WresEtl.Adapters.Folders;
using WresEtl.Adapters.Intake;
using WresEtl.Adapters.Synth;
using WresEtl.Adapters.Tests.Config;
using WresEtl.App.Runs;
using WresEtl.App.Synth;
using WresEtl.Core.Primitives;

namespace WresEtl.Adapters.Tests.Synth;

/// <summary>
/// The generator's truth against the whole program: exports are written, read, checked and calculated, and every count of the
/// return must be the one the exports were made to hold, whatever layout, format, encoding and mess they went through.
/// </summary>
public sealed class SynthBatchTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("wres-synth-batch-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    // 2016 knew no medical sub-groups, so its return has other rows.
    public static TheoryData<SynthMess, int> Plans => new()
    {
        { SynthMess.None, 2020 }, { SynthMess.Light, 2017 }, { SynthMess.Light, 2022 }, { SynthMess.Heavy, 2020 }, { SynthMess.Heavy, 2026 },
    };

    [Fact]
    public void Demo_ComesOutAsItWasMade() => AssertTrue(DemoClients.Plan());

    [Theory]
    [MemberData(nameof(Plans))]
    public void AnyPlan_ComesOutAsItWasMade(SynthMess mess, int year) =>
        AssertTrue(SynthPlans.For(24, 3000, year, (ulong)year, SynthFormat.Mixed, mess));

    [Theory]
    [InlineData(SynthBreakage.WrongYear)]
    [InlineData(SynthBreakage.RequiredColumnMissing)]
    [InlineData(SynthBreakage.CutShort)]
    public void BrokenWorkforce_RejectsThatClientOnly(SynthBreakage breakage)
    {
        var plan = DemoClients.WithRejected(breakage);
        var (_, runs) = Run(plan with { Clients = [plan.Clients[1], plan.Clients[^1]] });
        Assert.Equal(ClientState.Rejected, runs["ZZ5"].State);
        Assert.Equal(ClientState.Ready, runs["ZZ2"].State);
    }

    private void AssertTrue(SynthPlan plan)
    {
        var (truths, runs) = Run(plan);
        var differences = truths.SelectMany(truth => Differences(truth, runs[truth.Client], plan.Year));
        Assert.Empty(differences);
    }

    private (IReadOnlyList<SynthTruth> Truths, Dictionary<string, ClientRun> Runs) Run(SynthPlan plan)
    {
        var data = Path.Combine(_folder, "data");
        var truths = SynthWriter.Write(plan, data);
        var configuration = new ConfigurationFolder(ConfigCopy.Original);
        var (standard, settings) = (Ok(configuration.Standard(plan.Year)), Ok(configuration.Settings()));
        var folders = new ClientFolders(data);
        ClientRun One(string code) => new RunClient(new FileReader(), folders, new SubmissionCsvReader())
            .Run(new RunTerms(Ok(configuration.Client(code)), standard, null, settings, []), new StageClock(TimeProvider.System));
        return (truths, folders.Codes().ToDictionary(code => code, One));
    }

    private static T Ok<T>(Outcome<T> outcome) => Assert.IsType<Outcome<T>.Ok>(outcome).Value;

    private static IEnumerable<string> Differences(SynthTruth truth, ClientRun run, int year)
    {
        if (run.Return is not { } exact) return [$"{truth.Client}: {run.State}"];
        return from row in TemplateRows(year)
               let cells = exact[row.Number]
               let ours = $"{cells.White.ToSubmissionText()} {cells.Bme.ToSubmissionText()} {cells.Unknown.ToSubmissionText()}"
               let made = Made(truth, row.Area, row.Years)
               where ours.Trim() != made
               select $"{truth.Client} row {row.Number} {row.Area}: made {made}, came out {ours}";
    }

    private static string Made(SynthTruth truth, string area, int years) => !truth.Rows.TryGetValue(area, out var counts)
        ? ""
        : string.Join(' ', new[] { counts.White, counts.Bme, counts.Unknown }
            .Select(count => ((decimal)count / years).ToString("0.#", CultureInfo.InvariantCulture)));

    private static readonly string[] Bands =
        ["under1", "1", "2", "3", "4", "5", "6", "7", "8a", "8b", "8c", "8d", "9", "vsm"];

    private static readonly string[] Medical = ["consultants", "smm", "career", "trainee", "other"];

    private static IEnumerable<(int Number, string Area, int Years)> TemplateRows(int year) =>
    [
        .. Bands.Select((band, i) => (1 + i, "nonclinical." + band, 1)),
        .. Bands.Select((band, i) => (15 + i, "clinical." + band, 1)),
        .. Medical.Select((row, i) => (29 + i, "medical." + row, 1)),
        (34, "shortlisted.total", 1), (35, "appointed.total", 1), (38, "workforce.total", 1),
        (39, "disciplinary.total", year <= 2021 ? 2 : 1), (43, "training.total", 1),
        (50, "board.total", 1), (51, "board_voting.total", 1), (54, "board_executive.total", 1),
    ];
}
