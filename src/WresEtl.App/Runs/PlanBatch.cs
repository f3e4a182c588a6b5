using WresEtl.App.Configuration;
using WresEtl.App.Ports;
using WresEtl.Core.Disclosure;
using WresEtl.Core.Primitives;
using WresEtl.Core.Returns;
using WresEtl.Core.Rules;
using WresEtl.Core.Standards;

namespace WresEtl.App.Runs;

/// <param name="Year">Reporting year.</param>
/// <param name="Clients">Only these; empty for every folder.</param>
/// <param name="Jobs">Clients worked on at once.</param>
public sealed record BatchRequest(int Year, IReadOnlyList<string> Clients, int Jobs)
{
    /// <summary>Who makes the run, and so cannot sign it off; empty where nobody says.</summary>
    public string Author { get; init; } = "";

    /// <summary>The ledger: every publication that is out.</summary>
    public IReadOnlyList<PublishedPack> Published { get; init; } = [];

    /// <summary>The year's official proforma as downloaded, to be filled for each client; null for the working copy.</summary>
    public byte[]? Proforma { get; init; }
}

/// <summary>What a batch runs under, all of it checked.</summary>
/// <param name="Standard">The reporting year's standard.</param>
/// <param name="LastYear">The standard of the year before; null where there is none.</param>
/// <param name="Settings">Program-wide settings.</param>
/// <param name="Policies">Every disclosure policy.</param>
/// <param name="Clients">Whom to run, in ordinal order of their codes.</param>
public sealed record BatchPlan(
    Standard Standard, Standard? LastYear, ProgramSettings Settings, IReadOnlyList<DisclosurePolicy> Policies, IReadOnlyList<Client> Clients)
{
    /// <summary>The ledger: every publication that is out.</summary>
    public IReadOnlyList<PublishedPack> Published { get; init; } = [];

    /// <summary>The year's official proforma as downloaded, to be filled for each client; null for the working copy.</summary>
    public byte[]? Proforma { get; init; }
}

/// <summary>Configuration is checked whole before anything runs; all its faults come back together.</summary>
public sealed class PlanBatch(IConfiguration configuration, IClientFolders folders)
{
    public Outcome<BatchPlan> Prepare(BatchRequest request)
    {
        var refusals = new List<(string Code, string Detail)>();
        var standard = Take(configuration.Standard(request.Year), refusals);
        var lastYear = configuration.Years().Contains(request.Year - 1) ? Take(configuration.Standard(request.Year - 1), refusals) : null;
        var settings = Take(configuration.Settings(), refusals);
        var policies = Take(configuration.Policies(), refusals);
        if (standard is not null) refusals.AddRange(RuleBook.Mismatches(standard).Select(m => ("bad-configuration", m)));
        if (standard is not null && TemplateModel.From(standard.Template) is Outcome<TemplateModel>.Refused template)
            refusals.Add(("bad-configuration", template.Detail));
        var clients = Clients(request, policies, refusals);
        return refusals.Count == 0
            ? new Outcome<BatchPlan>.Ok(new BatchPlan(standard!, lastYear, settings!, policies!, clients) { Published = request.Published, Proforma = request.Proforma })
            : new Outcome<BatchPlan>.Refused(refusals.Any(r => r.Code == "unknown-year") ? "unknown-year" : "bad-configuration", string.Join('\n', refusals.Select(r => r.Detail)));
    }

    private List<Client> Clients(BatchRequest request, IReadOnlyList<DisclosurePolicy>? policies, List<(string Code, string Detail)> refusals)
    {
        var known = folders.Codes();
        refusals.AddRange(request.Clients.Where(c => !known.Contains(c, StringComparer.Ordinal))
            .Select(c => ("unknown-client", $"There is no folder for client {c} in the data folder.")));
        if (known.Count == 0) refusals.Add(("no-clients", "The data folder holds no client folders."));
        var clients = known.Where(c => request.Clients.Count == 0 || request.Clients.Contains(c, StringComparer.Ordinal))
            .Select(c => Take(configuration.Client(c), refusals)).OfType<Client>().ToList();
        refusals.AddRange(clients.Where(c => policies is not null && policies.All(p => p.Name != c.DisclosurePolicy))
            .Select(c => ("bad-configuration", $"Client {c.Code} names the disclosure policy {c.DisclosurePolicy}, which is not in config/disclosure.")));
        return clients;
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
