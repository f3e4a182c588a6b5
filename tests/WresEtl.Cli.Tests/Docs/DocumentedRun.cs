using System.Diagnostics;
using System.Globalization;
using System.Text;
using WresEtl.Adapters.Archive;
using WresEtl.Adapters.Store;
using WresEtl.App.Store;
using WresEtl.Testing;

namespace WresEtl.Cli.Tests.Docs;

/// <summary>Every command of every page, typed one after the other into one folder, as somebody would who reads them all.</summary>
public sealed class DocumentedRun : IDisposable
{
    /// <summary>In an order in which one may need what another made. README last: its commands are those of the pages.</summary>
    internal static readonly string[] Pages =
    [
        "README.md", "tutorial.md", "how-to/install.md", "how-to/onboard-a-client.md", "how-to/map-an-odd-export.md", "how-to/let-hr-answer.md", "how-to/publish.md",
        "how-to/merge-two-organisations.md", "how-to/new-reporting-year.md", "service.md", "../README.md",
    ];

    private readonly TempFolder _folder = new();
    private readonly Dictionary<string, (int Code, string Output)> _ends = [];

    public DocumentedRun()
    {
        if (!HasShell) return;
        foreach (var part in new[] { "config", "pipelines", "docs" }) Copy(part);
        // Comparing all policies for every client would take most of the time; the documentation needs the default one.
        foreach (var policy in Directory.EnumerateFiles(this["config/disclosure"]).Where(f => Path.GetFileName(f) != "under-5.yaml")) File.Delete(policy);
        File.WriteAllText(_folder["bin/wres"], $"#!/bin/sh\nexec dotnet \"{Path.Combine(AppContext.BaseDirectory, "wres.dll")}\" \"$@\"\n");
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(_folder["bin/wres"], UnixFileMode.UserRead | UnixFileMode.UserExecute);
        LeaveWhatTheServiceLeaves();
        Type();
    }

    public static bool HasShell { get; } = File.Exists("/bin/bash");

    internal static IReadOnlyList<DocumentedCommand> Commands { get; } =
        [.. Pages.SelectMany(p => DocumentedCommand.In(p, File.ReadAllText(Path.Combine(Repository.Root, "docs", p))))];

    public string this[string path] => Path.Combine(_folder.Path, path);

    public void Dispose() => _folder.Dispose();

    /// <summary>How it ended, and what it printed.</summary>
    internal (int Code, string Output) EndOf(DocumentedCommand command) => _ends.GetValueOrDefault(command.ToString(), (-1, "was not reached"));

    internal string OutputOf(string text) => _ends.First(e => e.Key.EndsWith(": " + text, StringComparison.Ordinal)).Value.Output;

    /// <summary>One shell for all. A command that another page had already is not typed again: its result is still there.</summary>
    private void Type()
    {
        var (script, typed) = (new StringBuilder("exec </dev/null\n"), new List<DocumentedCommand>());
        foreach (var command in Commands.Where(c => !DocumentedCommandTests.Elsewhere.ContainsKey(c.Text)))
        {
            if (typed.Find(t => t.Text == command.Text && t.Document != command.Document) is { } before)
            {
                script.Append(CultureInfo.InvariantCulture, $"cp .ends/{typed.IndexOf(before)} .ends/{typed.Count}\n");
            }
            else
            {
                script.Append(CultureInfo.InvariantCulture, $"{{ {command.Text}\n}} >.ends/{typed.Count}.out 2>&1\n{{ echo $?; cat .ends/{typed.Count}.out; }} >.ends/{typed.Count}\n");
            }

            typed.Add(command);
        }

        Directory.CreateDirectory(this[".ends"]);
        File.WriteAllText(this["all.sh"], script.ToString());
        var start = new ProcessStartInfo("/bin/bash", ["all.sh"]) { WorkingDirectory = _folder.Path };
        Wres.ShortLived(start);
        start.Environment["PATH"] = this["bin"] + ":" + Environment.GetEnvironmentVariable("PATH");
        using var shell = Process.Start(start)!;
        if (!shell.WaitForExit(TimeSpan.FromMinutes(5))) shell.Kill(entireProcessTree: true);
        for (var i = 0; i < typed.Count && File.Exists(this[$".ends/{i}"]); i++)
        {
            var end = File.ReadAllText(this[$".ends/{i}"]).Split('\n', 2);
            if (int.TryParse(end[0], NumberStyles.None, CultureInfo.InvariantCulture, out var code)) _ends[typed[i].ToString()] = (code, end[1]);
        }
    }

    /// <summary>A store with an entry in its audit, and keys: no command makes them.</summary>
    private void LeaveWhatTheServiceLeaves()
    {
        var state = Directory.CreateDirectory(this["out/service"]).FullName;
        var database = new SqliteDatabase(Path.Combine(state, "wres.db"));
        new Migrator(database, TimeProvider.System).Migrate();
        new SqlRunStore(database, TimeProvider.System).Change(s => s.Audit.Add("tests", "act", "subject"));
        ArchiveKeys.In(Path.Combine(state, "keys"), Path.Combine(state, "archive")).CreateProtector("tests").Protect([1]);
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
    }

    private void Copy(string part)
    {
        var from = Path.Combine(Repository.Root, part);
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories)) File.Copy(file, _folder[Path.Combine(part, Path.GetRelativePath(from, file))]);
    }
}
