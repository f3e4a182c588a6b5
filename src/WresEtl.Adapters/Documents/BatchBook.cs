using System.Globalization;
using System.Text.RegularExpressions;
using WresEtl.Adapters.Documents.Xlsx;
using WresEtl.App.Publishing;
using WresEtl.App.Runs;
using WresEtl.Core.Primitives;
using WresEtl.Core.Standards;

namespace WresEtl.Adapters.Documents;

/// <summary>
/// batch-book.xlsx, INTERNAL: all clients of a batch on one page for the team that looks after them, their figures beside those of their
/// peers, and the rules that are open most.
/// </summary>
internal sealed partial class BatchBook(IReadOnlyList<ClientOutcome> outcomes, Standard standard)
{
    private static readonly CellLook OneDecimal = Looks.Whole with { Format = "0.0" };
    private static readonly CellLook TwoDecimals = Looks.Whole with { Format = "0.00" };

    /// <summary>The figures a team compares: the row, its column, what it is called, and the decimals it is read with.</summary>
    private static readonly (string Source, EthnicGroup Group, string Title, CellLook Look)[] Compared =
    [
        ("relative.2", EthnicGroup.White, "Shortlisting, White over BME", TwoDecimals),
        ("relative.3", EthnicGroup.Bme, "Disciplinary, BME over White", TwoDecimals),
        ("relative.4", EthnicGroup.White, "Training, White over BME", TwoDecimals),
        ("difference.board", EthnicGroup.Bme, "Board minus workforce, BME, points", OneDecimal),
        ("difference.board_voting", EthnicGroup.Bme, "Voting members minus workforce, BME, points", OneDecimal),
    ];

    public byte[] Write()
    {
        using var workbook = new WorkbookWriter(new DocumentStamp($"WRES {Year} batch", Wording.Internal));
        workbook.AddSheet(Layout("Clients", [10, 34, 14, 16, 11, 11, 11, 11, 11, 11, 9, 9, 11, 18, 34, 40], 4), Clients());
        workbook.AddSheet(Layout("Against peers", [10, 34, 14, .. Compared.SelectMany(_ => new double[] { 13, 13 })], 4), AgainstPeers());
        workbook.AddSheet(Layout("Open findings", [8, 70, 10, 12, 12], 3), OpenFindings());
        return workbook.ToBytes();
    }

    private string Year => standard.Year.ToString(CultureInfo.InvariantCulture);

    private SheetLayout Layout(string name, IReadOnlyList<double> widths, int headings) => new()
    {
        Name = name,
        Widths = widths,
        FrozenRows = headings,
        FrozenColumns = 1,
        PrintTitleRow = headings,
        IsWide = true,
        Footer = $"WRES {Year}: all clients",
    };

    private IEnumerable<SheetRow> Clients()
    {
        yield return Line($"WRES {Year}: {outcomes.Count.ToString(CultureInfo.InvariantCulture)} clients", Looks.Title, 24);
        yield return Line(Wording.Internal, Looks.Stamp, 18);
        yield return Line(Deadlines(), Looks.Lead, 16);
        yield return Headings(
            32, "Client", "Name", "Type", "State", "Headcount", "White", "BME", "Unknown", "Declared %", "Filled by evidence", "Errors", "Queries", "Kinds of notice", "Draft pack", "Return", "Next");
        foreach (var o in outcomes)
        {
            yield return new SheetRow(
            [
                Text(o.Line.Client), Text(o.Result?.Client.Name ?? ""), Words(o.Result?.Client.Type ?? ""), Words(StateOf(o.Line)),
                .. Groups(o.Result?.Headcount),
                o.Result?.Declared is { } rate ? Number(rate.DeclaredPercent, OneDecimal) : SheetCell.Blank(OneDecimal),
                Whole(o.Result?.Evidence.Count ?? 0), Whole(o.Line.Findings.Errors), Whole(o.Line.Findings.Queries), Whole(o.Line.Findings.NoticeKinds),
                Words(PackOf(o.Result?.Pack ?? PackState.None)), Words(VersionOf(o)), Words(NextOf(o)),
            ]);
        }
    }

    private static IEnumerable<SheetCell> Groups(GroupCounts? people) => people is { } p
        ? new[] { p.Total, p.White, p.Bme, p.Unknown }.Select(Whole)
        : Enumerable.Repeat(SheetCell.Blank(Looks.Whole), 4);

    private string Deadlines()
    {
        var window = standard.Window;
        string Day(DateOnly? day, Mark mark) => day is { } d
            ? d.ToString("d MMMM yyyy", CultureInfo.InvariantCulture) + (mark == Mark.Assumed ? " (assumed)" : "")
            : "not known";
        return $"Submission through {window.Collection} closes: {Day(window.Closes, window.Mark)}. Report and action plan to be published by: {Day(window.PublishBy, window.PublishMark)}.";
    }

    /// <summary>A client's own figure beside the middle one of the clients of its type in this batch.</summary>
    private IEnumerable<SheetRow> AgainstPeers()
    {
        yield return Line("Indicators against peers in this batch", Looks.Title, 24);
        yield return Line(Wording.Internal, Looks.Stamp, 18);
        yield return Line("The middle figure is that of all clients of the same type that have one; it is left out where fewer than three do.", Looks.Lead, 16);
        yield return Headings(62, ["Client", "Name", "Type", .. Compared.SelectMany(c => new[] { c.Title, "Middle of its type" })]);
        foreach (var o in outcomes.Where(o => o.Result?.Return is not null))
        {
            var client = o.Result!.Client;
            yield return new SheetRow(
            [
                Text(client.Code), Text(client.Name), Words(client.Type),
                .. Compared.SelectMany(c => new[] { Number(FigureOf(o, c), c.Look), MiddleOf(client.Type, c) is { } middle ? SheetCell.Of(middle, c.Look) : SheetCell.Blank(c.Look) }),
            ]);
        }
    }

    private double? MiddleOf(string type, (string, EthnicGroup, string, CellLook) compared)
    {
        var figures = outcomes.Where(o => o.Result?.Return is not null && o.Result.Client.Type == type)
            .Select(o => FigureOf(o, compared)).Where(f => f.State == FigureState.Value).Select(f => f.Number).Order().ToList();
        if (figures.Count < 3) return null;
        var middle = figures.Count / 2;
        return (figures.Count % 2 == 1 ? figures[middle] : (figures[middle - 1] + figures[middle]) / Fraction.Of(2)).ToDouble();
    }

    private static Figure FigureOf(ClientOutcome outcome, (string Source, EthnicGroup Group, string, CellLook) compared) =>
        outcome.Result!.Return!.Rows.FirstOrDefault(r => r.Template.Source == compared.Source)?.Cells[compared.Group]
            ?? Figure.NotCollected(NoValueReason.NotProvided);

    private IEnumerable<SheetRow> OpenFindings()
    {
        yield return Line("Open findings by rule, most widespread first", Looks.Title, 24);
        yield return Line(Wording.Internal, Looks.Stamp, 18);
        yield return Headings(17, "Rule", "What it says", "Severity", "Clients", "Findings");
        var open = outcomes.Where(o => o.Result is not null)
            .SelectMany(o => o.Result!.Findings.Where(f => f.IsOpen).Select(f => (o.Line.Client, f.Rule)))
            .GroupBy(f => f.Rule.Id)
            .Select(g => (g.First().Rule, Clients: g.Select(f => f.Client).Distinct().Count(), Findings: g.Count()))
            .OrderByDescending(g => g.Clients).ThenByDescending(g => g.Findings).ThenBy(g => g.Rule.Id, StringComparer.Ordinal);
        foreach (var (rule, clients, findings) in open)
            yield return new SheetRow([Words(rule.Id), Words(Blanks().Replace(rule.Message, "…")), SeverityOf(rule), Whole(clients), Whole(findings)]);
    }

    private static SheetCell SeverityOf(RuleEntry rule) => rule.Severity switch
    {
        Severity.Error => SheetCell.Of("error", Looks.Error),
        Severity.Query => SheetCell.Of("query", Looks.Query),
        Severity.Notice => Words("notice"),
    };

    private static string StateOf(BatchLine line) => line.State switch
    {
        ClientState.Ready => "ready",
        ClientState.WithHr => line.Draft ? "with HR (DRAFT)" : "with HR",
        ClientState.Rejected => "rejected",
        ClientState.Failed => "failed",
    };

    private static string PackOf(PackState state) => state switch
    {
        PackState.Proven => "proven",
        PackState.Refused => "refused",
        PackState.None => "none",
    };

    private static string VersionOf(ClientOutcome o) => o.Result?.Versions is { Count: > 0 } versions
        ? $"version {versions[^1].Number.ToString(CultureInfo.InvariantCulture)}, {VersionWords.State(versions[^1])}"
        : "not signed off yet";

    private static string NextOf(ClientOutcome o) => o.Line.State switch
    {
        ClientState.Ready when o.Result?.Versions is [.., { State: VersionState.RejectedByPortal }] => "Put right what the portal rejected; then a second person signs off anew.",
        ClientState.Failed => "Operations: see the summary of the run.",
        ClientState.Rejected => "Get a usable workforce file: exceptions.xlsx says what is wrong.",
        ClientState.WithHr => "HR works through exceptions.xlsx and sends it back.",
        ClientState.Ready when o.Line.Findings.Queries > 0 => "HR explains the queries; then a second person signs off.",
        ClientState.Ready => "A second person signs off for submission.",
    };

    /// <summary>Where a finding's own value stands in its message: here the message is of all of them.</summary>
    [GeneratedRegex(@"\{[a-z_]+\}", RegexOptions.CultureInvariant)]
    private static partial Regex Blanks();

    private static SheetCell Number(Figure figure, CellLook look) => figure.State switch
    {
        FigureState.Value => SheetCell.Of(figure.Number.ToDouble(), look),
        FigureState.Undefined => SheetCell.Of("n/a", look),
        FigureState.NotCollected => SheetCell.Blank(look),
    };

    private static SheetCell Text(string text) => SheetCell.Of(text, Looks.ClientText);

    private static SheetCell Words(string text) => SheetCell.Of(text, Looks.Words);

    private static SheetCell Whole(int number) => SheetCell.Of(number, Looks.Whole);

    private static SheetRow Line(string text, CellLook look, double height) => new([SheetCell.Of(text, look with { Wrap = false })], height);

    private static SheetRow Headings(double height, params string[] headings) => new([.. headings.Select(h => SheetCell.Of(h, Looks.Heading))], height);
}
