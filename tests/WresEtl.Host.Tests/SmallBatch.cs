using WresEtl.Adapters.Folders;
using WresEtl.Adapters.Synth;
using WresEtl.App.Synth;
using WresEtl.Testing;

namespace WresEtl.Host.Tests;

/// <summary>Four small invented clients, and the real configuration with one cheap disclosure policy: a whole batch in a second or two.</summary>
internal sealed class SmallBatch : IDisposable
{
    public const int Year = 2020;

    private readonly TempFolder _folder = new();

    public SmallBatch(int organisations = 4, int staff = 160, SynthMess mess = SynthMess.Light, ulong seed = 7, string only = "")
    {
        var plan = SynthPlans.For(organisations, staff, Year, seed, SynthFormat.Csv, mess);
        SynthWriter.Write(plan, Data);
        foreach (var client in plan.Clients) new ClientFolders(Data).WriteInventedKey(client.Organisation.Code, 7);
        foreach (var other in plan.Clients.Select(c => c.Organisation.Code).Where(c => only.Length > 0 && c != only)) Directory.Delete(Path.Combine(Data, other), recursive: true);
        Clients = [.. plan.Clients.Select(c => c.Organisation.Code).Where(c => only.Length == 0 || c == only).Order(StringComparer.Ordinal)];
        WriteConfig();
    }

    public IReadOnlyList<string> Clients { get; }

    public string Data => Path.Combine(_folder.Path, "data");

    public string Config => Path.Combine(_folder.Path, "config");

    public string this[string name] => Path.Combine(_folder.Path, name);

    /// <summary>Every file of an output folder but what holds durations, by its path in it.</summary>
    public static SortedDictionary<string, string> Files(string output) => new(
        Directory.EnumerateFiles(output, "*", SearchOption.AllDirectories)
            .Where(f => Path.GetFileName(f) != "timings.json")
            .ToDictionary(f => Path.GetRelativePath(output, f), f => Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(f)))),
        StringComparer.Ordinal);

    public void Dispose() => _folder.Dispose();

    private void WriteConfig()
    {
        Copy(Repository.Config, Config);
        Copy(Path.Combine(Repository.Root, "pipelines"), Path.Combine(_folder.Path, "pipelines"));
        foreach (var policy in Directory.EnumerateFiles(Path.Combine(Config, "disclosure")).Where(f => Path.GetFileName(f) != "withhold-small.yaml")) File.Delete(policy);
        foreach (var client in Clients)
            File.WriteAllText(
                Path.Combine(Directory.CreateDirectory(Path.Combine(Config, "clients", client)).FullName, "client.yaml"),
                $"code: \"{client}\"\nname: Example (invented)\ntype: ccg\ndisclosure_policy: withhold-small\n");
    }

    public static void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }
}
