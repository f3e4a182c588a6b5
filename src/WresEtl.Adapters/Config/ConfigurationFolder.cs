using System.Globalization;
using WresEtl.App.Configuration;
using WresEtl.App.Ports;
using WresEtl.Core.Disclosure;
using WresEtl.Core.Primitives;
using WresEtl.Core.Standards;

namespace WresEtl.Adapters.Config;

/// <summary>
/// The configuration as a folder: <c>standards/wres/&lt;year&gt;/</c>, <c>clients/&lt;code&gt;/</c>, <c>wres.yaml</c>, <c>schema/</c>.
/// </summary>
/// <param name="root">The folder; it need not exist, and then there is no year.</param>
public sealed class ConfigurationFolder(string root) : IConfiguration
{
    private const string Standards = "standards/wres";

    private readonly SchemaFolder _schemas = new(root);

    public IReadOnlyList<int> Years()
    {
        var folder = Path.Combine(root, Standards);
        if (!Directory.Exists(folder)) return [];
        return [.. Directory.EnumerateDirectories(folder).Select(d => YearOf(Path.GetFileName(d))).OfType<int>().Order()];
    }

    public Outcome<Standard> Standard(int year)
    {
        var known = Years();
        if (known.Contains(year))
            return new StandardFolder(root, _schemas).Read(year, FolderOf(year));
        var years = known.Count == 0 ? "none" : string.Join(", ", known);
        return new Outcome<Standard>.Refused("unknown-year", $"There is no standard for {year}. Known years: {years}.");
    }

    public Outcome<ProgramSettings> Settings()
    {
        if (!File.Exists(Path.Combine(root, "wres.yaml"))) return new Outcome<ProgramSettings>.Ok(new ProgramSettings());
        var faults = new FaultList();
        var settings = _schemas.Read(FileSet.ReadOne(root, "", "wres.yaml"), "wres.yaml", "wres", SettingsYaml.From, faults);
        if (settings is not null) SettingsCheck.Check(settings, faults);
        return settings is null || faults.Count > 0 ? faults.Refusal<ProgramSettings>() : new Outcome<ProgramSettings>.Ok(settings.Value);
    }

    public Outcome<IReadOnlyList<DisclosurePolicy>> Policies()
    {
        var (policies, faults) = DisclosurePolicies.Read(Path.Combine(root, "disclosure"));
        return faults.Count == 0
            ? new Outcome<IReadOnlyList<DisclosurePolicy>>.Ok([.. policies.Values.OrderBy(p => p.Name, StringComparer.Ordinal)])
            : new Outcome<IReadOnlyList<DisclosurePolicy>>.Refused(
                "bad-configuration", string.Join('\n', faults.Select(f => $"disclosure/{f.File}{(f.Line > 0 ? $":{f.Line}" : "")}: expected {f.Expected}")));
    }

    public Outcome<Client> Client(string code) => new ClientFolder(root, _schemas).Read(code, Years().Select(FolderOf));

    private static string FolderOf(int year) => $"{Standards}/{year.ToString(CultureInfo.InvariantCulture)}";

    private static int? YearOf(string name) =>
        name.Length == 4 && int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? year : null;
}
