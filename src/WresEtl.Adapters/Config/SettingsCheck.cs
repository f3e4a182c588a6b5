using WresEtl.App.Alerts;
using WresEtl.App.Configuration;

namespace WresEtl.Adapters.Config;

/// <summary>What no schema can say about <c>wres.yaml</c>.</summary>
internal static class SettingsCheck
{
    private const string File = "wres.yaml";

    public static void Check(CheckedYaml<ProgramSettings> settings, FaultList faults)
    {
        var (value, yaml) = settings;
        Expect(value.Pulling.Delay <= value.Pulling.LongestDelay, yaml["sources"], "longest_delay: expected no less than delay");
        CheckSecret(yaml["alerts"]["webhook"], "token");
        CheckSecret(yaml["alerts"]["email"], "password");
        if (value.Alerts.Email is not { } email) return;
        var where = yaml["alerts"]["email"];
        Expect(email.User.Length > 0 == email.Password is not null, where, "expected user and a password's place, or neither");
        var isHere = email.Host is "localhost" or "127.0.0.1";
        Expect(email.Security != MailSecurity.None || isHere, where, "security: expected tls or start-tls for another machine");

        void CheckSecret(YamlNode node, string key) => Expect(
            node[key + "_variable"].IsNull || node[key + "_file"].IsNull, node, $"expected {key}_variable or {key}_file, not both");

        void Expect(bool holds, YamlNode node, string expected)
        {
            if (!holds) faults.Add(File, node.Line, expected);
        }
    }
}
