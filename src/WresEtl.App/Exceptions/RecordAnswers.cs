using System.Globalization;
using WresEtl.App.Pipelines;
using WresEtl.App.Ports;
using WresEtl.App.Store;
using WresEtl.Core.Cleansing;
using WresEtl.Core.Rules;

namespace WresEtl.App.Exceptions;

/// <summary>One answer to some findings, judged.</summary>
/// <param name="Answers">Good ones, by finding id.</param>
/// <param name="Faults">For each finding that it cannot answer, why; the same fault once for all findings of a rule.</param>
/// <param name="Effect">What the whole workforce would be with them; null where nobody could be counted.</param>
public sealed record JudgedAnswers(IReadOnlyList<Answer> Answers, IReadOnlyList<(string Rule, int Findings, AnswerFault Fault)> Faults, AnswersEffect? Effect);

/// <summary>
/// HR's answers as pages give them: to one finding, or the same to many. They go into the client's <c>answers.csv</c>, as those of a workbook
/// do, and into the audit; the next run applies them.
/// </summary>
public sealed class RecordAnswers(IClientFolders folders, IRunStore store, TimeProvider time)
{
    /// <summary>What would be recorded, and what it would come to. Nothing is written.</summary>
    /// <param name="worklist">The client's worklist.</param>
    /// <param name="findings">Ids of the findings; those that are none of it, or whose fault is gone, are left out.</param>
    /// <param name="given">The answer.</param>
    /// <param name="by">Who gives it.</param>
    public JudgedAnswers Judge(Worklist worklist, IReadOnlyCollection<string> findings, GivenAnswer given, string by)
    {
        var judge = new AnswerJudge(worklist.Standard.AnswerCodes, worklist.Standard.Ethnicity);
        var (wanted, today) = (findings.ToHashSet(StringComparer.Ordinal), Today());
        var judged = worklist.Items.Where(i => wanted.Contains(i.Finding.Id) && worklist.IsAnswerable(i))
            .Select(i => (i.Finding, Says: judge.Judge(given, i.Finding.Rule))).ToList();
        var answers = judged.Where(j => j.Says.Fault is null)
            .Select(j => new Answer(j.Finding.Id, j.Finding.FaultHash, j.Says.Kind, j.Says.Code, given.Note, by, today))
            .OrderBy(a => a.FindingId, StringComparer.Ordinal).ToList();
        return new JudgedAnswers(
            answers,
            [.. judged.Where(j => j.Says.Fault is not null).GroupBy(j => (j.Finding.Rule.Id, j.Says.Fault)).Select(g => (g.Key.Id, g.Count(), g.Key.Fault!))],
            worklist.With(answers));
    }

    /// <summary>Records answers; how many were new. Given twice, the second time changes nothing.</summary>
    public int Record(string client, int year, IReadOnlyList<Answer> answers, string by) => store.Change(s =>
    {
        AnswersInOrder.Hold(s, client);
        var there = Worklists.LatestOf(folders.Answers(client));
        var fresh = answers.Where(a => !IsThere(a, there.GetValueOrDefault(a.FindingId))).ToList();
        if (fresh.Count == 0) return 0;
        folders.AddAnswers(client, fresh);
        s.Answers.Record(client, fresh);
        s.Audit.Add(by, "answers-recorded", FormattableString.Invariant($"{client}/{year}"), FormattableString.Invariant($"{fresh.Count} answers"));
        return fresh.Count;
    });

    internal string Today() => LondonTime.DayOf(time.GetUtcNow()).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static bool IsThere(Answer answer, Answer? there) => there is not null
        && (there.FaultHash, there.Kind, there.Code, there.Note) == (answer.FaultHash, answer.Kind, answer.Code, answer.Note);
}
