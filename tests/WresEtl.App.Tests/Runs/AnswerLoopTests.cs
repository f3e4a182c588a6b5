using WresEtl.Adapters.Config;
using WresEtl.Adapters.Documents;
using WresEtl.Adapters.Folders;
using WresEtl.Adapters.Intake;
using WresEtl.App.Ports;
using WresEtl.App.Runs;
using WresEtl.Core.Primitives;
using WresEtl.Core.Rules;
using WresEtl.Core.Standards;
using WresEtl.Testing;

namespace WresEtl.App.Tests.Runs;

/// <summary>The loop: a fault is found, answered by HR in the workbook, applied with evidence, and seen to be gone.</summary>
public sealed class AnswerLoopTests : IDisposable
{
    private const string Headings =
        "Employee Number,Assignment Number,Assignment Status,Contract Type,Staff Group,Job Role,Pay Scale Description,FTE,Ethnic Origin,Effective Date\n";

    private readonly Batch _batch = new();

    [Fact]
    public void Answer_IsApplied_AndTheFindingIsResolvedWithIt()
    {
        var first = Run(Person(1, ""), Person(2, "A"));
        Assert.Equal((1, 0, 0), Moved(first));
        Assert.Equal((1, 0), Taken(Import(first, Value(first, "W030", "H"))));
        var second = Run(Person(1, ""), Person(2, "A"));
        Assert.Equal(new GroupCounts(1, 1, 0), second.Inputs!.Headcount.Total);
        var change = Assert.Single(second.Cleansing!.Changes);
        Assert.Equal(("99", "H", "J Bloggs", "2020-06-01", "W030"), (change.Before.Code, change.After.Code, change.Evidence.By, change.Evidence.On, change.RuleId));
        var resolved = second.Findings.Single(f => f.Rule.Id == "W030");
        Assert.Equal((FindingStatus.Resolved, "H"), (resolved.Status, resolved.Answer!.Code));
    }

    [Fact]
    public void Answer_SurvivesANewExport_WithOtherRowsFileAndOrder()
    {
        var first = Run(Person(1, ""), Person(2, "A"));
        Import(first, Value(first, "W030", "H"));
        File.Delete(Path.Combine(_batch.Data, "XT1", "workforce.csv"));
        var second = RunFile("workforce-new.csv", Person(3, "B"), Person(2, "A"), Person(1, ""));
        Assert.Equal(new GroupCounts(2, 1, 0), second.Inputs!.Headcount.Total);
    }

    [Fact]
    public void Answer_ToAValueThatHasChangedSince_IsStale_AndSaidToBe()
    {
        var first = Run(Person(1, "99"), Person(2, "A"));
        Import(first, Value(first, "W031", "H"));
        var second = Run(Person(1, "99 Not Known"), Person(2, "A"));
        Assert.Equal(new GroupCounts(1, 0, 1), second.Inputs!.Headcount.Total);
        Assert.True(second.Findings.Single(f => f.Rule.Id == "W031").AnswerIsStale);
        Assert.Contains("J Bloggs gave on 2020-06-01 to rule W031", second.Findings.Single(f => f.Rule.Id == "C010").Message, StringComparison.Ordinal);
    }

    [Fact]
    public void WorkbookOfAValueThatHasChanged_IsNotTaken_AndTheOtherAnswersAre()
    {
        var first = Run(Person(1, "99"), Person(2, ""));
        var workbook = Workbook(first, Value(first, "W031", "H"), Value(first, "W030", "A"));
        Run(Person(1, "99 Not Known"), Person(2, ""));
        var import = Import(workbook);
        Assert.Equal((1, 1), Taken(import));
        Assert.Equal(AnswerProblemKind.Stale, import.Problems[0].Kind);
    }

    [Fact]
    public void FindingThatIsGone_IsReported()
    {
        var first = Run(Person(1, ""), Person(2, ""));
        var workbook = Workbook(first, [.. first.Findings.Where(f => f.Rule.Id == "W030").Select(f => Answer(f, AnswerKinds.Value, "A"))]);
        Run(Person(1, "B"), Person(2, ""));
        var import = Import(workbook);
        Assert.Equal((1, 1), Taken(import));
        Assert.Equal(AnswerProblemKind.UnknownFinding, import.Problems[0].Kind);
    }

    [Fact]
    public void SameWorkbookAgain_ChangesNothing_AndAnAnswerCanBePutRight()
    {
        var first = Run(Person(1, ""), Person(2, "A"));
        var workbook = Workbook(first, Value(first, "W030", "H"));
        Import(workbook);
        Run(Person(1, ""), Person(2, "A"));
        Assert.Equal((0, 1, 0), Import(workbook) switch { var i => (i.Recorded, i.Unchanged, i.Problems.Count) });
        Assert.Equal((1, 0), Taken(Import(first, Value(first, "W030", "N"))));
        Assert.Equal("N", Assert.Single(Run(Person(1, ""), Person(2, "A")).Cleansing!.Changes).After.Code);
    }

    [Fact]
    public void Explanation_ClosesAQuery_UntilTheValueChanges()
    {
        var first = Run(Person(1, ""), Person(2, "A"));
        Import(first, Answer(first.Findings.Single(f => f.Rule.Id == "W030"), AnswerKinds.Explained, "E03"));
        var second = Run(Person(1, ""), Person(2, "A"));
        Assert.False(second.Findings.Single(f => f.Rule.Id == "W030").IsOpen);
        Assert.Equal(1, second.Inputs!.Headcount.Total.Unknown);
    }

    [Fact]
    public void WorkbookOfAnotherClient_IsNotTaken()
    {
        var first = Run(Person(1, ""), Person(2, "A"));
        var workbook = new Documents().ExceptionsWorkbook(new ExceptionsReport(first.Client with { Code = "XT9" }, first.Standard, first.Findings));
        Assert.Equal("Its client has no folder in the data folder.", Assert.Single(Import(workbook).Problems).Detail);
        Assert.Equal(AnswerProblemKind.Unreadable, Assert.Single(Import([1, 2, 3]).Problems).Kind);
    }

    [Fact]
    public void Repeat_OfTheRunAfterTheAnswers_SaysTheSameAgain()
    {
        var first = Run(Person(1, ""), Person(2, "A"));
        Import(first, Value(first, "W030", "H"));
        Run(Person(1, ""), Person(2, "A"));
        var once = _batch.Files();
        Run(Person(1, ""), Person(2, "A"));
        var twice = _batch.Files();
        Assert.Equal(once.Keys, twice.Keys);
        Assert.All(once.Keys.Where(k => k != "timings.json"), k => Assert.Equal(once[k], twice[k]));
    }

    [Fact]
    public void Manifests_CountWhatMoved()
    {
        var first = Run(Person(1, ""), Person(2, ""));
        Import(first, Answer(first.Findings.First(f => f.Rule.Id == "W030"), AnswerKinds.Value, "H"));
        Run(Person(1, ""), Person(2, ""));
        foreach (var findings in new[] { _batch.Json("batch.json").GetProperty("clients")[0].GetProperty("findings"), _batch.Json("XT1/2020/run.json").GetProperty("findings") })
        {
            Assert.Equal(1, findings.GetProperty("resolved").GetInt32());
            Assert.True(findings.GetProperty("persisting").GetInt32() > 0);
        }
    }

    public void Dispose() => _batch.Dispose();

    private static string Person(int i, string ethnicity) => $"9000000{i},9000000{i},Active,Permanent,Administrative and Clerical,Officer,Band 5,1,{ethnicity},31/03/2020\n";

    private ClientRun Run(params string[] people) => RunFile("workforce.csv", people);

    private ClientRun RunFile(string file, params string[] people)
    {
        _batch.Write("XT1", file, Headings + string.Concat(people));
        return _batch.Run().Single().Run!;
    }

    private static (int New, int Persisting, int Resolved) Moved(ClientRun run) =>
        run.Findings.Where(f => f.Rule.Id == "W030").ToLookup(f => f.Status) switch
        {
            var by => (by[FindingStatus.New].Count(), by[FindingStatus.Persisting].Count(), by[FindingStatus.Resolved].Count()),
        };

    private static Answer Value(ClientRun run, string rule, string value) => Answer(run.Findings.Single(f => f.Rule.Id == rule), AnswerKinds.Value, value);

    private static Answer Answer(Finding finding, string kind, string code) => new(finding.Id, finding.FaultHash, kind, code, "", "J Bloggs", "2020-06-01");

    private static byte[] Workbook(ClientRun run, params Answer[] answers) => new Documents().ExceptionsWorkbook(
        new ExceptionsReport(run.Client, run.Standard, run.Findings) { Filled = new FilledIn("J Bloggs", "2020-06-01", answers) });

    private AnswersImport Import(ClientRun run, params Answer[] answers) => Import(Workbook(run, answers));

    private AnswersImport Import(byte[] workbook)
    {
        var folders = new ClientFolders(_batch.Data);
        var one = new RunOneClient(
            new ConfigurationFolder(Repository.Config), folders, new RunClient(new FileReader(), folders, new SubmissionCsvReader()), TimeProvider.System);
        return new ImportAnswers(folders, one, new AnswersWorkbookReader(), TimeProvider.System).Import("filled.xlsx", workbook, "importer")
            .Match(ok => ok, no => throw new InvalidOperationException(no.Detail));
    }

    private static (int Recorded, int Problems) Taken(AnswersImport import) => (import.Recorded, import.Problems.Count);
}
