using WresEtl.Adapters.Config;
using WresEtl.App.Configuration;
using WresEtl.App.Ports;
using WresEtl.Core.Disclosure;
using WresEtl.Core.Primitives;
using WresEtl.Core.Standards;
using WresEtl.Testing;

namespace WresEtl.App.Tests.Runs;

/// <summary>The shipped configuration with something changed. Comparing policies costs more than all the rest of a small run.</summary>
internal sealed class ChangedConfiguration : IConfiguration
{
    private readonly ConfigurationFolder _shipped = new(Repository.Config);

    public Func<Standard, Standard> Change { get; init; } = s => s;

    public Func<DisclosurePolicy, bool> HasPolicy { get; init; } = p => p.Name == "under-5";

    public Func<Client, Client> ChangeClient { get; init; } = c => c;

    public IReadOnlyList<int> Years() => _shipped.Years();

    public Outcome<Standard> Standard(int year) => Changed(_shipped.Standard(year), Change);

    public Outcome<ProgramSettings> Settings() => _shipped.Settings();

    public Outcome<IReadOnlyList<DisclosurePolicy>> Policies() =>
        Changed<IReadOnlyList<DisclosurePolicy>>(_shipped.Policies(), all => [.. all.Where(HasPolicy)]);

    public Outcome<Client> Client(string code) => Changed(_shipped.Client(code), ChangeClient);

    private static Outcome<T> Changed<T>(Outcome<T> outcome, Func<T, T> change) => outcome.Match<Outcome<T>>(ok => new Outcome<T>.Ok(change(ok)), no => no);
}
