namespace WresEtl.Adapters;

/// <summary>The folders that a program works with.</summary>
/// <param name="Data">One folder for each client.</param>
/// <param name="Output">Where returns, exceptions and manifests go.</param>
/// <param name="Config">The configuration.</param>
/// <param name="Pipelines">The pipeline files.</param>
/// <param name="State">What the service keeps for itself: the run store, the archive; empty for a program without a store.</param>
/// <param name="Keys">The Data Protection keys; not inside of <paramref name="State"/>'s archive.</param>
public sealed record WresPaths(string Data, string Output, string Config, string Pipelines, string State, string Keys)
{
    /// <summary>Of a program that keeps no state.</summary>
    public static WresPaths Of(string data, string output, string config) => new(data, output, config, PipelinesOf(config), "", "");

    /// <summary>The pipelines lie beside the configuration.</summary>
    public static string PipelinesOf(string config) => Path.Combine(Path.GetDirectoryName(Path.GetFullPath(config)) ?? "", "pipelines");

    /// <summary>The run store's file, in the embedded edition.</summary>
    public string StoreFile => Path.Combine(State, "wres.db");

    /// <summary>The ledger of all publications, where the command line has it too.</summary>
    public string Ledger { get; init; } = Path.Combine(Output, "ledger.jsonl");

    /// <summary>Received files, encrypted.</summary>
    public string Archive => Path.Combine(State, "archive");

    /// <summary>Files while they are read; empty between runs.</summary>
    public string Working => Path.Combine(State, "working");
}
