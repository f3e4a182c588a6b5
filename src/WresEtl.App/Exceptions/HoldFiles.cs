using WresEtl.App.Ports;
using WresEtl.App.Sources;
using WresEtl.App.Store;
using WresEtl.Core.Primitives;

namespace WresEtl.App.Exceptions;

/// <summary>
/// Files that HR uploads are held for HR alone until HR sends them: their content lies encrypted in the archive, where no run looks before
/// they are sent.
/// </summary>
public sealed class HoldFiles(IArchive archive, IRunStore store, IClientInbox inbox)
{
    public const int MostFiles = 50;

    public IReadOnlyList<UploadRecord> Held(string client) => store.Look(s => s.Uploads.In(client, UploadState.Held));

    /// <summary>
    /// Takes a file in. Refused with <c>bad-name</c> where its name is none a client's file may have, <c>too-many</c> where there are
    /// <see cref="MostFiles"/> already, <c>empty-file</c> where nothing is in it.
    /// </summary>
    public async Task<Outcome<UploadRecord>> Hold(string client, string name, Stream content, string by, CancellationToken cancel)
    {
        if (!FileNames.IsSafe(name) || !inbox.MayHold(name)) return Refused("bad-name", "The file's name has characters that are not for file names: rename it, and upload it again.");
        if (Held(client).Count(u => u.Name != name) >= MostFiles) return Refused("too-many", "There are too many files here already: send or remove some first.");
        var kept = await archive.Store(client, (to, stop) => content.CopyToAsync(to, stop), _ => true, cancel).ConfigureAwait(false);
        if (kept.Size == 0)
        {
            DropUnused(client, kept.Sha256, kept.IsNew);
            return Refused("empty-file", "The file is empty.");
        }

        var replaced = Held(client).FirstOrDefault(u => u.Name == name);
        var held = store.Change(s =>
        {
            s.Uploads.Hold(client, name, kept.Sha256, kept.Size, kept.IsNew, by);
            s.Audit.Add(by, "file-uploaded", client, kept.Sha256);
            return s.Uploads.In(client, UploadState.Held).Single(u => u.Name == name);
        });
        if (replaced is not null) DropUnused(client, replaced.Sha256, replaced.IsNew);
        return new Outcome<UploadRecord>.Ok(held);
    }

    /// <summary>Removes a held file, content and all. False where it is not held.</summary>
    public bool Discard(string client, long number, string by)
    {
        if (Held(client).FirstOrDefault(u => u.Number == number) is not { } upload) return false;
        var isDiscarded = store.Change(s =>
        {
            if (!s.Uploads.Settle(client, number, UploadState.Discarded, by)) return false;
            s.Audit.Add(by, "file-discarded", client, upload.Sha256);
            return true;
        });
        if (isDiscarded) DropUnused(client, upload.Sha256, upload.IsNew);
        return isDiscarded;
    }

    /// <summary>Content that only a discarded upload brought leaves the archive too.</summary>
    private void DropUnused(string client, string sha256, bool isNew)
    {
        if (isNew && !store.Look(s => s.Uploads.Uses(client, sha256) || s.Exports.Held(client).Any(e => e.Sha256 == sha256))) archive.Remove(client, sha256);
    }

    private static Outcome<UploadRecord> Refused(string code, string detail) => new Outcome<UploadRecord>.Refused(code, detail);
}
