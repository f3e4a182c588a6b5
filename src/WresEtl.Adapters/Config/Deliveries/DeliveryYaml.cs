using WresEtl.Adapters.Config.Pipelines;
using WresEtl.App.Sources;

namespace WresEtl.Adapters.Config.Deliveries;

/// <summary>The sources and the retention of a client.yaml.</summary>
internal static class DeliveryYaml
{
    private const int SftpPort = 22;

    /// <summary>assumed: an export that has not grown for a minute is complete.</summary>
    private static readonly TimeSpan Settle = TimeSpan.FromMinutes(1);

    public static ClientDelivery From(YamlNode client)
    {
        var sources = client["sources"];
        return new ClientDelivery(
            [.. sources["folders"].Items.Select(Folder), .. sources["https"].Items.Select(Https), .. sources["sftp"].Items.Select(Sftp)],
            client["retention"].IsNull ? null : PipelineYaml.KeepsFrom(client["retention"]));
    }

    private static SourceDefinition Folder(YamlNode yaml) => new SourceDefinition.Folder(yaml["path"].Text)
    {
        Name = yaml["name"].Text,
        Files = FilesOf(yaml),
        Settle = Durations.OfOr(yaml["settle"], Settle),
        Predecessor = yaml["predecessor"].TextOr(""),
    };

    private static SourceDefinition Https(YamlNode yaml) => new SourceDefinition.Https(
        new Uri(yaml["url"].Text), SettingsYaml.SecretAt(yaml, "token"), CertificateOf(yaml), yaml["authority_file"].TextOr(""))
    {
        Name = yaml["name"].Text,
        Files = FilesOf(yaml),
        Predecessor = yaml["predecessor"].TextOr(""),
    };

    private static SourceDefinition Sftp(YamlNode yaml) => new SourceDefinition.Sftp(
        yaml["host"].Text, yaml["port"].IsNull ? SftpPort : yaml["port"].Whole, yaml["user"].Text, yaml["folder"].Text, yaml["key_file"].Text,
        yaml["known_hosts_file"].Text)
    {
        Name = yaml["name"].Text,
        Files = FilesOf(yaml),
        Settle = Durations.OfOr(yaml["settle"], Settle),
        Predecessor = yaml["predecessor"].TextOr(""),
    };

    private static CertificatePlace? CertificateOf(YamlNode yaml) => yaml["certificate_file"].IsNull
        ? null
        : new CertificatePlace(
            yaml["certificate_file"].Text, yaml["certificate_key_file"].TextOr(""), SettingsYaml.SecretAt(yaml, "certificate_password"));

    private static IReadOnlyList<string> FilesOf(YamlNode yaml) => yaml["files"].IsNull ? ["*"] : yaml["files"].Texts;
}
