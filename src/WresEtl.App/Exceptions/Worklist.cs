using WresEtl.Core.Cleansing;
using WresEtl.Core.Rules;
using WresEtl.Core.Standards;

namespace WresEtl.App.Exceptions;

/// <summary>Where a finding stands for HR.</summary>
public enum ItemState
{
    ToDo,

    /// <summary>Answered, for the value that stands there now; the next run takes it up.</summary>
    Answered,

    /// <summary>A notice: nothing need be done.</summary>
    ForInformation,

    /// <summary>Gone, or closed by evidence.</summary>
    Done,
}

/// <summary>A finding with what HR has done about it.</summary>
/// <param name="Finding">The finding, with the latest answer.</param>
/// <param name="AssignedTo">Who deals with it; empty for nobody.</param>
/// <param name="Comments">How many comments it has.</param>
public sealed record WorklistItem(Finding Finding, string AssignedTo, int Comments)
{
    public ItemState State => Finding switch
    {
        { Status: FindingStatus.Resolved } => ItemState.Done,
        { Answer: not null, AnswerIsStale: false } => ItemState.Answered,
        { Rule.Severity: Severity.Notice } => ItemState.ForInformation,
        _ => ItemState.ToDo,
    };

    /// <summary>Redacted.</summary>
    public override string ToString() => $"WorklistItem {Finding.Rule.Id}";
}

/// <summary>Which items are wanted; what is null or empty does not narrow.</summary>
public sealed record WorklistFilter
{
    /// <summary>As <see cref="AssignedTo"/>: items nobody has.</summary>
    public const string Nobody = "-";

    public string Rule { get; init; } = "";

    public Severity? Severity { get; init; }

    public FindingStatus? Status { get; init; }

    public ItemState? State { get; init; }

    /// <summary>An employee number, whole.</summary>
    public string Person { get; init; } = "";

    public string AssignedTo { get; init; } = "";

    public bool Takes(WorklistItem item) =>
        (Rule.Length == 0 || item.Finding.Rule.Id == Rule)
        && (Severity is null || item.Finding.Rule.Severity == Severity)
        && (Status is null || item.Finding.Status == Status)
        && (State is null || item.State == State)
        && (Person.Length == 0 || item.Finding.Person == Person)
        && (AssignedTo.Length == 0 || item.AssignedTo == (AssignedTo == Nobody ? "" : AssignedTo));

    /// <summary>Redacted.</summary>
    public override string ToString() => nameof(WorklistFilter);
}

/// <summary>Items of one rule, or of one person.</summary>
/// <param name="Items">How many.</param>
/// <param name="ToDo">Of them still to do.</param>
/// <param name="Answered">Of them answered.</param>
/// <param name="Done">Of them done.</param>
public sealed record ItemCounts(int Items, int ToDo, int Answered, int Done)
{
    public static ItemCounts Of(IEnumerable<WorklistItem> items) => items.Aggregate(new ItemCounts(0, 0, 0, 0), (sum, item) => new ItemCounts(
        sum.Items + 1,
        sum.ToDo + (item.State == ItemState.ToDo ? 1 : 0),
        sum.Answered + (item.State == ItemState.Answered ? 1 : 0),
        sum.Done + (item.State == ItemState.Done ? 1 : 0)));
}

/// <summary>A client's findings of its last run as HR works through them. For the client's HR only: it holds employee numbers and values.</summary>
/// <param name="Client">Client code.</param>
/// <param name="Standard">The year's standard.</param>
/// <param name="Items">Every finding: by severity, rule, place and id.</param>
/// <param name="Answers">The latest answer to each finding, by its id.</param>
/// <param name="File">What the run left for it.</param>
public sealed record Worklist(
    string Client, Standard Standard, IReadOnlyList<WorklistItem> Items, IReadOnlyDictionary<string, Answer> Answers, WorklistFile File)
{
    public IReadOnlyList<WorklistItem> Matching(WorklistFilter filter) => [.. Items.Where(filter.Takes)];

    /// <summary>A finding that evidence closed may still be answered, or its answer put right; one whose fault is gone from the files may not.</summary>
    public bool IsAnswerable(WorklistItem item) => item.Finding.Status != FindingStatus.Resolved || File.ClosedIds.Contains(item.Finding.Id);

    public WorklistItem? Find(string findingId) => Items.FirstOrDefault(i => i.Finding.Id == findingId);

    /// <summary>The rules of some items, those with most to do first within their severity.</summary>
    public static IReadOnlyList<(RuleEntry Rule, ItemCounts Counts)> ByRule(IEnumerable<WorklistItem> items) =>
    [
        .. items.GroupBy(i => i.Finding.Rule.Id, StringComparer.Ordinal).Select(g => (g.First().Finding.Rule, ItemCounts.Of(g)))
            .OrderBy(g => g.Rule.Severity).ThenByDescending(g => g.Item2.ToDo).ThenBy(g => g.Rule.Id, StringComparer.Ordinal),
    ];

    /// <summary>The people of some items, by employee number; findings about nobody are left out.</summary>
    public static IReadOnlyList<(string Person, ItemCounts Counts)> ByPerson(IEnumerable<WorklistItem> items) =>
    [
        .. items.Where(i => i.Finding.Person.Length > 0).GroupBy(i => i.Finding.Person, StringComparer.Ordinal).Select(g => (g.Key, ItemCounts.Of(g)))
            .OrderByDescending(g => g.Item2.ToDo).ThenBy(g => g.Key, StringComparer.Ordinal),
    ];

    /// <summary>What the answers so far come to; null where nobody could be counted.</summary>
    public AnswersEffect? Now => File.Model?.With(Answers, Standard.Ethnicity);

    /// <summary>What they would come to with some more.</summary>
    public AnswersEffect? With(IEnumerable<Answer> more)
    {
        var all = new Dictionary<string, Answer>(Answers, StringComparer.Ordinal);
        foreach (var answer in more) all[answer.FindingId] = answer;
        return File.Model?.With(all, Standard.Ethnicity);
    }

    /// <summary>Redacted.</summary>
    public override string ToString() => $"Worklist {Client} {Standard.Year}";
}
