using System.Text;
using WresEtl.App.Ports;
using WresEtl.App.Publishing;
using WresEtl.App.Runs;
using WresEtl.App.Store;
using WresEtl.Core.Primitives;

namespace WresEtl.App.Gates;

/// <summary>Publishes a return's signed-off pack through the ledger, as <c>wres publish</c> does, once every gate of the pipeline is open.</summary>
public sealed class PublishReturn(
    IRunStore store, IRunFolders folders, IOutputFolder output, ILineFile ledger, IConfiguration configuration, IReadOnlyList<IPackGate> packGates, GateKeeper gates,
    ReturnLock returnLock, TimeProvider time)
{
    /// <summary>
    /// Refused as <see cref="PublishRun.Publish"/> refuses, and: <c>unnamed</c>, <c>gate-closed</c> with everything that is missing,
    /// <c>no-run</c>, <c>run-goes-on</c>, <c>busy</c>, <c>bad-configuration</c>. Publishing twice is publishing once.
    /// </summary>
    public Outcome<Published> Publish(string client, int year, Actor by)
    {
        if (!by.IsNamed) return No<Published>("unnamed", "Who publishes must be named.");
        return configuration.Policies().Match(
            policies => returnLock.Alone(client, year, at => store.Look(s => gates.ClosedForPublishing(s, at)) is { Count: > 0 } closed
                ? No<Func<IStoreSession, Published>>("gate-closed", string.Join('\n', closed.Select(c => c.Why)))
                : new PublishRun(folders.Of(client, year), output, ledger, policies, packGates, time).Publish(client, year).Match<Outcome<Func<IStoreSession, Published>>>(
                    published => new Outcome<Func<IStoreSession, Published>>.Ok(s => Record(s, at, published, by.Name.Trim())),
                    refused => No<Func<IStoreSession, Published>>(refused.Code, refused.Detail))),
            refused => No<Published>(refused.Code, refused.Detail));
    }

    private static Published Record(IStoreSession s, ReturnAtHand at, Published published, string by)
    {
        var (client, year, issue) = (at.Return.Client, at.Return.Year, published.Entry.Pack.Issue);
        // In the ledger already, by an attempt that was cut off or by the command line: here it is recorded once all the same.
        if (s.Returns.Publications(client, year).All(p => p.Version != issue))
        {
            var pack = HashOf(published.Entry.Files);
            s.Returns.AddPublication(client, year, new PublicationRecord(issue, at.Run.Id, pack, by, s.Now));
            s.Audit.Add(by, "published", at.Name, FormattableString.Invariant($"{at.Run.Id} issue {issue} {pack}"));
        }

        s.Returns.Set(client, year, ReturnStates.Published, at.Run.Id);
        return published;
    }

    /// <summary>One hash over the names and contents of the pack's files.</summary>
    private static string HashOf(IReadOnlyDictionary<string, string> files) => Manifest.Hash(Encoding.UTF8.GetBytes(
        string.Concat(files.OrderBy(f => f.Key, StringComparer.Ordinal).Select(f => $"{f.Value}  {f.Key}\n"))));

    private static Outcome<T> No<T>(string code, string detail) => new Outcome<T>.Refused(code, detail);
}
