using System.Security.Cryptography;
using WresEtl.App.Ports;
using WresEtl.App.Store;

namespace WresEtl.Adapters.Folders;

/// <summary>Inputs that people or other programs put into the data folder themselves: nothing is fetched, what lies there is pinned.</summary>
public sealed class DataFolderInputs(IClientFolders folders) : IInputs
{
    public IReadOnlyList<InputRecord> Collect(string client, int year) => Present(client);

    public IReadOnlyList<InputRecord> Present(string client) =>
        folders.Codes().Contains(client, StringComparer.Ordinal) ? [.. folders.Files(client).Select(Hashed)] : [];

    private static InputRecord Hashed(ClientFile file)
    {
        using var stream = new FileStream(file.Path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        return new InputRecord(file.Name, Convert.ToHexStringLower(SHA256.HashData(stream)), stream.Length);
    }
}
