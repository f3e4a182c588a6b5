using System.Text;
using WresEtl.Testing;

namespace WresEtl.Cli.Tests;

/// <summary>
/// Clients' folders in which every cell of every file is a marked value and most files are damaged. After a run none of the marks may
/// stand anywhere but in that client's own exceptions files: not on the streams, not in another output, not in a temporary file.
/// </summary>
public sealed class CanaryTests : IDisposable
{
    private readonly TempFolder _folder = new();
    private readonly CanaryExports _exports = new();

    public void Dispose() => _folder.Dispose();

    private string Data => Path.Combine(_folder.Path, "data");

    private string Out => Path.Combine(_folder.Path, "out");

    private static int Mutated => Environment.GetEnvironmentVariable("WRES_LONG") == "1" ? 400 : 8;

    /// <summary>Nothing can be read in the first; in the second the keys can; the others are damaged as chance will have it.</summary>
    private void WriteClients()
    {
        _exports.WriteWhole(name => _folder[$"data/XK1/{name}"]);
        _exports.WriteWhole(name => _folder[$"data/XK2/{name}"], "XK2");
        _exports.WriteDamaged(name => _folder[$"data/XK1/{name}"], "XK1");
        _exports.WriteDamaged(name => _folder[$"data/XK2/{name}"], "XK2");
        _exports.WriteWhole(name => _folder[$"data/XK3/{name}"], "XK3");
        for (var i = 0; i < Mutated; i++)
        {
            var code = FormattableString.Invariant($"XM{i:000}");
            _exports.WriteMutated(name => _folder[$"data/{code}/{name}"], code, 20200331 + i);
        }
    }

    /// <summary>The repository's configuration with the quickest policy only: what is looked for here does not depend on it.</summary>
    private string QuickConfig()
    {
        foreach (var file in Directory.EnumerateFiles(Repository.Config, "*", SearchOption.AllDirectories))
            File.Copy(file, _folder[Path.Combine("config", Path.GetRelativePath(Repository.Config, file))]);
        foreach (var policy in Directory.EnumerateFiles(Path.Combine(_folder.Path, "config", "disclosure")).Where(f => Path.GetFileName(f) != "under-5.yaml")) File.Delete(policy);
        return Path.Combine(_folder.Path, "config");
    }

    private WresResult Run(params string[] arguments)
    {
        Directory.CreateDirectory(Path.Combine(_folder.Path, "tmp"));
        var result = Wres.RunWith(new Dictionary<string, string> { ["TMPDIR"] = Path.Combine(_folder.Path, "tmp"), ["WRES_TRACE"] = "1" }, [.. arguments, "--config", Path.Combine(_folder.Path, "config")]);
        Assert.False(CanarySearch.Holds(result.Output), arguments[0] + ": a value on standard output");
        Assert.False(CanarySearch.Holds(result.Error), arguments[0] + ": a value on standard error");
        Assert.Equal([], CanarySearch.In(Path.Combine(_folder.Path, "tmp")));
        return result;
    }

    [Fact]
    public void NoValueOfAFile_LeavesTheClientsOwnFiles()
    {
        WriteClients();
        QuickConfig();
        Assert.Equal(10, Run("run", "--year", "2020", "--data", Data, "--out", Out, "--show-figures").ExitCode);
        Assert.True(Directory.EnumerateFiles(Out, "*", SearchOption.AllDirectories).Count() >= 9);
        Assert.Equal([], CanarySearch.In(Out).Where(f => !Path.GetFileName(f).StartsWith("exceptions.", StringComparison.Ordinal)));
        // The search would find them: they are where HR needs them, packed and plain.
        Assert.Contains("XK2/2020/exceptions.csv", CanarySearch.In(Out));
        Assert.Contains("XK2/2020/exceptions.xlsx", CanarySearch.In(Out));
    }

    // `check` may show headings, and here no mark is one; each mark stands in one row.
    [Fact]
    public void NoValueOfAFile_IsToldByCheck()
    {
        QuickConfig();
        _exports.WriteWhole(name => _folder[$"whole/{name}"]);
        _exports.WriteWhole(name => _folder[$"keyed/{name}"], "XK2");
        _exports.WriteDamaged(name => _folder[$"damaged/{name}"], "XK2");
        foreach (var folder in new[] { "whole", "keyed", "damaged" })
            Assert.Equal(10, Run("check", Path.Combine(_folder.Path, folder), "--year", "2020", "--client", "XK2").ExitCode);
    }

    // Files that are given by hand to the other commands. (`map` is for looking at values, and has tests of its own.)
    [Fact]
    public void NoValueOfAFile_IsToldByTheOtherCommands()
    {
        QuickConfig();
        _exports.WriteWhole(name => _folder[$"data/XK2/{name}"], "XK2");
        foreach (var name in new[] { "figures.csv", "structure.csv", "certificate.json" }) File.WriteAllText(_folder["pack/" + name], _exports.Table(name == "figures.csv" ? "id,kind,printed,precision,status,formula" : name == "structure.csv" ? "equation,relation,left,right" : "x", 3));
        File.WriteAllText(_folder["their.csv"], _exports.Table("row,white,bme,unknown", 3));
        File.WriteAllText(_folder["ledger.jsonl"], "{\"" + _exports.Marked(1) + "\":1}\n");
        File.WriteAllText(_folder["report.txt"], string.Concat(Enumerable.Range(0, 9).Select(i => $"In 2020 {_exports.Marked(1)} % of staff were BME, a relative likelihood of {_exports.Marked(1)} in band {i}.\n")));
        File.WriteAllBytes(_folder["answers.xlsx"], Encoding.UTF8.GetBytes(_exports.Table("a,b", 3)));
        File.WriteAllText(_folder["data/XK2/answers.csv"], _exports.Table("finding_id,fault_hash,answer,answer_code,note,answered_by,answered_on", 2));
        File.WriteAllText(_folder["config/clients/XK2/client.yaml"], $"code: \"XK2\"\nname: [{_exports.Marked(2)}]\n{_exports.Marked(1)}: 1\n");
        Assert.Equal(13, Run("run", "--year", "2020", "--data", Data, "--out", Out).ExitCode);
        Assert.Equal(13, Run("doctor", "--data", Data, "--out", Out, "--state", Path.Combine(_folder.Path, "state")).ExitCode);
        Directory.Delete(Path.Combine(_folder.Path, "config", "clients"), recursive: true);
        string[] client = ["--year", "2020", "--client", "XK2"];
        Assert.NotEqual(0, Run(["run", "--year", "2020", "--data", Data, "--out", Out, "--ledger", Path.Combine(_folder.Path, "ledger.jsonl")]).ExitCode);
        Assert.NotEqual(0, Run(["publish", .. client, "--out", Out, "--ledger", Path.Combine(_folder.Path, "ledger.jsonl")]).ExitCode);
        Assert.NotEqual(0, Run(["answers", "import", Path.Combine(_folder.Path, "answers.xlsx"), "--data", Data]).ExitCode);
        Assert.NotEqual(0, Run(["reconcile", .. client, "--with", Path.Combine(_folder.Path, "their.csv"), "--data", Data]).ExitCode);
        Run(["proof", Path.Combine(_folder.Path, "report.txt"), .. client, "--out", Out]);
        var verified = Wres.Run("verify", Path.Combine(_folder.Path, "pack"));
        Assert.Equal(12, verified.ExitCode);
        Assert.False(CanarySearch.Holds(verified.Output + verified.Error));
    }
}
