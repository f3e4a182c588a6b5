using WresEtl.App.Publishing;
using WresEtl.Verify;

namespace WresEtl.Adapters.Publishing;

/// <summary>The checker that shares no code with what made the pack.</summary>
public sealed class IndependentVerifier : IPackGate
{
    public IReadOnlyList<string> Faults(IReadOnlyList<(string Path, byte[] Content)> pack)
    {
        byte[] Of(string path) => pack.FirstOrDefault(f => f.Path == path).Content ?? [];
        return PackVerifier.Verify(Of("figures.csv"), Of("structure.csv"), Of("certificate.json"));
    }
}

/// <summary>Every pack passes all of these before it goes out, whoever publishes it; there is no way round them.</summary>
public static class PackGates
{
    public static IReadOnlyList<IPackGate> All { get; } = [new IndependentVerifier(), new Documents.Publication.PublicationDocuments()];
}

/// <summary>The year folders below an output folder.</summary>
public sealed class RunFolders(string root) : IRunFolders
{
    public IRunFolder Of(string client, int year) => client.Length is >= 3 and <= 8 && client.All(char.IsAsciiLetterOrDigit)
        ? new RunFolder(root, client, year)
        : throw new ArgumentException("Expected an organisation code.", nameof(client));
}
