using System.Globalization;
using Spectre.Console;
using WresEtl.Adapters.Documents;
using WresEtl.App.Ports;
using WresEtl.App.Runs;
using WresEtl.Cli.Output;
using WresEtl.Core.Rules;
using WresEtl.Core.Standards;

namespace WresEtl.Cli.Commands;

/// <summary>The second half of the demonstration: HR fills in three exceptions workbooks, they are imported, and the batch runs again.</summary>
internal static class DemoAnswers
{
    private const string Officer = "Invented HR officer";

    /// <summary>What invented people answer when they are asked, in turn; some choose not to say.</summary>
    private static readonly string[] Said = ["A", "A", "H", "A", "N", "Z", "B", "A", "L", "A", "D", "Z", "C", "R", "A"];

    public static int Play(
        IReadOnlyList<ClientOutcome> before, string data, string config, string folder, Func<List<ClientOutcome>, int> runAgain)
    {
        var useCase = AnswersCommand.UseCase(data, config);
        Directory.CreateDirectory(folder);
        Say("");
        Say("HR asks the people without an ethnic origin, fills in the exceptions workbooks of three clients and sends them back:");
        var answered = before.Where((o, i) => i is 0 or 1 or 2 && o.Result?.Return is not null).ToList();
        foreach (var outcome in answered)
        {
            var filled = Fill(outcome.Result!);
            var file = Path.Combine(folder, $"{outcome.Line.Client}-exceptions-filled.xlsx");
            File.WriteAllBytes(file, filled);
            useCase.Import(Path.GetFileName(file), filled, Officer).Match(
                import => import,
                refused => throw new InvalidOperationException($"The demonstration's own workbook was refused: {refused.Code}."))
                .Tell(file);
        }

        Say("");
        Say("The batch runs again with the answers:");
        var after = new List<ClientOutcome>();
        var code = runAgain(after);
        var clients = answered.Select(o => o.Line.Client).ToHashSet(StringComparer.Ordinal);
        Terminal.Out.Write(Moved(before.Zip(after).Where(p => clients.Contains(p.First.Line.Client) && p.Second.Result?.Headcount is not null)));
        return code;
    }

    private static void Tell(this AnswersImport import, string file)
    {
        Say($"  {file}");
        foreach (var line in AnswersCommand.Lines(import)) Say($"    {line}");
    }

    /// <summary>The workbook as HR would send it back: people asked, some queries explained, corrections promised; and one slip.</summary>
    private static byte[] Fill(ClientResult run)
    {
        var (asked, slips) = (0, 0);
        var answers = run.Findings.Select(f => Answer(f, ref asked, ref slips)).OfType<Answer>().ToList();
        return new Documents().ExceptionsWorkbook(
            new ExceptionsReport(run.Client, run.Standard, run.Findings) { Filled = new FilledIn(Officer, "2020-06-01", answers) });
    }

    private static Answer? Answer(Finding finding, ref int asked, ref int slips) => finding.Rule.Id switch
    {
        "W030" or "W031" or "W038" => Of(finding, AnswerKinds.Value, Said[asked++ % Said.Length]),
        "W033" or "W050" => Of(finding, AnswerKinds.Explained, "E01"),
        // An error cannot be explained away: the import says so, and takes the other answers.
        "H004" or "H005" when slips++ == 0 => Of(finding, AnswerKinds.Explained, "E05"),
        "H004" or "H005" => Of(finding, AnswerKinds.WillFix, "F01"),
        _ => null,
    };

    private static Answer Of(Finding finding, string kind, string code) =>
        new(finding.Id, finding.FaultHash, kind, code, "", Officer, "2020-06-01");

    private static Table Moved(IEnumerable<(ClientOutcome Before, ClientOutcome After)> clients)
    {
        var table = new Table().Border(TableBorder.Simple).Title("What the answers moved");
        foreach (var heading in new[] { "Client", "Declared %", "Unknown %", "White", "BME", "Unknown", "Open findings", "New", "Persisting", "Resolved" })
            table.AddColumn(heading);
        foreach (var (then, now) in clients)
        {
            var (b, a) = (then.Result!.Declared!.Value, now.Result!.Declared!.Value);
            var (was, are) = (then.Result!.Headcount!.Value, now.Result!.Headcount!.Value);
            table.AddRow(
                now.Line.Client,
                Step(b.DeclaredPercent.Number.ToFixed(1), a.DeclaredPercent.Number.ToFixed(1)),
                Step(b.UnknownPercent.Number.ToFixed(1), a.UnknownPercent.Number.ToFixed(1)),
                Step(N(was.White), N(are.White)), Step(N(was.Bme), N(are.Bme)), Step(N(was.Unknown), N(are.Unknown)),
                Step(N(then.Result!.Findings.Count(f => f.IsOpen)), N(now.Result!.Findings.Count(f => f.IsOpen))),
                N(now.Line.Findings.New), N(now.Line.Findings.Persisting), N(now.Line.Findings.Resolved));
        }

        return table;
    }

    private static string Step(string before, string after) => before == after ? after : $"{before} to {after}";

    private static string N(int n) => n.ToString("N0", CultureInfo.InvariantCulture);

    private static void Say(string line) => Terminal.Out.Profile.Out.Writer.WriteLine(line);
}
