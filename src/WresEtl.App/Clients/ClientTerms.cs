using WresEtl.App.Configuration;
using WresEtl.App.Ports;
using WresEtl.Core.Primitives;
using WresEtl.Core.Rules;
using WresEtl.Core.Standards;

namespace WresEtl.App.Clients;

/// <summary>What a client's files are looked at under, outside a batch.</summary>
/// <param name="Client">The client.</param>
/// <param name="Standard">The year's standard.</param>
/// <param name="Settings">Program-wide settings.</param>
public sealed record ClientTerms(Client Client, Standard Standard, ProgramSettings Settings)
{
    /// <summary>Refused with every fault of the configuration at once; an unknown year is <c>unknown-year</c>.</summary>
    public static Outcome<ClientTerms> Of(IConfiguration configuration, int year, string code)
    {
        var refusals = new List<(string Code, string Detail)>();
        var standard = Take(configuration.Standard(year), refusals);
        var settings = Take(configuration.Settings(), refusals);
        var client = Take(configuration.Client(code), refusals);
        if (standard is not null) refusals.AddRange(RuleBook.Mismatches(standard).Select(m => ("bad-configuration", m)));
        return refusals.Count == 0
            ? new Outcome<ClientTerms>.Ok(new ClientTerms(client!, standard!, settings!))
            : new Outcome<ClientTerms>.Refused(
                refusals.Any(r => r.Code == "unknown-year") ? "unknown-year" : "bad-configuration",
                string.Join('\n', refusals.Select(r => r.Detail)));
    }

    private static T? Take<T>(Outcome<T> outcome, List<(string Code, string Detail)> refusals)
        where T : class => outcome.Match(
            ok => ok,
            refused =>
            {
                refusals.Add((refused.Code, refused.Detail));
                return (T?)null;
            });
}
