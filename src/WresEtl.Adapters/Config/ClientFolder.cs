using WresEtl.Adapters.Config.Deliveries;
using WresEtl.Core.Intake;
using WresEtl.Core.Primitives;
using WresEtl.Core.Standards;

namespace WresEtl.Adapters.Config;

/// <summary>
/// Reads <c>clients/&lt;code&gt;/client.yaml</c>. A client without a folder, or with nothing in it yet, has the defaults: dropping
/// files and running is enough. Whatever else lies there without a client.yaml is a fault: it may be one under a wrong name.
/// </summary>
internal sealed class ClientFolder(string root, SchemaFolder schemas)
{
    /// <param name="code">The organisation code, which names the folder.</param>
    /// <param name="yearFolders">The folders of the years, whose columns the client's headings may be mapped to.</param>
    public Outcome<Client> Read(string code, IEnumerable<string> yearFolders)
    {
        if (!IsCode(code))
            return new Outcome<Client>.Refused("bad-configuration", "client code: expected 3 to 8 letters and digits");
        var folder = $"clients/{code}";
        if (IsEmpty(Path.Combine(root, folder))) return new Outcome<Client>.Ok(new Client { Code = code });
        var faults = new FaultList();
        var files = FileSet.ReadOne(root, folder, "client.yaml");
        var client = schemas.Read(files, "client.yaml", "client", ClientYaml.From, faults);
        if (client is null) return faults.Refusal<Client>();
        Check(client, code, files.PathOf("client.yaml"), faults);
        CheckKeys(client.Yaml, files.PathOf("client.yaml"), faults);
        CheckColumns(client, yearFolders, files.PathOf("client.yaml"), faults);
        new DeliveryCheck(files.PathOf("client.yaml"), faults).Check(client.Yaml);
        var plans = new ActionPlanFiles(root, schemas).Read(folder, faults);
        return faults.Count > 0 ? faults.Refusal<Client>() : new Outcome<Client>.Ok(client.Value with { ActionPlans = plans });
    }

    private void Check(CheckedYaml<Client> client, string code, string file, FaultList faults)
    {
        var (value, yaml) = client;
        if (value.Code != code) faults.Add(file, yaml["code"].Line, "code: expected the name of the folder");
        if (value.Predecessors.Contains(code))
            faults.Add(file, yaml["predecessors"].Line, "predecessors: expected other organisations only");
        if (value.PartOf == code || value.Predecessors.Contains(value.PartOf))
            faults.Add(file, yaml["part_of"].Line, "part_of: expected another organisation, and none of the predecessors");
        var policies = Path.Combine(root, "disclosure");
        if (Directory.Exists(policies) && !File.Exists(Path.Combine(policies, value.DisclosurePolicy + ".yaml")))
            faults.Add(file, yaml["disclosure_policy"].Line, "disclosure_policy: expected the name of a file in disclosure/");
    }

    /// <summary>Two words that differ in case and signs alone are one to the reader: only one of them can be meant.</summary>
    private static void CheckKeys(YamlNode yaml, string file, FaultList faults)
    {
        var maps = yaml["columns"].Entries.Concat(yaml["values"].Entries).Select(e => e.Value).Append(yaml["courses"]);
        foreach (var repeated in maps.SelectMany(map => map.Entries.GroupBy(e => TextKey.OfValue(e.Key)).SelectMany(g => g.Skip(1))))
            faults.Add(file, repeated.Line, "expected each heading or value once: one above differs from it in case, spaces or signs alone");
        foreach (var heading in yaml["columns"].Entries.SelectMany(set => set.Value.Entries).Where(h => TextKey.Of(h.Key).Length == 0))
            faults.Add(file, heading.Line, "columns: expected a heading with a letter or a digit");
    }

    private void CheckColumns(CheckedYaml<Client> client, IEnumerable<string> yearFolders, string file, FaultList faults)
    {
        if (client.Value.Columns.Count == 0) return;
        // A year's own faults are told when that year is used.
        var known = yearFolders.SelectMany(f => TemplateFiles.Columns(FileSet.ReadOne(root, f, "columns.csv"), new FaultList()))
            .Select(c => (c.DataSet, c.Name)).ToHashSet();
        foreach (var dataSet in client.Yaml["columns"].Entries.Where(d => d.Key is not ("cleanse" or "previous")))
        {
            var name = dataSet.Key == "later" ? "workforce" : dataSet.Key;
            foreach (var heading in dataSet.Value.Entries.Where(h => h.Value.Text != ColumnBinding.NotRead && !known.Contains((name, h.Value.Text))))
                faults.Add(file, heading.Line, $"columns: expected a column of {name}, as columns.csv lists them");
        }
    }

    /// <summary>Hidden files (.DS_Store and the like) are nobody's configuration.</summary>
    public static bool IsEmpty(string folder) =>
        !Directory.Exists(folder) || Directory.EnumerateFileSystemEntries(folder).All(f => Path.GetFileName(f).StartsWith('.'));

    // Also what keeps "..", a separator or a device name out of a path.
    public static bool IsCode(string code) => code.Length is >= 3 and <= 8 && code.All(char.IsAsciiLetterOrDigit);
}
