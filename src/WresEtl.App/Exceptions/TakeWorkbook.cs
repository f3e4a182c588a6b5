using WresEtl.App.Pipelines;
using WresEtl.App.Ports;
using WresEtl.App.Runs;
using WresEtl.Core.Cleansing;
using WresEtl.Core.Primitives;
using WresEtl.Core.Rules;

namespace WresEtl.App.Exceptions;

/// <summary>What became of a filled workbook.</summary>
/// <param name="Import">Answers recorded, answers there already, and everything that was not taken.</param>
/// <param name="Before">The whole workforce with the answers of before; null where nobody could be counted.</param>
/// <param name="After">And with the workbook's.</param>
public sealed record TakenWorkbook(AnswersImport Import, AnswersEffect? Before, AnswersEffect? After);

/// <summary>
/// Takes a filled exceptions workbook from HR's page. Unlike <see cref="ImportAnswers"/> it does not run the client again: it holds the workbook
/// against the findings of the last run, which is the one whose findings HR sees, and so answers at once. A run that applies what is new
/// is queued, as the run of whoever brings it. Good answers count even where others of the workbook fail.
/// </summary>
public sealed class TakeWorkbook(Worklists worklists, RecordAnswers record, AskForRun askForRun, IAnswersReader reader, TimeProvider time)
{
    /// <summary>Refused with <c>not-a-workbook</c>, <c>other-client</c> or as the worklist is.</summary>
    /// <param name="client">Whose findings it must hold: what the person may answer for.</param>
    /// <param name="year">Of which year.</param>
    /// <param name="file">The workbook's name, for the report only.</param>
    /// <param name="workbook">Its bytes.</param>
    /// <param name="by">Who brings it; recorded where it gives no name.</param>
    public Outcome<TakenWorkbook> Take(string client, int year, string file, byte[] workbook, string by) => reader.Subject(workbook) switch
    {
        null => new Outcome<TakenWorkbook>.Refused("not-a-workbook", "It does not say whose findings it holds: it is not an exceptions workbook of this program, or it was changed."),
        var subject when subject != new AnswersSubject(client, year) => new Outcome<TakenWorkbook>.Refused("other-client", "It holds the findings of another organisation or year."),
        _ => worklists.Of(client, year).Match<Outcome<TakenWorkbook>>(
            worklist => new Outcome<TakenWorkbook>.Ok(Take(worklist, file, workbook, by)),
            refused => new Outcome<TakenWorkbook>.Refused(refused.Code, refused.Detail)),
    };

    private TakenWorkbook Take(Worklist worklist, string file, byte[] workbook, string by)
    {
        // A finding that evidence closed is open to the reader, so that its answer can be put right.
        var findings = worklist.Items.Select(i => worklist.IsAnswerable(i) ? i.Finding with { Status = FindingStatus.Persisting } : i.Finding).ToList();
        var read = reader.Read(workbook, new AnswersContext(
            findings, worklist.Standard.AnswerCodes, worklist.Standard.Ethnicity, by, LondonTime.DayOf(time.GetUtcNow())));
        if (read.Answers.Count > 0 && record.Record(worklist.Client, worklist.Standard.Year, read.Answers, by) > 0)
            askForRun.Ask(worklist.Client, worklist.Standard.Year, by);
        return new TakenWorkbook(
            new AnswersImport(file, worklist.Client, read.Answers.Count, read.Unchanged, read.Problems), worklist.Now, worklist.With(read.Answers));
    }
}
