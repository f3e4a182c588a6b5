using System.Globalization;
using System.Text.RegularExpressions;
using WresEtl.Adapters.Documents.Xlsx;
using WresEtl.App.Publishing;
using WresEtl.App.Runs;
using WresEtl.App.Store;
using WresEtl.Core.Primitives;
using WresEtl.Core.Standards;

namespace WresEtl.Adapters.Documents;

/// <summary>
/// batch-book.xlsx, INTERNAL: all clients of a batch on one page for the team that looks after them, their figures beside those of their
/// peers, and the rules that are open most.
/// </summary>
internal sealed partial class BatchBook(IReadOnlyList<BookLine> lines, Standard standard)
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
        workbook.AddSheet(Layout("Clients", [10, 34, 14, 18, 11, 11, 11, 11, 11, 11, 11, 9, 9, 11, 12, 34, 40], 4), Clients());
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
        yield return Line($"WRES {Year}: {lines.Count.ToString(CultureInfo.InvariantCulture)} {(lines.Count == 1 ? "client" : "clients")}", Looks.Title, 24);
        yield return Line(Wording.Internal, Looks.Stamp, 18);
        yield return Line(Deadlines(), Looks.Lead, 16);
        yield return Headings(
            32, "Client", "Name", "Type", "State", "Headcount", "White", "BME", "Unknown", "In no row yet", "Declared %", "Filled by evidence", "Errors", "Queries", "Kinds of notice", "Draft pack", "Return", "Next");
        foreach (var line in lines)
        {
            yield return new SheetRow(
            [
                Text(line.Client.Code), Text(line.Client.Name), Words(line.Client.Type), Words(StateOf(line)),
                Number(line.Headcount, Looks.Whole), Number(line.People?.White, Looks.Whole), Number(line.People?.Bme, Looks.Whole), Number(line.People?.Unknown, Looks.Whole),
                line.People is null ? SheetCell.Blank(Looks.Whole) : Whole(line.WithoutRow), Number(line.Declared, OneDecimal),
                Whole(line.Evidence), Whole(line.Findings.Errors), Whole(line.Findings.Queries), Whole(line.Findings.NoticeKinds),
                Words(PackOf(line.Pack)), Words(VersionOf(line)), Words(NextOf(line)),
            ]);
        }
    }

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
        foreach (var line in lines.Where(l => l.Rows.Count > 0))
        {
            yield return new SheetRow(
            [
                Text(line.Client.Code), Text(line.Client.Name), Words(line.Client.Type),
                .. Compared.SelectMany(c => new[] { Number(FigureOf(line, c), c.Look), MiddleOf(line.Client.Type, c) is { } middle ? SheetCell.Of(middle, c.Look) : SheetCell.Blank(c.Look) }),
            ]);
        }
    }

    private double? MiddleOf(string type, (string, EthnicGroup, string, CellLook) compared)
    {
        var figures = lines.Where(l => l.Rows.Count > 0 && l.Client.Type == type)
            .Select(l => FigureOf(l, compared)).Where(f => f.State == FigureState.Value).Select(f => f.Number).Order().ToList();
        if (figures.Count < 3) return null;
        var middle = figures.Count / 2;
        return (figures.Count % 2 == 1 ? figures[middle] : (figures[middle - 1] + figures[middle]) / Fraction.Of(2)).ToDouble();
    }

    private static Figure FigureOf(BookLine line, (string Source, EthnicGroup Group, string, CellLook) compared) =>
        line.Rows.FirstOrDefault(r => r.Template.Source == compared.Source)?.Cells[compared.Group] ?? Figure.NotCollected(NoValueReason.NotProvided);

    private IEnumerable<SheetRow> OpenFindings()
    {
        yield return Line("Open findings by rule, most widespread first", Looks.Title, 24);
        yield return Line(Wording.Internal, Looks.Stamp, 18);
        yield return Headings(17, "Rule", "What it says", "Severity", "Clients", "Findings");
        var open = lines.SelectMany(l => l.Open)
            .GroupBy(f => f.Rule.Id)
            .Select(g => (g.First().Rule, Clients: g.Count(), Findings: g.Sum(f => f.Count)))
            .OrderByDescending(g => g.Clients).ThenByDescending(g => g.Findings).ThenBy(g => g.Rule.Id, StringComparer.Ordinal);
        foreach (var (rule, clients, findings) in open)
            yield return new SheetRow([Words(rule.Id), Words(Blanks().Replace(rule.MessageInGeneral, "…")), SeverityOf(rule), Whole(clients), Whole(findings)]);
    }

    private static SheetCell SeverityOf(RuleEntry rule) => rule.Severity switch
    {
        Severity.Error => SheetCell.Of("error", Looks.Error),
        Severity.Query => SheetCell.Of("query", Looks.Query),
        Severity.Notice => Words("notice"),
    };

    private static string StateOf(BookLine line) => line switch
    {
        { State: ReturnStates.WithHr } => line.IsDraft ? "with HR (DRAFT)" : "with HR",
        { State: ReturnStates.Resubmitted } => "submitted again",
        _ => line.State.Replace('-', ' '),
    };

    private static string PackOf(PackState state) => state switch
    {
        PackState.Proven => "proven",
        PackState.Refused => "refused",
        PackState.None => "none",
    };

    private static string VersionOf(BookLine line) => line.Versions is [.., var last]
        ? $"version {last.Number.ToString(CultureInfo.InvariantCulture)}, {VersionWords.State(last)}"
        : "not signed off yet";

    private static string NextOf(BookLine line) => line switch
    {
        { State: BookLine.Failed } => "Operations: see the summary of the run.",
        { State: ReturnStates.WaitingForFiles } => "HR sends the files.",
        { State: ReturnStates.Rejected } => "Get a usable workforce file: exceptions.xlsx says what is wrong.",
        { State: ReturnStates.WithHr } => "HR works through exceptions.xlsx and sends it back.",
        { State: ReturnStates.Signed } => "Submit it on the portal, then record the receipt.",
        { State: ReturnStates.Submitted or ReturnStates.Resubmitted } => "A second person signs the publication off; then it is published.",
        { State: ReturnStates.Published } => "Nothing: it is done.",
        { State: ReturnStates.RejectedByPortal } or { Versions: [.., { State: VersionState.RejectedByPortal }] } => "Put right what the portal rejected; then a second person signs off anew.",
        { Findings.Queries: > 0 } => "HR explains the queries; then a second person signs off.",
        _ => "A second person signs off for submission.",
    };

    /// <summary>Where a finding's own value stands in its message: here the message is of all of them.</summary>
    [GeneratedRegex(@"\{[a-z_]+\}", RegexOptions.CultureInvariant)]
    private static partial Regex Blanks();

    private static SheetCell Number(Figure? figure, CellLook look) => figure is { } known ? Number(known, look) : SheetCell.Blank(look);

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
