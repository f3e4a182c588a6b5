using WresEtl.App.Ports;
using WresEtl.App.Runs;
using WresEtl.Core.Primitives;
using WresEtl.Core.Returns.Reconciling;

namespace WresEtl.App.Reconciling;

/// <summary>A reconciliation and the run it was made of.</summary>
public sealed record Reconciled(ClientRun Run, Reconciliation Reconciliation);

/// <summary>Our figures beside prefilled or national ones, from a run made in memory: nothing of the output folder is touched.</summary>
public sealed class ReconcileReturn(RunOneClient runOne, IOtherFigures reader)
{
    /// <summary>Refused also with <c>bad-figures</c>, where the other file cannot be used, and <c>no-return</c>, where there is none of ours.</summary>
    public Outcome<Reconciled> Run(int year, string code, byte[] figures) => runOne.Run(year, code).Match(
        run => Beside(run, figures),
        refused => new Outcome<Reconciled>.Refused(refused.Code, refused.Detail));

    private Outcome<Reconciled> Beside(ClientRun run, byte[] figures)
    {
        if (run is not { Return: { } exact, Inputs: { } inputs, Cleansing: { } cleansing })
            return new Outcome<Reconciled>.Refused("no-return", $"There is no return of {run.Client.Code}: a required file cannot be used. wres check says why.");
        var theirs = reader.Read(figures, run.Standard.Template);
        if (theirs.Faults.Count > 0)
            return new Outcome<Reconciled>.Refused("bad-figures", string.Join('\n', theirs.Faults.Select(f => $"line {f.Line}{(f.Column.Length > 0 ? $", {f.Column}" : "")}: {f.What}")));
        var result = Reconciler.Of(exact, theirs.Rows, run.Intake, inputs, cleansing, run.Standard, run.Client);
        return new Outcome<Reconciled>.Ok(new Reconciled(run, result));
    }
}
