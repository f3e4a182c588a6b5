using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using WresEtl.Core.Intake;
using WresEtl.Core.Rules;
using WresEtl.Core.Standards;

namespace WresEtl.App.Runs;

/// <summary>One hash over everything a run depends on: the same key means the same results, byte for byte.</summary>
internal static class InputsKey
{
    public static string Of(ClientIntake intake, IReadOnlyList<Answer> answers, Standard standard, Client client)
    {
        var text = new StringBuilder();
        text.Append(Manifest.CodeVersion).Append('\n').Append(standard.Fingerprint).Append('\n').Append(JsonSerializer.Serialize(client)).Append('\n');
        foreach (var file in intake.Files.OrderBy(f => f.Name, StringComparer.Ordinal)) text.Append(file.Name).Append(' ').Append(file.Sha256).Append('\n');
        foreach (var answer in answers) text.Append(JsonSerializer.Serialize(answer)).Append('\n');
        foreach (var plan in client.ActionPlans.Where(p => p.Year == standard.Year || p.Year == standard.Year - 1).OrderBy(p => p.Year))
            text.Append(JsonSerializer.Serialize(plan)).Append('\n');
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }
}
