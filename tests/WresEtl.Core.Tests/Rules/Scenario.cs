using System.Text.Json;
using WresEtl.Core.Cleansing;
using WresEtl.Core.Indicators;
using WresEtl.Core.Intake;
using WresEtl.Core.Intake.Rows;
using WresEtl.Core.Returns;
using WresEtl.Core.Rules;
using WresEtl.Core.Standards;
using WresEtl.Core.Workforce;
using WresEtl.Testing;

namespace WresEtl.Core.Tests.Rules;

/// <summary>One client's rows, read and counted as the program does, and one rule put to them.</summary>
internal sealed class Scenario
{
    private static readonly byte[] Key = [1, 2, 3, 4];

    /// <summary>The data sets by name, the return as a whole, and nothing for a file that matches none.</summary>
    private static readonly string[] DataSetsOfFindings = [.. Enum.GetValues<DataSet>().Select(Schema.NameOf), "return", ""];

    private readonly List<Row> _rows = [];
    private readonly List<(MemoryFile File, DataSet? DataSet)> _files = [];
    private Func<Finding, Answer?>? _answer;
    private string _changes = "";

    public Standard Standard { get; private set; } = YearStandards.Of(2020);

    public Client Client { get; private set; } = new() { Code = Valid.Organisation };

    public ExactReturn? Exact { get; private init; }

    public ExactReturn? LastYear { get; private init; }

    public static Scenario Of(params Row[] rows)
    {
        var scenario = new Scenario();
        scenario._rows.AddRange(rows);
        return scenario;
    }

    public static Scenario OfReturn(ExactReturn exact, ExactReturn? lastYear = null) => new() { Exact = exact, LastYear = lastYear };

    public static Scenario OfFile(MemoryFile file, DataSet? dataSet) => new Scenario().AndFile(file, dataSet);

    public Scenario And(params Row[] rows)
    {
        _rows.AddRange(rows);
        return this;
    }

    public Scenario AndFile(MemoryFile file, DataSet? dataSet)
    {
        _files.Add((file, dataSet));
        return this;
    }

    /// <summary>HR's answer to each finding on undisclosed ethnicity.</summary>
    public Scenario Answering(Func<Finding, Answer?> answer)
    {
        _answer = answer;
        return this;
    }

    public Scenario Under(Func<Standard, Standard> change)
    {
        Standard = change(Standard);
        _changes += $" {JsonSerializer.Serialize(Standard.Switches)}{JsonSerializer.Serialize(Standard.Thresholds)}{JsonSerializer.Serialize(Standard.Indicators)}";
        return this;
    }

    public Scenario For(Func<Client, Client> change)
    {
        Client = change(Client);
        _changes += $" {JsonSerializer.Serialize(Client)}";
        return this;
    }

    /// <summary>
    /// What the rule says, as <c>column=value (argument=text …)</c> for each finding, in the order of the findings; "" where it holds. Every
    /// fault goes through the year's wording first, so that a placeholder which the rule does not supply fails the test.
    /// </summary>
    public string Says(string ruleId)
    {
        var faults = Faults(ruleId).ToArray();
        Assert.Equal(faults.Length, new FindingMaker(Standard.Rules, Key).Make(faults).Select(f => f.Id).Distinct().Count());
        Assert.All(faults, f => Assert.Equal(ruleId, f.RuleId));
        Assert.All(faults, f => Assert.NotEqual("", f.Subject));
        // Where to look is always said in words that people know, and a person is a number or nobody.
        Assert.All(faults, f => Assert.Contains(f.Place.DataSet, DataSetsOfFindings));
        Assert.True(_files.Any(f => f.DataSet is null) || faults.All(f => f.Place.DataSet.Length > 0), "A finding names its data set.");
        Assert.All(faults, f => Assert.Matches("^[0-9]*$", f.Person));
        return string.Join("; ", faults.Select(Text));
    }

    /// <summary>The finding, worded.</summary>
    public Finding Finding(string ruleId) => new FindingMaker(Standard.Rules, Key).Make(Faults(ruleId)).Single();

    public IReadOnlyList<Fault> Faults(string ruleId)
    {
        var (intake, context) = Read();
        var faults = Check(RuleBook.All.Single(r => r.Id == ruleId), intake, context);
        Example.Record(ruleId, () => new Example(Things(intake, context), _changes, faults));
        return faults;
    }

    private IReadOnlyList<Fault> Check(IRule rule, ClientIntake intake, RuleContext context) =>
        rule switch
        {
            IFileRule r => [.. intake.Files.SelectMany(f => r.Check(f, context))],
            IIntakeRule r => [.. r.Check(intake, context)],
            IRowRule<Assignment> r => Rows(r, intake.Assignments, context),
            IRowRule<Application> r => Rows(r, intake.Applications, context),
            IRowRule<DisciplinaryCase> r => Rows(r, intake.Cases, context),
            IRowRule<TrainingRecord> r => Rows(r, intake.Training, context),
            IRowRule<BoardMember> r => Rows(r, intake.Board, context),
            IRowRule<SurveyResult> r => Rows(r, intake.Survey, context),
            IPersonRule r => [.. Inputs(intake, context).Headcount.People.Values.Select(p => r.Check(p, context)).OfType<Fault>()],
            IWorkforceRule r => [.. r.Check(Inputs(intake, context), context)],
            IReportRule r => [.. r.Check(Exact!, context)],
            IAnswerRule r => [.. r.Check(Answered(intake, context), context)],
            ILastYearRule r => [.. r.Check(Exact!, LastYear!, context)],
            _ => throw new InvalidOperationException("A rule has one scope."),
        };

    /// <summary>What the rule is shown, for the convention test that every rule has its examples.</summary>
    private List<Thing> Things(ClientIntake intake, RuleContext context)
    {
        var things = _rows.Select(Thing.Of).Concat(_files.Select(f => Thing.Of(f.File, f.DataSet))).ToList();
        if (Exact is not null) things.Add(Thing.Of("return", Exact));
        if (LastYear is not null) things.Add(Thing.Of("last year", LastYear));
        if (_answer is not null) things.AddRange(Answered(intake, context).Findings.Select(f => f.Answer).OfType<Answer>().Select(Thing.Of));
        return things;
    }

    /// <summary>What evidence makes of undisclosed ethnicity.</summary>
    public EthnicityCleansing Cleansing()
    {
        var (intake, context) = Read();
        return Answered(intake, context).Cleansing;
    }

    /// <summary>Training records that were kept.</summary>
    public int Records() => Read().Intake.Training.Count;

    public Headcount Headcount()
    {
        var (intake, context) = Read();
        return Inputs(intake, context).Headcount;
    }

    /// <summary>Everything the program would find.</summary>
    public IReadOnlyList<Fault> AllFaults()
    {
        var (intake, context) = Read();
        var inputs = Inputs(intake, context);
        var exact = Exact ?? ReturnBuilder.Build(Client, Standard, inputs);
        return [.. RuleRunner.CheckIntake(context), .. RuleRunner.CheckWorkforce(inputs, context), .. RuleRunner.CheckReturn(exact, LastYear, context)];
    }

    private (ClientIntake Intake, RuleContext Context) Read()
    {
        var intake = new ClientIntake(Standard, Client);
        foreach (var rows in _rows.GroupBy(r => r.DataSet)) intake.Read(FileOf([.. rows]), rows.Key);
        foreach (var (file, dataSet) in _files)
        {
            if (dataSet is { } known) intake.Read(file, known);
            else intake.Note(file, file.Name, isPreviousYear: false);
        }

        return (intake, new RuleContext(Standard, Client, intake));
    }

    private static MemoryFile FileOf(IReadOnlyList<Row> rows)
    {
        var columns = rows[0].Cells.Where(c => c.Value is not null).Select(c => c.Key).ToArray();
        return new MemoryFile($"{Schema.NameOf(rows[0].DataSet)}.csv", new MemorySheet(
            [columns, .. rows.Select(r => columns.Select(c => r.Cells[c] ?? "").ToArray())]));
    }

    private IndicatorInputs Inputs(ClientIntake intake, RuleContext context) =>
        IndicatorInputs.From(intake, Standard, Client, Core.Workforce.Headcount.Of(intake.Assignments, Standard, context.Placement));

    /// <summary>Undisclosed ethnicity answered as the scenario says, and what evidence then makes of it.</summary>
    private AnswerRound Answered(ClientIntake intake, RuleContext context)
    {
        var headcount = Inputs(intake, context).Headcount;
        var open = RuleRunner.CheckDisclosure(headcount, context).ToDictionary(
            f => f.Person.Key, f => new FindingMaker(Standard.Rules, Key).Make([f.Fault]).Single());
        var answered = open.ToDictionary(f => f.Key, f => f.Value with { Answer = _answer?.Invoke(f.Value) });
        return new AnswerRound([.. answered.Values], EthnicityCleansing.Of(headcount, answered, intake, Standard.Ethnicity, Standard.SnapshotDate));
    }

    private static List<Fault> Rows<TRow>(IRowRule<TRow> rule, IReadOnlyCollection<TRow> rows, RuleContext context) =>
        [.. rows.Select(r => rule.Check(r, context)).OfType<Fault>()];

    private static string Text(Fault fault)
    {
        var further = fault.Arguments.Where(a => a.Name is not ("value" or "reference" or "file")).Select(a => $"{a.Name}={a.Text}").ToArray();
        return $"{fault.Place.Column}={fault.Value}" + (further.Length == 0 ? "" : $" ({string.Join(", ", further)})");
    }
}
