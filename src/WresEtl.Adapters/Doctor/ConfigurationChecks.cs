using System.Globalization;
using System.Text.RegularExpressions;
using WresEtl.Adapters.Config;
using WresEtl.Adapters.Config.Deliveries;
using WresEtl.Adapters.Config.Pipelines;
using WresEtl.App.Pipelines;
using WresEtl.App.Sources;
using WresEtl.Core.Primitives;
using WresEtl.Core.Standards;

namespace WresEtl.Adapters.Doctor;

/// <summary>Every file of the configuration, read as a run and the service would read it.</summary>
internal sealed partial class ConfigurationChecks(WresPaths paths, DateOnly today, Func<string, string?> environment)
{
    private const string Config = "Configuration";
    private readonly ConfigurationFolder _folder = new(paths.Config);

    /// <summary>What the clients' sources are; filled by <see cref="Lines"/>.</summary>
    public bool NeedsSftp { get; private set; }

    public IEnumerable<DoctorLine> Lines()
    {
        if (!Directory.Exists(paths.Config)) return [new DoctorLine(Config, Health.ConfigurationFault, $"There is no folder {paths.Config}.", "Give the right one with --config, or put config/ beside the program.")];
        var standards = Standards(out var faults);
        return
        [
            .. faults,
            standards.Count > 0
                ? new DoctorLine("Reporting years", Health.Fine, string.Join(", ", standards.Select(s => N(s.Year))))
                : new DoctorLine("Reporting years", Health.ConfigurationFault, "There is no usable standard.", "Restore config/standards/wres from the release."),
            .. standards.Count > 0 ? Dates(standards) : [],
            .. standards.SelectMany(Copied),
            Read("wres.yaml", _folder.Settings()),
            Read("Disclosure policies", _folder.Policies()),
            Directory.Exists(paths.Pipelines)
                ? Read("Pipelines", new PipelineFolder(paths.Config, paths.Pipelines, () => [.. standards.Select(YearDates.Of)]).All())
                : new DoctorLine("Pipelines", Health.Fine, $"no folder {paths.Pipelines}; only the service needs it"),
            .. Clients(),
        ];
    }

    private List<Standard> Standards(out List<DoctorLine> faults)
    {
        var read = _folder.Years().Select(year => (Year: year, Outcome: _folder.Standard(year))).ToList();
        faults = [.. read.Select(r => Read("Standard " + N(r.Year), r.Outcome)).Where(l => l.Health != Health.Fine)];
        return [.. read.Select(r => r.Outcome).OfType<Outcome<Standard>.Ok>().Select(ok => ok.Value)];
    }

    /// <summary>The year whose snapshot was last: is there a standard, and are its dates more than believed?</summary>
    private IEnumerable<DoctorLine> Dates(List<Standard> standards)
    {
        var current = today >= new DateOnly(today.Year, 3, 31) ? today.Year : today.Year - 1;
        // A folder with a fault in it has been named already.
        if (!_folder.Years().Contains(current))
            yield return new DoctorLine("Reporting years", Health.Note, $"There is no standard for {N(current)}, whose snapshot has passed.", "Make it: docs/how-to/new-reporting-year.md.");
        var standard = standards.Find(s => s.Year == current) ?? standards[^1];
        var window = standard.Window;
        var says = $"{N(standard.Year)}: opens {Day(window.Opens)}, closes {Day(window.Closes)} ({Word(window.Mark)}), publish by {Day(window.PublishBy)} ({Word(window.PublishMark)})";
        yield return window.Mark == Mark.Assumed || window.PublishMark == Mark.Assumed
            ? new DoctorLine("Dates", Health.Note, says, $"Check the assumed dates against the year's guidance and correct standards/wres/{N(standard.Year)}/standard.yaml and its SOURCE.md.")
            : new DoctorLine("Dates", Health.Fine, says);
    }

    /// <summary>A year that was made by copying says so at the top of its SOURCE.md until somebody has read the guidance for it.</summary>
    private IEnumerable<DoctorLine> Copied(Standard standard)
    {
        var source = Path.Combine(paths.Config, "standards", "wres", N(standard.Year), "SOURCE.md");
        if (!File.Exists(source) || CopyOf().Match(File.ReadAllText(source)) is not { Success: true } copy) return [];
        return [new DoctorLine(
            "Standard " + N(standard.Year), Health.Note, copy.Value + "; whatever it still has from there is assumed.",
            $"Read the year's guidance line by line (docs/how-to/new-reporting-year.md), then take that sentence out of standards/wres/{N(standard.Year)}/SOURCE.md.")];
    }

    [GeneratedRegex("[0-9]{4} is a copy of [0-9]{4}", RegexOptions.CultureInvariant)]
    private static partial Regex CopyOf();

    private IEnumerable<DoctorLine> Clients()
    {
        var folder = Path.Combine(paths.Config, "clients");
        var codes = Directory.Exists(folder) ? Directory.EnumerateDirectories(folder).Select(d => Path.GetFileName(d)).Order(StringComparer.Ordinal).ToList() : [];
        var lines = codes.SelectMany(Client).ToList();
        lines.Insert(0, new DoctorLine("Clients", Health.Fine, codes.Count == 0 ? "none has a configuration; the defaults apply" : $"{N(codes.Count)} with a configuration of their own"));
        return lines;
    }

    private IEnumerable<DoctorLine> Client(string code)
    {
        var client = _folder.Client(code);
        if (Read("Client " + code, client) is { Health: not Health.Fine } fault) return [fault];
        var variable = client.Match(c => c.PasswordVariable, _ => "");
        var sources = new DeliveryFolder(paths.Config).Of(code).Match(d => d.Sources, _ => []);
        NeedsSftp |= sources.Any(s => s is SourceDefinition.Sftp);
        var missing = sources.SelectMany(Secrets).Concat(variable.Length > 0 && environment(variable) is null ? ["the variable " + variable] : []).Distinct().ToList();
        return missing.Count == 0 ? [] : [new DoctorLine("Client " + code, Health.Note, "Not here: " + string.Join(", ", missing) + ".", "Give the program's account these secrets, or its sources cannot be pulled and its locked workbooks not opened.")];
    }

    /// <summary>The places of secrets that hold none.</summary>
    private IEnumerable<string> Secrets(SourceDefinition source) => source switch
    {
        SourceDefinition.Sftp sftp => Missing(sftp.KeyFile).Concat(Missing(sftp.KnownHostsFile)),
        SourceDefinition.Https https => Missing(https.Token).Concat(Missing(https.Certificate?.File)).Concat(Missing(https.Certificate?.KeyFile)).Concat(Missing(https.Certificate?.Password)).Concat(Missing(https.AuthorityFile)),
        _ => [],
    };

    private IEnumerable<string> Missing(SecretPlace? place) => place is null ? [] : place.File.Length > 0 ? Missing(place.File) : environment(place.Variable) is null ? ["the variable " + place.Variable] : [];

    private static IEnumerable<string> Missing(string? file) => string.IsNullOrEmpty(file) || File.Exists(file) ? [] : ["the file " + file];

    private static DoctorLine Read<T>(string subject, Outcome<T> outcome) => outcome.Match(
        _ => new DoctorLine(subject, Health.Fine, "read, no fault"),
        refused => new DoctorLine(subject, Health.ConfigurationFault, refused.Detail, "Correct what is named; config/schema says what each file may hold, docs/configuration.md in words."));

    private static string Word(Mark mark) => mark switch { Mark.Confirmed => "confirmed", Mark.Document => "from a document", Mark.Assumed => "assumed" };

    private static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "not known";

    private static string N(int n) => n.ToString(CultureInfo.InvariantCulture);
}
