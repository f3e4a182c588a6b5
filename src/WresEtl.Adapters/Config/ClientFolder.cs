using WresEtl.Core.Primitives;
using WresEtl.Core.Standards;

namespace WresEtl.Adapters.Config;

/// <summary>Reads <c>clients/&lt;code&gt;/client.yaml</c>. A client without a folder has the defaults: dropping files and running is enough.</summary>
internal sealed class ClientFolder(string root, SchemaFolder schemas)
{
    public Outcome<Client> Read(string code)
    {
        if (!IsCode(code))
            return new Outcome<Client>.Refused("bad-configuration", "client code: expected 3 to 8 letters and digits");
        var folder = $"clients/{code}";
        if (!Directory.Exists(Path.Combine(root, folder))) return new Outcome<Client>.Ok(new Client { Code = code });
        var faults = new FaultList();
        var files = FileSet.Read(root, folder);
        var client = schemas.Read(files, "client.yaml", "client", ClientYaml.From, faults);
        if (client is not null) Check(client, code, files.PathOf("client.yaml"), faults);
        return client is null || faults.Count > 0 ? faults.Refusal<Client>() : new Outcome<Client>.Ok(client);
    }

    private void Check(Client client, string code, string file, FaultList faults)
    {
        if (client.Code != code) faults.Add(file, 0, "code: expected the folder's name");
        if (client.Predecessors.Contains(code)) faults.Add(file, 0, "predecessors: expected other organisations only");
        var policies = Path.Combine(root, "disclosure");
        if (Directory.Exists(policies) && !File.Exists(Path.Combine(policies, client.DisclosurePolicy + ".yaml")))
            faults.Add(file, 0, "disclosure_policy: expected the name of a file in disclosure/");
    }

    // Also what keeps "..", a separator or a device name out of a path.
    private static bool IsCode(string code) => code.Length is >= 3 and <= 8 && code.All(char.IsAsciiLetterOrDigit);
}
