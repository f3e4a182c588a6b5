using WresEtl.App.Configuration;
using WresEtl.Core.Disclosure;
using WresEtl.Core.Primitives;
using WresEtl.Core.Standards;

namespace WresEtl.App.Ports;

/// <summary>
/// The configuration folder, checked whole before anything runs. A refusal lists every fault found, each with file, line and what was
/// expected; its code is <c>bad-configuration</c>, or <c>unknown-year</c> where there is no such year.
/// </summary>
public interface IConfiguration
{
    /// <summary>The reporting years there is a standard for, ascending.</summary>
    IReadOnlyList<int> Years();

    Outcome<Standard> Standard(int year);

    /// <summary>Program-wide settings from <c>wres.yaml</c>; the defaults where the file is absent.</summary>
    Outcome<ProgramSettings> Settings();

    /// <summary>Every disclosure policy, by name in ordinal order.</summary>
    Outcome<IReadOnlyList<DisclosurePolicy>> Policies();

    /// <summary>The client's own file, or a client with defaults only where there is none.</summary>
    Outcome<Client> Client(string code);
}
