using WresEtl.App.Publishing;
using WresEtl.App.Store;
using WresEtl.Core.Primitives;

namespace WresEtl.App.Gates;

/// <summary>A second person approves exactly the run that lies in the output folder, for submission or for publication.</summary>
public sealed class SignOffReturn(IRunFolders folders, IAccounts accounts, ReturnLock returnLock, TimeProvider time)
{
    /// <summary>
    /// Refused as <see cref="SignOffRun.Sign"/> refuses, and: <c>single-account</c>, <c>unnamed</c>, <c>run-goes-on</c>, <c>busy</c>.
    /// Approving twice is one approval.
    /// </summary>
    public Outcome<SignOffRecord> Sign(string client, int year, SignOffFor what, Actor by)
    {
        if (!by.IsNamed) return No<SignOffRecord>("unnamed", "Who signs off must be named.");
        if (accounts.IsSingle)
            return No<SignOffRecord>(
                "single-account",
                "Sign-off is not available: it needs a second person, and only one account can sign in here, so that nobody could tell the second person from the first. Have an administrator add accounts.");
        return returnLock.Alone(client, year, at => at.IsAuthor(by.Name)
            ? No<Func<IStoreSession, SignOffRecord>>("same-person", "Whoever asked for a run, had a part of it done again, or gave an answer that it rests on, cannot sign it off: a second person has to.")
            : Sign(at, what, by.Name.Trim()));
    }

    private Outcome<Func<IStoreSession, SignOffRecord>> Sign(ReturnAtHand at, SignOffFor what, string name)
    {
        var folder = folders.Of(at.Return.Client, at.Return.Year);
        if (folder.Read("run.json") is not { } manifest || Runs.Manifest.Hash(manifest) != at.Run.ManifestSha256)
            return No<Func<IStoreSession, SignOffRecord>>("changed", "The output folder does not hold the run that the store knows: run it again.");
        return new SignOffRun(folder, time).Sign(at.Return.Client, at.Return.Year, what, name).Match<Outcome<Func<IStoreSession, SignOffRecord>>>(
            signed => new Outcome<Func<IStoreSession, SignOffRecord>>.Ok(s => Record(s, at, SignOff.NameOf(what), name)),
            refused => No<Func<IStoreSession, SignOffRecord>>(refused.Code, refused.Detail));
    }

    private static SignOffRecord Record(IStoreSession s, ReturnAtHand at, string purpose, string name)
    {
        var (client, year) = (at.Return.Client, at.Return.Year);
        // Killed after the file and before this, the approval is recorded by approving again.
        if (at.SignOffs.FirstOrDefault(x => x.Purpose == purpose && x.ManifestSha256 == at.Run.ManifestSha256 && x.VoidedAt is null && RunAuthors.IsSame(x.SignedBy, name)) is { } already)
            return already;
        var signed = new SignOffRecord(purpose, at.Run.Id, at.Run.ManifestSha256, name, s.Now);
        s.Returns.AddSignOff(client, year, signed);
        s.Audit.Add(name, "signed-off", at.Name, $"{purpose} {at.Run.Id} {at.Run.ManifestSha256}");
        // What was submitted or published stays so; a return that is neither is signed now.
        if (purpose == SignOff.NameOf(SignOffFor.Submission) && at.Return.State == ReturnStates.Ready) s.Returns.Set(client, year, ReturnStates.Signed, at.Run.Id);
        return signed;
    }

    private static Outcome<T> No<T>(string code, string detail) => new Outcome<T>.Refused(code, detail);
}
