using WresEtl.App.Sources;

namespace WresEtl.Adapters.Sources;

/// <summary>Opens folders, https addresses and SFTP servers.</summary>
/// <param name="staging">
/// Where SFTP files lie for a moment; beside the archive, not in it. What a killed program left there, <see cref="RemoveLeftovers"/> does.
/// </param>
/// <param name="largest">Bytes of the largest file that is taken.</param>
public sealed class SystemSources(string staging, long largest) : ISources
{
    public ISourceReader Open(SourceDefinition source) => source switch
    {
        SourceDefinition.Folder folder => new FolderReader(folder, largest),
        SourceDefinition.Https https => new HttpsReader(https, largest),
        SourceDefinition.Sftp sftp => new SftpReader(sftp, staging, largest),
        _ => throw new InvalidOperationException("SourceDefinition has three cases."),
    };

    /// <summary>For a program that starts and knows that no other uses the folder.</summary>
    public void RemoveLeftovers()
    {
        if (!Directory.Exists(staging)) return;
        foreach (var folder in Directory.EnumerateDirectories(staging)) Directory.Delete(folder, recursive: true);
    }
}
