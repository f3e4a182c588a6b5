using System.Globalization;
using Spectre.Console;
using WresEtl.Adapters.Documents;
using WresEtl.App.Ports;
using WresEtl.App.Runs;
using WresEtl.Cli.Output;
using WresEtl.Core.Cleansing;
using WresEtl.Core.Rules;
using WresEtl.Core.Standards;

namespace WresEtl.Cli.Commands;

/// <summary>The second half of the demonstration: HR fills in an exceptions workbook, it is imported, and the batch runs again.</summary>
internal static class DemoAnswers
{
    /// <summary>What invented people answer when they are asked, in turn; some choose not to say.</summary>
    private static readonly string[] Said = ["A", "A", "H", "A", "N", "Z", "B", "A", "L", "A", "D", "Z", "C", "R", "A"];

    public static int Play(
        IReadOnlyList<ClientOutcome> before, string data, string results, string config, string folder,
        Func<string, string, string, List<ClientOutcome>, int> runAgain)
    {
        var useCase = AnswersCommand.UseCase(data, config);
        Directory.CreateDirectory(folder);
        Say("");
        Say("HR works through the exceptions workbooks of the first and third client and sends them back:");
        foreach (var outcome in before.Where((o, i) => i is 0 or 2 && o.Run?.Return is not null))
        {
            var filled = Fill(outcome.Run!);
            var file = Path.Combine(folder, $"{outcome.Line.Client}-exceptions-filled.xlsx");
            File.WriteAllBytes(file, filled);
            useCase.Import(Path.GetFileName(file), filled, "Invented HR officer").Match(
                import => import,
                refused => throw new InvalidOperationException($"The demonstration's own workbook was refused: {refused.Code}."))
                .Tell(file);
        }

        Say("");
        Say("The batch runs again:");
        var after = new List<ClientOutcome>();
        var code = runAgain(data, results, config, after);
        Terminal.Out.Write(Moved(before, after));
        return code;
    }

    private static void Tell(this AnswersImport import, string file) =>
        Say($"  {file}: {import.Recorded} answers recorded, {import.Problems.Count} not taken.");

    /// <summary>The workbook as HR would send it back: people asked, some queries explained, errors promised.</summary>
    private static byte[] Fill(ClientRun run)
    {
        var asked = 0;
        var answered = run.Findings.Select(f => Answer(f, ref asked) is { } answer ? f with { Answer = answer } : f).ToList();
        return new Documents().ExceptionsWorkbook(new ExceptionsReport(run.Client, run.Standard, answered));
    }

    private static Answer? Answer(Finding finding, ref int asked) => finding.Rule.Id switch
    {
        "W030" or "W031" => Of(finding, AnswerKinds.Value, Said[asked++ % Said.Length]),
        "W033" or "W050" => Of(finding, AnswerKinds.Explained, "E01"),
        "H004" or "H005" => Of(finding, AnswerKinds.WillFix, "F01"),
        _ => null,
    };

    private static Answer Of(Finding finding, string kind, string code) =>
        new(finding.Id, finding.FaultHash, kind, code, "", "Invented HR officer", "2020-06-01");

    private static Table Moved(IReadOnlyList<ClientOutcome> before, IReadOnlyList<ClientOutcome> after)
    {
        var table = new Table().Border(TableBorder.Simple).Title("What the answers moved");
        foreach (var heading in new[] { "Client", "Declared % before", "after", "Unknown % before", "after", "Open before", "after", "New", "Persisting", "Resolved" })
            table.AddColumn(heading);
        foreach (var (then, now) in before.Zip(after).Where(p => p.First.Run?.Inputs is not null && p.Second.Run?.Inputs is not null))
        {
            var (b, a) = (Rate(then.Run!), Rate(now.Run!));
            table.AddRow(
                now.Line.Client, b.DeclaredPercent.Number.ToFixed(1), a.DeclaredPercent.Number.ToFixed(1),
                b.UnknownPercent.Number.ToFixed(1), a.UnknownPercent.Number.ToFixed(1),
                N(then.Run!.Findings.Count(f => f.IsOpen)), N(now.Run!.Findings.Count(f => f.IsOpen)),
                Count(now, FindingStatus.New), Count(now, FindingStatus.Persisting), Count(now, FindingStatus.Resolved));
        }

        return table;
    }

    private static DisclosureRate Rate(ClientRun run) => DisclosureRates.Of(run.Inputs!.Headcount, run.Standard).Whole;

    private static string Count(ClientOutcome outcome, FindingStatus status) => N(outcome.Run!.Findings.Count(f => f.Status == status));

    private static string N(int n) => n.ToString(CultureInfo.InvariantCulture);

    private static void Say(string line) => Terminal.Out.Profile.Out.Writer.WriteLine(line);
}
