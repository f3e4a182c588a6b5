using WresEtl.App.Ports;
using WresEtl.App.Runs;
using WresEtl.Core.Indicators;
using WresEtl.Core.Intake;
using WresEtl.Core.Primitives;
using WresEtl.Core.Rules;
using WresEtl.Core.Standards;
using WresEtl.Core.Workforce;

namespace WresEtl.App.Clients;

/// <param name="Year">Reporting year.</param>
/// <param name="Client">Organisation code.</param>
/// <param name="Paths">The files.</param>
public sealed record CheckRequest(int Year, string Client, IReadOnlyList<string> Paths);

/// <summary>What a check found. Nothing was written and nothing is kept.</summary>
/// <param name="Standard">The year's standard.</param>
/// <param name="Intake">Everything that was read.</param>
/// <param name="Findings">Every finding, sorted by file, row and rule.</param>
public sealed record CheckReport(Standard Standard, ClientIntake Intake, IReadOnlyList<Finding> Findings)
{
    /// <summary>The same findings as a screen may show them (<see cref="HiddenValues"/>).</summary>
    public required IReadOnlyList<Finding> OnScreen { get; init; }

    public bool HasErrors => Findings.Any(f => f.Rule.Severity == Severity.Error);

    /// <summary>Redacted.</summary>
    public override string ToString() => nameof(CheckReport);
}

/// <summary>
/// Reads and validates a client's files by the rules of a run, before anything leaves the client. Whether all data sets are there, and
/// how the return compares with last year's, is a run's to say.
/// </summary>
public sealed class CheckFiles(IConfiguration configuration, IFileReader reader, FilePasswords passwords)
{
    // A check may be of one file of many: those not given are no fault of it.
    private static readonly string[] AboutFilesNotGiven = ["X001", "X002", "X003"];

    public Outcome<CheckReport> Check(CheckRequest request) =>
        ClientTerms.Of(configuration, request.Year, request.Client).Match<Outcome<CheckReport>>(
            terms => new Outcome<CheckReport>.Ok(Check(request.Paths, terms)),
            refused => new Outcome<CheckReport>.Refused(refused.Code, refused.Detail));

    private CheckReport Check(IReadOnlyList<string> paths, ClientTerms terms)
    {
        var (client, standard) = (terms.Client, terms.Standard);
        var intake = new ClientIntake(standard, client);
        foreach (var (name, path) in Named(paths)) Read(intake, name, path, terms);
        var context = new RuleContext(standard, client, intake);
        var faults = RuleRunner.CheckIntake(context).Where(f => !AboutFilesNotGiven.Contains(f.RuleId, StringComparer.Ordinal)).ToList();
        if (intake.Assignments.Count > 0)
        {
            var headcount = Headcount.Of(intake.Assignments, standard, context.Placement);
            faults.AddRange(RuleRunner.CheckWorkforce(IndicatorInputs.From(intake, standard, client, headcount), context));
        }

        // Findings are shown by rule and place, never by id, so no key is made or needed.
        var key = new byte[32];
        return new CheckReport(standard, intake, new FindingMaker(standard.Rules, key).Make(faults))
        {
            OnScreen = new FindingMaker(standard.Rules, key).Make(faults.Select(HiddenValues.In)),
        };
    }

    private void Read(ClientIntake intake, string name, string path, ClientTerms terms)
    {
        if (DataSetNames.IsReportingTemplate(name))
        {
            // Words and no data: there is nothing in it for a rule to check.
            intake.NoteReportingTemplate(name, new FileInfo(path).Length, "");
            return;
        }

        var password = passwords.Of(path, terms.Settings.Limits, terms.Client);
        foreach (var opened in reader.Open(path, terms.Settings.Limits, password))
        {
            using var raw = opened;
            var inner = raw.Name.IndexOf('/', StringComparison.Ordinal) is >= 0 and var slash ? name + raw.Name[slash..] : name;
            var (role, dataSet) = DataSetNames.Match(inner, terms.Client);
            if (dataSet is { } known) intake.Read(raw, known, inner, name, DataSetNames.IsNamedByZip(inner, name, terms.Client));
            else intake.Note(raw, inner, role == FileRole.PreviousYear);
        }
    }

    /// <summary>Each file by its own name; by its path where two share one.</summary>
    private static IEnumerable<(string Name, string Path)> Named(IReadOnlyList<string> paths) =>
        paths.GroupBy(p => Path.GetFileName(p), StringComparer.Ordinal)
            .SelectMany(g => g.Select(p => (g.Count() == 1 ? g.Key : p.Replace('\\', '/'), p)))
            .OrderBy(p => p.Item1, StringComparer.Ordinal);
}
