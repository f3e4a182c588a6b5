using System.Globalization;
using WresEtl.App.Jobs;
using WresEtl.App.Ports;
using WresEtl.App.Runs;
using WresEtl.App.Store;
using WresEtl.Core.Primitives;
using WresEtl.Core.Rules;

namespace WresEtl.App.Gates;

/// <summary>Takes an exceptions workbook that HR filled in: its answers are recorded, and a run that applies them is queued.</summary>
public sealed class TakeAnswers(ImportAnswers importAnswers, IAnswersReader reader, IClientFolders folders, IRunStore store)
{
    /// <summary>
    /// Refused as <see cref="ImportAnswers"/> refuses, and: <c>unnamed</c>, <c>other-client</c> where the workbook is another's. Good
    /// answers count even where others of the workbook fail.
    /// </summary>
    /// <param name="client">Whose findings it must hold: what the person may answer for.</param>
    /// <param name="file">The workbook's name, for the report only.</param>
    /// <param name="workbook">Its bytes.</param>
    /// <param name="by">Who brings it; recorded where it gives no name.</param>
    public Outcome<AnswersImport> Take(string client, string file, byte[] workbook, Actor by)
    {
        if (!by.IsNamed) return No("unnamed", "Who brings answers must be named.");
        var subject = reader.Subject(workbook);
        if (subject is not null && subject.Client != client) return No("other-client", "The workbook holds another organisation's findings.");
        return importAnswers.Read(file, workbook, by.Name.Trim()).Match<Outcome<AnswersImport>>(
            read =>
            {
                if (subject is not null) store.Change(s => Record(s, subject, read.Import, read.Answers, by.Name.Trim()));
                return new Outcome<AnswersImport>.Ok(read.Import);
            },
            refused => new Outcome<AnswersImport>.Refused(refused.Code, refused.Detail));
    }

    private void Record(IStoreSession s, AnswersSubject subject, AnswersImport import, IReadOnlyList<Answer> answers, string by)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"{subject.Client}/{subject.Year}");
        AnswersInOrder.Hold(s, subject.Client);
        if (answers.Count > 0) folders.AddAnswers(subject.Client, answers);
        s.Answers.Record(subject.Client, folders.Answers(subject.Client));
        s.Audit.Add(by, "answers-imported", name, FormattableString.Invariant($"{import.Recorded} recorded, {import.Unchanged} there already, {import.Problems.Count} not taken"));
        if (import.Recorded > 0) RerunJob.Queue(s, subject.Client, subject.Year, by);
    }

    private static Outcome<AnswersImport> No(string code, string detail) => new Outcome<AnswersImport>.Refused(code, detail);
}
