using System.Text;
using System.Text.Json;
using WresEtl.Adapters.Documents.Publication;

namespace WresEtl.Host.Pages.Publications;

/// <summary>What the run's own account says of a pack (disclosure.txt), in its parts. INTERNAL.</summary>
/// <param name="Summary">The lines before the lists.</param>
/// <param name="Withheld">Each withheld count: what it is, and why it is withheld and what would free it.</param>
/// <param name="Policies">Each policy there is, and what it would keep.</param>
public sealed record Disclosure(IReadOnlyList<string> Summary, IReadOnlyList<(string What, string Why)> Withheld, IReadOnlyList<(string Policy, string Keeps)> Policies)
{
    private const string WithheldTitle = "Withheld, one line each:";
    private const string PoliciesTitle = "What each policy would keep:";

    public static Disclosure Of(byte[] text)
    {
        var (part, summary, withheld, policies) = ("", new List<string>(), new List<(string, string)>(), new List<(string, string)>());
        foreach (var line in Encoding.UTF8.GetString(text).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (line is WithheldTitle or PoliciesTitle) part = line;
            else if (!line.StartsWith("- ", StringComparison.Ordinal) || line.IndexOf(": ", StringComparison.Ordinal) is not (> 0 and var at)) summary.Add(FigureNames.In(line.TrimStart('-', ' ')));
            else if (part == WithheldTitle) withheld.Add((FigureNames.Of(line[2..at]), FigureNames.In(line[(at + 2)..])));
            else if (part == PoliciesTitle) policies.Add((line[2..at], line[(at + 2)..]));
            else summary.Add(FigureNames.In(line[2..]));
        }

        return new Disclosure([.. summary.Where(s => !s.StartsWith("INTERNAL.", StringComparison.Ordinal))], withheld, policies);
    }
}

/// <summary>A certificate, as far as it is explained to people.</summary>
/// <param name="Policy">Name of the policy.</param>
/// <param name="Width">By how much each withheld count stays open.</param>
/// <param name="Witnesses">Withheld counts, each with its witness.</param>
/// <param name="Tables">Complete tables of whole numbers that agree with everything published.</param>
/// <param name="Hashes">Of the files it speaks of.</param>
public sealed record CertificateView(string Policy, int Width, int Witnesses, int Tables, IReadOnlyList<(string File, string Sha256)> Hashes)
{
    public static CertificateView Of(byte[] json)
    {
        using var document = JsonDocument.Parse(json);
        var root = document.RootElement;
        return new CertificateView(
            root.GetProperty("policy").GetString() ?? "", root.GetProperty("width").GetInt32(), root.GetProperty("witnesses").GetArrayLength(), root.GetProperty("tables").GetArrayLength(),
            [.. root.GetProperty("hashes").EnumerateObject().Select(h => (h.Name, h.Value.GetString() ?? ""))]);
    }
}
