using System.Diagnostics;
using System.Globalization;
using WresEtl.Adapters.Config;
using WresEtl.Adapters.Folders;
using WresEtl.Adapters.Intake;
using WresEtl.Adapters.Synth;
using WresEtl.App.Ports;
using WresEtl.App.Runs;
using WresEtl.App.Synth;
using WresEtl.Core.Indicators;
using WresEtl.Core.Indicators.Analysis;
using WresEtl.Core.Intake;
using WresEtl.Core.Returns;
using WresEtl.Core.Workforce;

namespace WresEtl.Benchmarks;

/// <summary>All indicators and statistics of one client, from typed rows to return and analysis; reading is not measured.</summary>
internal static class IndicatorStage
{
    private const int Rounds = 30;

    public static void Run(int staff)
    {
        var folder = Directory.CreateTempSubdirectory("wres-bench-");
        try
        {
            SynthWriter.Write(SynthPlans.For(1, staff, 2020, 1, SynthFormat.Csv, SynthMess.Light), folder.FullName);
            Measure(folder.FullName, staff);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static void Measure(string data, int staff)
    {
        var configuration = new ConfigurationFolder(Path.Combine(Root(), "config"));
        var standard = configuration.Standard(2020).Match(ok => ok, no => throw new InvalidOperationException(no.Detail));
        var folders = new ClientFolders(data);
        var client = configuration.Client(folders.Codes()[0]).Match(ok => ok, no => throw new InvalidOperationException(no.Detail));
        var times = new List<double>();
        for (var round = 0; round < Rounds; round++)
        {
            // Read afresh: a row may be settled in its accounts once only.
            var intake = Read(folders, client.Code, new ClientIntake(standard, client), client);
            var placement = new PersonPlacement(standard, client);
            var start = Stopwatch.GetTimestamp();
            var headcount = Headcount.Of(intake.Assignments, standard, placement);
            var inputs = IndicatorInputs.From(intake, standard, client, headcount);
            var exact = ReturnBuilder.Build(client, standard, inputs);
            var report = AnalysisReport.Of(standard, client, inputs, exact);
            times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            if (report.Comparisons.Count == 0) throw new InvalidOperationException("Nothing was compared.");
        }

        var warm = times.Skip(5).Order().ToList();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"indicators and statistics, {staff} staff: first {times[0]:F1} ms, median {warm[warm.Count / 2]:F1} ms, worst {warm[^1]:F1} ms of {warm.Count} (target 100 ms)"));
    }

    private static ClientIntake Read(ClientFolders folders, string code, ClientIntake intake, Core.Standards.Client client)
    {
        foreach (var file in folders.Files(code))
        {
            foreach (var opened in new FileReader().Open(file.Path, new ReadLimits()))
            {
                using var raw = opened;
                if (DataSetNames.Match(file.Name, client) is (FileRole.Data, { } dataSet)) intake.Read(raw, dataSet, file.Name);
            }
        }

        return intake;
    }

    private static string Root()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "WresEtl.sln"))) return folder.FullName;
        }

        throw new DirectoryNotFoundException("The repository's root was not found above the program.");
    }
}
