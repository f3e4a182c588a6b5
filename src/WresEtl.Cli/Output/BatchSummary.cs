using System.Globalization;
using Spectre.Console;
using WresEtl.App.Runs;
using WresEtl.Core.Primitives;
using WresEtl.Core.Returns;

namespace WresEtl.Cli.Output;

/// <summary>What a batch came to, for a person to read. Figures about groups only where they were asked for.</summary>
internal static class BatchSummary
{
    public static void Print(IReadOnlyList<ClientOutcome> outcomes, bool showFigures)
    {
        Terminal.Out.Write(States(outcomes));
        if (showFigures) Terminal.Out.Write(Figures(outcomes));
        foreach (var outcome in outcomes)
        {
            Terminal.Out.WriteLine($"{outcome.Line.Client}: {outcome.Folder}{Note(outcome)}");
            if (outcome.Result?.ActionFindings is { } wrong)
                Terminal.Out.WriteLine($"  Action plan: findings to put right: {N(wrong)}{(wrong == 0 ? "" : " (action-plan/action-plan.xlsx lists them)")}.");
            if (outcome.Result?.AnswersToNothing is > 0 and var lost)
                Terminal.Out.WriteLine($"  answers.csv: none of its answers ({N(lost)}) is to a finding of this run. Either all of it was put right since, or .wres-key is another than the one under which they were given: then copy that one.");
            foreach (var note in outcome.Result?.ReportingNotes ?? []) Terminal.Out.WriteLine($"  Reporting template: {note}.");
            if (outcome.ProformaFaults.Count == 0) continue;
            Terminal.Out.WriteLine("  The official proforma was not filled; the return is our working copy instead (submission/check-report.xlsx has every check):");
            foreach (var fault in outcome.ProformaFaults) Terminal.Out.WriteLine($"  {fault.Id} {fault.What}: {fault.Detail}");
        }
    }

    /// <summary>What may be published: never which figures were small, which is in the client's own disclosure.txt.</summary>
    public static void PrintPublications(IReadOnlyList<ClientOutcome> outcomes)
    {
        var refused = outcomes.Where(o => o.Result?.Pack == PackState.Refused).Select(o => o.Line.Client).ToList();
        var made = outcomes.Count(o => o.Result?.Pack == PackState.Proven);
        Terminal.Out.WriteLine($"Draft publication packs, each proven safe: {made}. Refused by disclosure control: {refused.Count}{(refused.Count == 0 ? "" : $" ({string.Join(", ", refused)}; disclosure.txt says why)")}.");
        Terminal.Out.WriteLine("Everything above is INTERNAL until a signed-off pack is published.");
    }

    private static Table States(IReadOnlyList<ClientOutcome> outcomes)
    {
        var table = Table("Client", "State", "Rows read", "used", "set aside", "Errors", "Queries", "Kinds of notice", "New", "Persisting", "Resolved");
        foreach (var o in outcomes)
            table.AddRow(
                o.Line.Client, Words(o.Line), N(o.Line.Read), N(o.Line.Used), N(o.Line.Aside),
                N(o.Line.Findings.Errors), N(o.Line.Findings.Queries), N(o.Line.Findings.NoticeKinds),
                N(o.Line.Findings.New), N(o.Line.Findings.Persisting), N(o.Line.Findings.Resolved));
        return table;
    }

    private static Table Figures(IReadOnlyList<ClientOutcome> outcomes)
    {
        var table = Table(
            "Client", "Headcount", "White", "BME", "Unknown", "Declared %", "Shortlisting W/B", "Disciplinary B/W", "Training W/B", "Board − workforce BME, pp");
        foreach (var o in outcomes.Where(o => o.Result?.Return is not null))
        {
            var (people, exact) = (o.Result!.Headcount!.Value, o.Result.Return!);
            table.AddRow(
                o.Line.Client, N(people.Total), N(people.White), N(people.Bme), N(people.Unknown),
                people.Total == 0 ? "n/a" : Fraction.Of(100L * (people.White + people.Bme), people.Total).ToFixed(1),
                Text(exact, "relative.2", EthnicGroup.White, 2), Text(exact, "relative.3", EthnicGroup.Bme, 2),
                Text(exact, "relative.4", EthnicGroup.White, 2), Text(exact, "difference.board", EthnicGroup.Bme, 1));
        }

        return table;
    }

    private static string Text(ExactReturn exact, string source, EthnicGroup group, int decimals)
    {
        var figure = exact.Rows.FirstOrDefault(r => r.Template.Source == source)?.Cells[group] ?? default;
        return figure.State switch
        {
            FigureState.Value => figure.Number.ToFixed(decimals),
            FigureState.Undefined => "n/a",
            FigureState.NotCollected => "not collected",
        };
    }

    private static string Words(BatchLine line) => line.State switch
    {
        ClientState.Ready => "ready",
        ClientState.WithHr => line.Draft ? "with HR (DRAFT)" : "with HR",
        ClientState.Rejected => "rejected",
        ClientState.Failed => "failed",
    };

    private static string Note(ClientOutcome outcome) => outcome.Line.State == ClientState.Failed ? $" failed: {outcome.Failure}" : "";

    private static Table Table(string first, params string[] rest)
    {
        var table = new Table().Border(TableBorder.Simple).AddColumn(new TableColumn(first));
        foreach (var heading in rest)
        {
            var column = new TableColumn(heading);
            table.AddColumn(heading == "State" ? column : column.RightAligned());
        }

        return table;
    }

    private static string N(int n) => n.ToString("N0", CultureInfo.InvariantCulture);
}
