using WresEtl.App.Clients;
using WresEtl.App.Ports;
using WresEtl.App.Store;
using WresEtl.Core.Primitives;

namespace WresEtl.App.Exceptions;

/// <summary>Checks the files that HR holds by the rules of a run, before anybody else sees them. Nothing of what it finds is kept.</summary>
public sealed class CheckHeldFiles(IConfiguration configuration, IFileReader reader, IInputs inputs, HoldFiles hold)
{
    /// <summary>What the check found; refused as the year's standard or the client's configuration is, or with <c>no-files</c>.</summary>
    public Outcome<CheckReport> Check(string client, int year)
    {
        var held = hold.Held(client);
        if (held.Count == 0) return new Outcome<CheckReport>.Refused("no-files", "No files are held.");
        using var pinned = inputs.Open(client, [.. held.Select(Input)]);
        var paths = pinned.Folders.Files(client).Select(f => f.Path).ToList();
        // Nobody is there to ask for a password: a file that needs another than the configured one is a finding.
        return new CheckFiles(configuration, reader, new FilePasswords(reader, _ => null)).Check(new CheckRequest(year, client, paths));
    }

    private static InputRecord Input(UploadRecord upload) => new(upload.Name, upload.Sha256, upload.Size);
}
