using WresEtl.App.Ports;
using WresEtl.App.Runs;
using WresEtl.App.Sources;
using WresEtl.App.Store;
using WresEtl.Core.Primitives;
using WresEtl.Core.Standards;

namespace WresEtl.App.Exceptions;

/// <summary>A held file, and what it would replace.</summary>
/// <param name="Upload">The file.</param>
/// <param name="DataSet">Its data set by its name; null for none.</param>
/// <param name="MayReplace">Files in the client's folder of the same name or data set, in ordinal order.</param>
/// <param name="Replaces">The one of them it replaces unless HR says otherwise; empty for none.</param>
public sealed record SendPlan(UploadRecord Upload, string DataSet, IReadOnlyList<string> MayReplace, string Replaces);

/// <summary>Sends the files that HR holds: they go into the client's data folder, a corrected export in place of the one it corrects.</summary>
public sealed class SendFiles(IArchive archive, IRunStore store, IClientInbox inbox, HoldFiles hold)
{
    public IReadOnlyList<SendPlan> Plan(Client client)
    {
        var there = inbox.Names(client.Code);
        return [.. hold.Held(client.Code).Select(u => PlanOf(u, there, client))];
    }

    /// <summary>Sends everything that is held. The names sent; refused with <c>no-files</c>.</summary>
    /// <param name="client">The client.</param>
    /// <param name="replaces">What each upload replaces, by its number; only what <see cref="Plan"/> offers is replaced.</param>
    /// <param name="by">Who sends.</param>
    public Outcome<IReadOnlyList<string>> Send(Client client, IReadOnlyDictionary<long, string> replaces, string by)
    {
        var plans = Plan(client);
        if (plans.Count == 0) return new Outcome<IReadOnlyList<string>>.Refused("no-files", "No files are held.");
        var sent = plans.Select(p => p.Upload.Name).ToHashSet(StringComparer.Ordinal);
        foreach (var plan in plans) Put(client.Code, plan, replaces.GetValueOrDefault(plan.Upload.Number, plan.Replaces), sent);
        // The files first: killed in between, they are still held, and sending them again puts the same in the same place.
        store.Change(s =>
        {
            foreach (var plan in plans.Where(p => s.Uploads.Settle(client.Code, p.Upload.Number, UploadState.Sent, by)))
                s.Audit.Add(by, "file-sent", client.Code, plan.Upload.Sha256);
        });
        return new Outcome<IReadOnlyList<string>>.Ok([.. plans.Select(p => p.Upload.Name)]);
    }

    private void Put(string client, SendPlan plan, string replaced, HashSet<string> sent)
    {
        using (var content = archive.Open(client, plan.Upload.Sha256)) inbox.Put(client, plan.Upload.Name, content);
        if (!sent.Contains(replaced) && plan.MayReplace.Contains(replaced, StringComparer.Ordinal)) inbox.Remove(client, replaced);
    }

    private static SendPlan PlanOf(UploadRecord upload, IReadOnlyList<string> there, Client client)
    {
        var (role, dataSet) = DataSetNames.Match(upload.Name, client);
        var same = role == FileRole.Unmatched ? [] : there.Where(n => n != upload.Name && DataSetNames.Match(n, client) == (role, dataSet)).ToList();
        var isThere = there.Contains(upload.Name, StringComparer.Ordinal);
        return new SendPlan(
            upload, role switch { FileRole.Data => Core.Intake.Schema.NameOf(dataSet!.Value), FileRole.PreviousYear => "previous", FileRole.ReportingTemplate => "reporting template", FileRole.Unmatched => "" },
            [.. (isThere ? same.Append(upload.Name) : same).Order(StringComparer.Ordinal)],
            // Of several others nobody but HR can say which one is corrected.
            isThere ? upload.Name : same.Count == 1 ? same[0] : "");
    }
}
