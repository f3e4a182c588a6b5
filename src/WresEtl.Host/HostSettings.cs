using WresEtl.Adapters;
using WresEtl.Host.Access;

namespace WresEtl.Host;

/// <summary>
/// What the service is told: section <c>Wres</c> of appsettings.json, environment variables <c>Wres__Data</c> …, or <c>--data</c>,
/// <c>--out</c>, <c>--config</c>, <c>--state</c>, <c>--keys</c>, <c>--workers</c>.
/// </summary>
public sealed class HostSettings
{
    /// <summary>One folder for each client. Empty: the service shows itself with the demonstration's invented clients.</summary>
    public string Data { get; set; } = "";

    /// <summary>Where returns, exceptions and manifests go. Empty: <c>results</c> in the state folder.</summary>
    public string Out { get; set; } = "";

    /// <summary>The configuration. Empty: <c>config</c> beside the program, or above the working folder.</summary>
    public string Config { get; set; } = "";

    /// <summary>The pipeline files. Empty: <c>pipelines</c> beside the configuration.</summary>
    public string Pipelines { get; set; } = "";

    /// <summary>What the service keeps for itself. Empty: <c>out/service</c> in the working folder.</summary>
    public string State { get; set; } = "";

    /// <summary>The Data Protection keys. Empty: <c>keys</c> in the state folder.</summary>
    public string Keys { get; set; } = "";

    /// <summary>Jobs worked on at once.</summary>
    public int Workers { get; set; } = Math.Max(1, Environment.ProcessorCount);

    /// <summary>How long a silent worker keeps its jobs.</summary>
    public TimeSpan Lease { get; set; } = TimeSpan.FromSeconds(60);

    /// <summary>How often the outbox is looked at.</summary>
    public TimeSpan DispatchEvery { get; set; } = TimeSpan.FromMilliseconds(250);

    /// <summary>How often the dead-man checks.</summary>
    public TimeSpan DeadManEvery { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>How often alerts are sent.</summary>
    public TimeSpan AlertEvery { get; set; } = TimeSpan.FromSeconds(15);

    /// <summary>How long running stages get to end when the service is stopped; what does not is resumed at the next start.</summary>
    public TimeSpan StopWithin { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How people get in.</summary>
    public AccessSettings Access { get; } = new();

    public bool IsDemo => Data.Length == 0;

    /// <summary>Shorter spellings for the command line.</summary>
    public static Dictionary<string, string> Switches { get; } = new()
    {
        ["--data"] = "Wres:Data",
        ["--out"] = "Wres:Out",
        ["--config"] = "Wres:Config",
        ["--pipelines"] = "Wres:Pipelines",
        ["--state"] = "Wres:State",
        ["--keys"] = "Wres:Keys",
        ["--workers"] = "Wres:Workers",
    };

    public WresPaths Paths()
    {
        var state = Path.GetFullPath(Or(State, Path.Combine("out", "service")));
        var config = Path.GetFullPath(Or(Config, FindConfig()));
        return new WresPaths(
            Path.GetFullPath(Or(Data, Path.Combine(state, "data"))), Path.GetFullPath(Or(Out, Path.Combine(state, "results"))),
            config, Path.GetFullPath(Or(Pipelines, WresPaths.PipelinesOf(config))), state, Path.GetFullPath(Or(Keys, Path.Combine(state, "keys"))));
    }

    private static string Or(string given, string usual) => given.Length > 0 ? given : usual;

    private static string FindConfig()
    {
        var beside = Path.Combine(AppContext.BaseDirectory, "config");
        if (Directory.Exists(beside)) return beside;
        for (var folder = new DirectoryInfo(Directory.GetCurrentDirectory()); folder is not null; folder = folder.Parent)
        {
            var candidate = Path.Combine(folder.FullName, "config");
            if (Directory.Exists(Path.Combine(candidate, "standards", "wres"))) return candidate;
        }

        return beside;
    }
}
