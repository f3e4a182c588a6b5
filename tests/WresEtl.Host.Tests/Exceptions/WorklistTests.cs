using WresEtl.App.Exceptions;
using WresEtl.App.Ports;
using WresEtl.App.Runs;
using WresEtl.App.Store;
using WresEtl.Core.Rules;
using WresEtl.Core.Standards;

namespace WresEtl.Host.Tests.Exceptions;

/// <summary>HR's worklist over a real run: what is shown, what answers would come to, and that the next run agrees.</summary>
public sealed class WorklistTests(HrRun run) : IClassFixture<HrRun>
{
    private const int Year = HrRun.Year;

    private readonly TestService _service = run.Service;

    private string Client => run.Client;

    private Worklist Worklist => run.Worklist;

    [Fact]
    public void BeforeTheFirstRun_ThereIsNone() =>
        Assert.Equal("no-run", _service.Get<Worklists>().Of(run.OtherClient, Year).Match(_ => "", refused => refused.Code));

    [Fact]
    public void Worklist_ShowsWhatTheRunFound_ByRuleAndByPerson()
    {
        var (worklist, found) = (Worklist, run.InMemory().Findings);
        Assert.Equal(found.Select(f => f.Id).Order(StringComparer.Ordinal), worklist.Items.Select(i => i.Finding.Id).Order(StringComparer.Ordinal));
        Assert.Equal(found.GroupBy(f => f.Rule.Id).Select(g => (g.Key, g.Count())).Order(), Worklist.ByRule(worklist.Items).Select(r => (r.Rule.Id, r.Counts.Items)).Order());
        var people = Worklist.ByPerson(worklist.Items);
        Assert.Equal(found.Where(f => f.Person.Length > 0).Select(f => f.Person).Distinct().Count(), people.Count);
        Assert.Equal(people[0].Counts.Items, worklist.Matching(new WorklistFilter { Person = people[0].Person }).Count);
        Assert.All(worklist.Matching(new WorklistFilter { Severity = Severity.Error, Status = FindingStatus.New }), i => Assert.Equal(Severity.Error, i.Finding.Rule.Severity));
    }

    [Fact]
    public void BadAnswers_AreToldByRule_AndGoodOnesCount()
    {
        var before = Worklist.Answers.Count;
        var everything = Worklist.Items.Select(i => i.Finding.Id).ToList();
        var judged = _service.Get<RecordAnswers>().Judge(Worklist, everything, new GivenAnswer(AnswerKinds.Explained, "E03 Person asked, no answer yet", "", ""), "hr");
        Assert.NotEmpty(judged.Answers);
        Assert.Contains(judged.Faults, f => f.Fault.Detail.StartsWith("Code E03 does not answer rule", StringComparison.Ordinal));
        Assert.Contains(judged.Faults, f => f.Fault.Field == AnswerField.Kind);
        Assert.Equal(everything.Count, judged.Answers.Count + judged.Faults.Sum(f => f.Findings));
        // Looking at it recorded nothing.
        Assert.Equal(before, Worklist.Answers.Count);
    }

    [Fact]
    public void AnswersGivenAtOnce_AreAllKept_AndAudited()
    {
        var (open, before) = (Worklist.Items.Where(i => i.Finding.Answer is null).Select(i => i.Finding).TakeLast(12).ToList(), Worklist.Answers.Count);
        var audited = Audit("answers-recorded").Count;
        Parallel.ForEach(open, f => _service.Get<RecordAnswers>().Record(Client, Year, [new Answer(f.Id, f.FaultHash, AnswerKinds.WillFix, "F01", "", "hr", "2020-04-01")], "hr"));
        Assert.Equal(before + open.Count, _service.Get<IClientFolders>().Answers(Client).Count);
        Assert.Equal(0, _service.Get<RecordAnswers>().Record(Client, Year, [.. _service.Get<IClientFolders>().Answers(Client)], "hr"));
        Assert.Equal(open.Count, Audit("answers-recorded").Count - audited);
        Assert.All(Audit("answers-recorded").Skip(audited), e => Assert.Equal(("hr", $"{Client}/2020", "1 answers"), (e.Actor, e.Subject, e.Detail)));
    }

    [Fact]
    public void FilledWorkbook_IsTakenAtOnce_AndOnlyItsOwnClients()
    {
        var asked = Worklist.Items.First(i => RuleBook.TakesValue(i.Finding.Rule.Id) && i.Finding.Answer is null).Finding;
        var now = run.InMemory();
        var workbook = _service.Get<IDocuments>().ExceptionsWorkbook(new ExceptionsReport(now.Client, now.Standard, now.Findings)
        {
            Filled = new FilledIn("J Bloggs", "2020-04-01", [new Answer(asked.Id, asked.FaultHash, AnswerKinds.Value, "H", "", "", "")]),
        });
        var taken = HrRun.Ok(_service.Get<TakeWorkbook>().Take(Client, Year, "filled.xlsx", workbook, "hr"));
        Assert.Equal((1, 0, 0), (taken.Import.Recorded, taken.Import.Unchanged, taken.Import.Problems.Count));
        Assert.Equal(taken.Before!.Value.Groups.Bme + 1, taken.After!.Value.Groups.Bme);
        Assert.Equal(taken.After, Worklist.Now);
        Assert.Equal("other-client", _service.Get<TakeWorkbook>().Take(run.OtherClient, Year, "filled.xlsx", workbook, "hr").Match(_ => "", r => r.Code));
        Assert.Equal("not-a-workbook", _service.Get<TakeWorkbook>().Take(Client, Year, "filled.xlsx", [1, 2, 3], "hr").Match(_ => "", r => r.Code));
    }

    [Fact]
    public void CommandLineThatIsGivenTheStore_LeavesTheAnswersThereAndInTheAudit()
    {
        var asked = Worklist.Items.Last(i => RuleBook.TakesValue(i.Finding.Rule.Id) && i.Finding.Answer is null).Finding;
        var now = run.InMemory();
        var workbook = _service.Get<IDocuments>().ExceptionsWorkbook(new ExceptionsReport(now.Client, now.Standard, now.Findings)
        {
            Filled = new FilledIn("J Bloggs", "2020-04-01", [new Answer(asked.Id, asked.FaultHash, AnswerKinds.Value, "H", "", "", "")]),
        });
        Assert.Equal(1, HrRun.Ok(_service.Get<ImportAnswers>().Import("filled.xlsx", workbook, "clerk")).Recorded);
        Assert.Equal("1 answers", Assert.Single(Audit("answers-recorded"), e => e.Actor == "clerk").Detail);
        Assert.Contains(Worklist.Items, i => i.Finding.Id == asked.Id && i.Finding.Answer is not null);
    }

    [Fact]
    public void FindingsAreAssignedAndDiscussed_AndTheStoreCannotBeRead()
    {
        var (discuss, item) = (_service.Get<DiscussFindings>(), Worklist.Items[0]);
        Assert.Equal(2, HrRun.Ok(discuss.Assign(Worklist, [item.Finding.Id, Worklist.Items[1].Finding.Id, "none of ours"], " A Clerk ", "hr")));
        Assert.Equal(2, Worklist.Matching(new WorklistFilter { AssignedTo = "A Clerk" }).Count);
        Assert.Equal(Worklist.Items.Count - 2, Worklist.Matching(new WorklistFilter { AssignedTo = WorklistFilter.Nobody }).Count);
        HrRun.Ok(discuss.Assign(Worklist, [item.Finding.Id], "", "hr"));
        Assert.Equal("", Worklist.Find(item.Finding.Id)!.AssignedTo);
        HrRun.Ok(discuss.Comment(Worklist, item.Finding.Id, "Asked the line manager.", "hr"));
        Assert.Equal(1, Worklist.Find(item.Finding.Id)!.Comments);
        Assert.Equal(("hr", "Asked the line manager."), (discuss.CommentsOn(Worklist, item.Finding.Id)[0].By, discuss.CommentsOn(Worklist, item.Finding.Id)[0].Text));
        Assert.Equal("bad-comment", discuss.Comment(Worklist, item.Finding.Id, "  ", "hr").Match(_ => "", r => r.Code));
        Assert.Equal("unknown-finding", discuss.Comment(Worklist, "none", "text", "hr").Match(_ => "", r => r.Code));
        Assert.Equal("bad-name", discuss.Assign(Worklist, [item.Finding.Id], new string('x', 81), "hr").Match(_ => "", r => r.Code));
        Assert.DoesNotContain("line manager", System.Text.Encoding.Latin1.GetString(File.ReadAllBytes(run.Database)), StringComparison.Ordinal);
        _service.Store.Change(s => s.Worklist.Empty(Client, Year));
        Assert.Null(discuss.CommentsOn(Worklist, item.Finding.Id)[0].Text);
    }

    private List<AuditEntry> Audit(string act) => [.. _service.Store.Look(s => s.Audit.After(0, 1000)).Where(e => e.Act == act)];
}
