using WresEtl.App.Exceptions;
using WresEtl.App.Ports;
using WresEtl.Core.Primitives;
using WresEtl.Core.Rules;

namespace WresEtl.App.Runs;

/// <param name="File">The workbook's name.</param>
/// <param name="Client">Whose it is, or empty where it does not say.</param>
/// <param name="Recorded">Answers recorded.</param>
/// <param name="Unchanged">Answers that were there already.</param>
/// <param name="Problems">Everything that was not taken, and why.</param>
public sealed record AnswersImport(string File, string Client, int Recorded, int Unchanged, IReadOnlyList<AnswerProblem> Problems);

/// <summary>
/// Takes filled exceptions workbooks. Each is held against the client's findings as they are now, found by running the client in
/// memory: so an answer to a fault that has gone or changed is told at once. Good answers count even where others fail.
/// </summary>
/// <param name="folders">The clients' folders, with their <c>answers.csv</c>.</param>
/// <param name="runOne">Runs a client in memory.</param>
/// <param name="reader">Reads workbooks.</param>
/// <param name="time">For the day of an answer.</param>
/// <param name="service">
/// Where a service works on the same folders: it puts writers of <c>answers.csv</c> in order, and its store and audit have the answers too.
/// </param>
public sealed class ImportAnswers(IClientFolders folders, RunOneClient runOne, IAnswersReader reader, TimeProvider time, RecordAnswers? service = null)
{
    public Outcome<AnswersImport> Import(string file, byte[] workbook, string by)
    {
        if (reader.Subject(workbook) is not { } subject)
            return NotTaken(file, "", "It does not say whose findings it holds: it is not an exceptions workbook of this program, or it was changed.");
        if (!folders.Codes().Contains(subject.Client, StringComparer.Ordinal))
            return NotTaken(file, subject.Client, "Its client has no folder in the data folder.");
        return runOne.Run(subject.Year, subject.Client).Match<Outcome<AnswersImport>>(
            run => new Outcome<AnswersImport>.Ok(Import(file, workbook, by, run)),
            refused => new Outcome<AnswersImport>.Refused(refused.Code, refused.Detail));
    }

    private AnswersImport Import(string file, byte[] workbook, string by, ClientRun run)
    {
        var today = DateOnly.FromDateTime(time.GetLocalNow().DateTime);
        // An answer that has closed its finding may still be given again, or put right.
        var findings = run.Undisclosed.UnionBy(run.Findings, f => f.Id).ToList();
        var read = reader.Read(workbook, new AnswersContext(findings, run.Standard.AnswerCodes, run.Standard.Ethnicity, by, today));
        if (read.Answers.Count > 0) Write(run.Client.Code, run.Standard.Year, read.Answers, by);
        return new AnswersImport(file, run.Client.Code, read.Answers.Count, read.Unchanged, read.Problems);
    }

    private void Write(string client, int year, IReadOnlyList<Answer> answers, string by)
    {
        if (service is null) folders.AddAnswers(client, answers);
        else service.Record(client, year, answers, by);
    }

    private static Outcome<AnswersImport> NotTaken(string file, string client, string why) => new Outcome<AnswersImport>.Ok(
        new AnswersImport(file, client, 0, 0, [new AnswerProblem(AnswerProblemKind.Unreadable, 0, "", why)]));
}
