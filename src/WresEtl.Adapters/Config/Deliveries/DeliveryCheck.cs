using WresEtl.App.Sources;

namespace WresEtl.Adapters.Config.Deliveries;

/// <summary>What no schema can say about a client's sources.</summary>
internal sealed class DeliveryCheck(string file, FaultList faults)
{
    public void Check(YamlNode client)
    {
        var kinds = client["sources"].Entries;
        foreach (var twice in kinds.SelectMany(k => k.Value.Items).GroupBy(s => s["name"].Text).SelectMany(g => g.Skip(1)))
            faults.Add(file, twice.Line, "sources: expected each name once");
        foreach (var source in kinds.SelectMany(k => k.Value.Items)) CheckPredecessor(source, client["predecessors"].Texts);
        foreach (var source in client["sources"]["https"].Items) CheckHttps(source);
        foreach (var source in client["sources"]["sftp"].Items)
            Expect(IsPlainFolder(source["folder"].Text), source["folder"], "folder: expected a folder without \"..\" or a space at an end");
    }

    private void CheckHttps(YamlNode source)
    {
        foreach (var key in new[] { "token", "certificate_password" })
        {
            Expect(source[key + "_variable"].IsNull || source[key + "_file"].IsNull, source, $"expected {key}_variable or {key}_file, not both");
        }

        var (hasToken, hasCertificate) = (SettingsYaml.SecretAt(source, "token") is not null, !source["certificate_file"].IsNull);
        Expect(hasToken || hasCertificate, source, "expected a token (token_variable or token_file), a certificate_file, or both");
        Expect(hasCertificate || (source["certificate_key_file"].IsNull && SettingsYaml.SecretAt(source, "certificate_password") is null), source,
            "expected certificate_file beside the other keys of a certificate");
        foreach (var name in source["files"].Items) Expect(FileNames.IsSafe(name.Text), name, "files: expected a name that every system takes");
    }

    private void CheckPredecessor(YamlNode source, IReadOnlyList<string> predecessors) => Expect(
        source["predecessor"].IsNull || predecessors.Contains(source["predecessor"].Text), source["predecessor"],
        "predecessor: expected one of the client's predecessors");

    private static bool IsPlainFolder(string folder) => folder.Trim() == folder && !folder.Split('/').Contains("..");

    private void Expect(bool holds, YamlNode where, string expected)
    {
        if (!holds) faults.Add(file, where.Line, expected);
    }
}
