using WresEtl.App.Ports;
using WresEtl.Core.Primitives;
using WresEtl.Core.Standards;

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
public sealed class ImportAnswers(
    IConfiguration configuration, IClientFolders folders, RunClient runClient, IAnswersReader reader, TimeProvider time)
{
    public Outcome<AnswersImport> Import(string file, byte[] workbook, string by)
    {
        if (reader.Subject(workbook) is not { } subject) return NotOurs(file, "", "It does not say whose findings it holds: it is not an exceptions workbook of this program, or it was changed.");
        if (!folders.Codes().Contains(subject.Client, StringComparer.Ordinal)) return NotOurs(file, subject.Client, "Its client has no folder in the data folder.");
        return Terms(subject).Match<Outcome<AnswersImport>>(
            terms => new Outcome<AnswersImport>.Ok(Import(file, workbook, by, terms)),
            refused => new Outcome<AnswersImport>.Refused(refused.Code, refused.Detail));
    }

    private AnswersImport Import(string file, byte[] workbook, string by, RunTerms terms)
    {
        var run = runClient.Run(terms, new StageClock(time));
        var today = DateOnly.FromDateTime(time.GetLocalNow().DateTime);
        var read = reader.Read(workbook, new AnswersContext(run.Findings, terms.Standard.AnswerCodes, by, today));
        if (read.Answers.Count > 0) folders.AddAnswers(terms.Client.Code, read.Answers);
        return new AnswersImport(file, terms.Client.Code, read.Answers.Count, read.Unchanged, read.Problems);
    }

    private Outcome<RunTerms> Terms(AnswersSubject subject) => configuration.Standard(subject.Year).Match(
        standard => configuration.Settings().Match(
            settings => configuration.Client(subject.Client).Match<Outcome<RunTerms>>(
                client => new Outcome<RunTerms>.Ok(new RunTerms(
                    client with { Predecessors = [.. client.Predecessors.Union(folders.Predecessors(client.Code))] }, standard, LastYear(subject.Year), settings)),
                Refused),
            Refused),
        Refused);

    private Standard? LastYear(int year) => configuration.Years().Contains(year - 1)
        ? configuration.Standard(year - 1).Match<Standard?>(standard => standard, _ => null)
        : null;

    private static Outcome<RunTerms> Refused<T>(Outcome<T>.Refused refused) => new Outcome<RunTerms>.Refused(refused.Code, refused.Detail);

    private static Outcome<AnswersImport> NotOurs(string file, string client, string why) => new Outcome<AnswersImport>.Ok(
        new AnswersImport(file, client, 0, 0, [new AnswerProblem(AnswerProblemKind.Unreadable, 0, "", why)]));
}
