using WresEtl.App.Exceptions;
using WresEtl.Core.Cleansing;
using WresEtl.Core.Rules;
using WresEtl.Core.Standards;

namespace WresEtl.Host.Pages.Hr;

/// <summary>What a filter says in an address, as text: what cannot be read does not narrow.</summary>
public sealed record AskedFor(string? Rule, string? Severity, string? Status, string? State, string? Person, string? Who, string? View)
{
    public const string List = "list";
    public const string Rules = "rules";
    public const string People = "people";

    public string Shown => View is List or People ? View : Rules;

    public WorklistFilter Filter => new()
    {
        Rule = Rule ?? "",
        Severity = Enum.TryParse<Severity>(Severity, out var severity) ? severity : null,
        Status = Enum.TryParse<FindingStatus>(Status, out var status) ? status : null,
        State = Enum.TryParse<ItemState>(State, out var state) ? state : null,
        Person = (Person ?? "").Trim(),
        AssignedTo = (Who ?? "").Trim(),
    };

    /// <summary>The same filter in another view, or narrowed further; each part encoded.</summary>
    public string Query(string? view = null, string? rule = null, string? person = null, int page = 1)
    {
        var parts = new (string Name, string? Value)[]
        {
            ("view", view ?? Shown), ("rule", rule ?? Rule), ("severity", Severity), ("status", Status), ("state", State), ("person", person ?? Person), ("who", Who),
            ("p", page > 1 ? page.ToString(System.Globalization.CultureInfo.InvariantCulture) : null),
        };
        return "?" + string.Join('&', parts.Where(p => !string.IsNullOrEmpty(p.Value)).Select(p => $"{p.Name}={Uri.EscapeDataString(p.Value!)}"));
    }

    /// <summary>Redacted.</summary>
    public override string ToString() => nameof(AskedFor);
}

/// <summary>What answers change, for the panel that pages show.</summary>
/// <param name="AtRun">As the last run counted.</param>
/// <param name="Now">With the answers given since.</param>
/// <param name="Would">With what is being looked at; null where nothing is.</param>
/// <param name="WouldBe">What that is.</param>
public sealed record EffectPanel(AnswersEffect AtRun, AnswersEffect Now, AnswersEffect? Would, string WouldBe)
{
    public static EffectPanel? Of(Worklist worklist, AnswersEffect? would = null, string wouldBe = "") =>
        worklist.Now is { } now ? new EffectPanel(worklist.File.AtRun, now, would, wouldBe) : null;
}

/// <summary>What a form of an answer offers.</summary>
/// <param name="Given">What stands in it.</param>
/// <param name="Kinds">Kinds of answer that can be given.</param>
/// <param name="Codes">Codes of the coded ones.</param>
/// <param name="Values">Values there are to give.</param>
public sealed record AnswerForm(GivenAnswer Given, IReadOnlyList<string> Kinds, IReadOnlyList<AnswerCode> Codes, IReadOnlyList<EthnicCategory> Values)
{
    private static readonly GivenAnswer Nothing = new("", "", "", "");

    /// <summary>For findings of any rule, or of the one rule they are all of.</summary>
    public static AnswerForm Of(Standard standard, RuleEntry? rule, GivenAnswer? given = null)
    {
        var kinds = AnswerKinds.All.Where(k => rule is null || k switch
        {
            AnswerKinds.Value => RuleBook.TakesValue(rule.Id),
            AnswerKinds.Explained => rule.Severity != Core.Standards.Severity.Error,
            _ => true,
        }).ToList();
        return new AnswerForm(
            given ?? Nothing, kinds,
            [.. standard.AnswerCodes.Where(c => kinds.Contains(c.Kind) && (rule is null || c.Answers(rule.Id)))],
            kinds.Contains(AnswerKinds.Value) ? [.. standard.Ethnicity.Categories.Where(EthnicityCleansing.IsAnswer).OrderBy(c => c.Code, StringComparer.Ordinal)] : []);
    }

    /// <summary>What was typed, without space around it.</summary>
    public static GivenAnswer Typed(string? kind, string? code, string? value, string? note) => new((kind ?? "").Trim(), (code ?? "").Trim(), (value ?? "").Trim(), (note ?? "").Trim());
}
