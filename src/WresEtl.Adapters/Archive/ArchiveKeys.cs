using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;

namespace WresEtl.Adapters.Archive;

/// <summary>The Data Protection keys in their configured folder, for the archive of a program that has no host around it too.</summary>
public static class ArchiveKeys
{
    /// <summary>Part of every key's derivation: every program that shares the folder uses the same.</summary>
    public const string ApplicationName = "WresEtl";

    /// <summary>The keys of a folder, made on first use.</summary>
    /// <param name="folder">Kept apart from the archive: whoever copies both has the exports.</param>
    /// <param name="archive">The archive's folder.</param>
    /// <param name="certificate">Encrypts the keys themselves; null leaves that to the folder's access rights.</param>
    /// <exception cref="ArgumentException">One folder lies in the other.</exception>
    public static IDataProtectionProvider In(string folder, string archive, X509Certificate2? certificate = null)
    {
        var (keys, entries) = (WithSeparator(folder), WithSeparator(archive));
        if (keys.StartsWith(entries, StringComparison.Ordinal) || entries.StartsWith(keys, StringComparison.Ordinal))
        {
            throw new ArgumentException(
                "The key folder and the archive must not lie in each other: a copy of the one would hold the other.", nameof(folder));
        }

        PrivateFiles.MakeFolder(folder);
        var services = new ServiceCollection();
        var builder = services.AddDataProtection().SetApplicationName(ApplicationName).PersistKeysToFileSystem(new DirectoryInfo(folder));
        if (certificate is not null) builder.ProtectKeysWithCertificate(certificate);
        return services.BuildServiceProvider().GetRequiredService<IDataProtectionProvider>();
    }

    private static string WithSeparator(string path) => Path.TrimEndingDirectorySeparator(Path.GetFullPath(path)) + Path.DirectorySeparatorChar;
}
