using WresEtl.Core.Primitives;

namespace WresEtl.App.Publishing;

/// <summary>
/// Records that a second person approves exactly this run. The approval names the run's hash: any later change of inputs, answers,
/// configuration, ledger or code makes another run, and the approval is void.
/// </summary>
public sealed class SignOffRun(IRunFolder folder, TimeProvider time)
{
    /// <summary>
    /// Refused: <c>no-run</c>, <c>changed</c>, <c>with-hr</c> (open errors, unanswered queries, a draft), <c>not-proven</c> (no pack to
    /// publish), <c>same-person</c>, <c>author-unknown</c>, <c>broken-chain</c>. Approving twice is one approval.
    /// </summary>
    public Outcome<SignOff> Sign(string code, int year, SignOffFor what, string name) => RunRecord.Read(folder, code, year).Match(
        run => Gate(run, what, name) ?? Record(run, what, name.Trim()),
        refused => new Outcome<SignOff>.Refused(refused.Code, refused.Detail));

    /// <summary>Why this run cannot be approved by this person; null where it can.</summary>
    private static Outcome<SignOff>.Refused? Gate(RunRecord run, SignOffFor what, string name)
    {
        if (name.Trim().Length == 0 || name.Any(char.IsControl)) return No("same-person", "Who signs off must be named.");
        if (RunGates.Closed(run) is { } closed) return No(closed.Code, closed.Detail);
        if (what == SignOffFor.Publication && !run.IsProven)
            return No("not-proven", "Disclosure control proved no pack of this run: disclosure.txt says why and what would do.");
        if (run.Authors.Count == 0)
            return No("author-unknown", "Nobody is known as this run's author, so nobody can be known as another person: run it again with --as.");
        return run.Authors.Any(a => RunAuthors.IsSame(a, name))
            ? No("same-person", "The author of a run cannot sign it off: a second person has to.")
            : null;
    }

    private Outcome<SignOff> Record(RunRecord run, SignOffFor what, string name) => folder.SignOffs.Add<Outcome<SignOff>>(lines =>
    {
        var signed = new SignOff(what, run.Hash, name, SignOff.Time(time)) { Inputs = run.InputsSha256 };
        if (SignOff.Read(lines.Whole) is not { } before || ChainedLines.Next(lines, on => (signed = signed with { On = on }).ToJson(), "on", signed.On) is not { } line)
            return (null, No("broken-chain", SignOff.Fault(folder.SignOffs, lines)));
        var version = what == SignOffFor.Publication ? SignOff.VersionAfter(before, what, run.Hash) : ReturnVersions.Read([.. lines.Whole, line])!.Last(v => v.Run == run.Hash).Number;
        // What the portal has rejected is approved anew, by whomever it was approved before.
        var isNew = what == SignOffFor.Submission && ReturnVersions.Read(lines.Whole)!.All(v => v.Number != version);
        return !lines.IsCut && !isNew && before.FirstOrDefault(s => s.For == what && s.Run == run.Hash && RunAuthors.IsSame(s.By, name)) is { } already
            ? (null, new Outcome<SignOff>.Ok(already with { Version = version }))
            : (line, new Outcome<SignOff>.Ok(signed with { Version = version }));
    });

    private static Outcome<SignOff>.Refused No(string code, string detail) => new(code, detail);
}

/// <summary>What bars a run from submission and publication alike, whoever signs.</summary>
internal static class RunGates
{
    public static (string Code, string Detail)? Closed(RunRecord run)
    {
        if (run.OpenErrors > 0) return ("with-hr", $"{run.OpenErrors} errors are open: exceptions.xlsx lists them for HR.");
        if (run.OpenQueries > 0) return ("with-hr", $"{run.OpenQueries} queries have no answer: exceptions.xlsx lists them for HR.");
        if (run.IsDraft) return ("with-hr", "The return is a DRAFT: someone in the headcount has no template row.");
        return run.State == "ready" ? null : ("with-hr", $"The client's state is {run.State}, not ready.");
    }
}
