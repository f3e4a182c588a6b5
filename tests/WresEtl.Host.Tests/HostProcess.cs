using System.Diagnostics;
using System.Text.Json;

namespace WresEtl.Host.Tests;

/// <summary>The real service as a process of its own, on a port the system chooses.</summary>
internal sealed class HostProcess : IDisposable
{
    private static readonly string Program = Path.Combine(AppContext.BaseDirectory, "WresEtl.Host.dll");

    private readonly Process _process;
    private readonly List<string> _lines = [];
    private readonly TaskCompletionSource<Uri> _listening = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public HostProcess(params string[] arguments)
        : this(new Dictionary<string, string>(StringComparer.Ordinal), arguments)
    {
    }

    /// <param name="environment">Variables besides this process's own.</param>
    /// <param name="arguments">The service's command line.</param>
    public HostProcess(IReadOnlyDictionary<string, string> environment, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Program, "--urls", "http://127.0.0.1:0", .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Path.GetTempPath(),
        };
        // As in the tests themselves: a service that lives for seconds does not earn back what watching for the profile costs.
        start.Environment["DOTNET_TieredPGO"] = "0";
        foreach (var (name, value) in environment) start.Environment[name] = value;
        _process = Process.Start(start)!;
        _process.OutputDataReceived += (_, e) => Take(e.Data);
        _process.ErrorDataReceived += (_, e) => Take(e.Data);
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    public IReadOnlyList<string> Lines
    {
        get
        {
            lock (_lines) return [.. _lines];
        }
    }

    public bool HasExited => _process.HasExited;

    public int Id => _process.Id;

    /// <summary>Where it listens, once it does.</summary>
    public Task<Uri> Listening() => _listening.Task.WaitAsync(TimeSpan.FromSeconds(120));

    public void Kill()
    {
        // On Unix this is SIGKILL.
        _process.Kill(entireProcessTree: false);
        _process.WaitForExit();
    }

    /// <summary>SIGTERM, as a service manager does it; the exit code.</summary>
    public int Stop()
    {
        using (var kill = Process.Start("kill", ["-TERM", _process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)])) kill.WaitForExit();
        return _process.WaitForExit(60_000) ? _process.ExitCode : throw new TimeoutException("The service did not stop.");
    }

    public void Dispose()
    {
        if (!_process.HasExited) Kill();
        _process.Dispose();
    }

    private void Take(string? line)
    {
        if (line is null) return;
        lock (_lines) _lines.Add(line);
        if (!line.Contains("Now listening on", StringComparison.Ordinal)) return;
        using var json = JsonDocument.Parse(line);
        _listening.TrySetResult(new Uri(json.RootElement.GetProperty("field.address").GetString()!));
    }
}
