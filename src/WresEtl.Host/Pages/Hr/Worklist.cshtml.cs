using Microsoft.AspNetCore.Mvc;
using WresEtl.App.Exceptions;
using WresEtl.Core.Standards;
using WresEtl.Host.Access;

namespace WresEtl.Host.Pages.Hr;

/// <summary>The worklist: findings by rule, by person or one by one; answered, assigned and looked at in bulk.</summary>
[Allow(Roles.Hr)]
[RequestFormLimits(ValueCountLimit = 20_000)]
public sealed class WorklistModel(Worklists worklists, RecordAnswers record, DiscussFindings discuss, AskForRun askForRun, ClientNames names) : HrPage
{
    private const int PageSize = 50;
    public const int LongestNote = 500;

    public string Name => names.Of(Client);

    public Worklist? List { get; private set; }

    public string WhyNone { get; private set; } = "";

    public bool IsUnderWay { get; private set; }

    public AskedFor Asked { get; private set; } = new(null, null, null, null, null, null, null);

    public IReadOnlyList<WorklistItem> Matching { get; private set; } = [];

    public IReadOnlyList<WorklistItem> Shown { get; private set; } = [];

    public IReadOnlySet<string> Ticked { get; private set; } = new HashSet<string>();

    public int PageNumber { get; private set; } = 1;

    public int Pages => Math.Max(1, (Matching.Count + PageSize - 1) / PageSize);

    public EffectPanel? Effect { get; private set; }

    public AnswerForm Form { get; private set; } = null!;

    public IReadOnlyList<string> Assignees => List is null ? [] : [.. List.Items.Select(i => i.AssignedTo).Append(By).Where(a => a.Length > 0).Distinct().Order(StringComparer.Ordinal)];

    public void OnGet([FromQuery] AskedFor asked, int p = 1) => Load(asked, p);

    /// <summary>Shows what an answer to the ticked findings would come to, and writes nothing.</summary>
    public void OnPostLook([FromQuery] AskedFor asked, Bulk bulk, int p = 1) => Answer(asked, bulk, p, isRecorded: false);

    public IActionResult OnPostAnswer([FromQuery] AskedFor asked, Bulk bulk, int p = 1) =>
        Answer(asked, bulk, p, isRecorded: true) ? Redirect(Home + Asked.Query(page: PageNumber)) : Page();

    public IActionResult OnPostAssign([FromQuery] AskedFor asked, Bulk bulk, int p = 1)
    {
        if (!Load(asked, p) || Wanted(bulk) is not { } wanted) return Page();
        return discuss.Assign(List!, wanted, bulk.To ?? "", By).Match<IActionResult>(
            count =>
            {
                Said = FormattableString.Invariant($"{count} given to {(string.IsNullOrWhiteSpace(bulk.To) ? "nobody" : bulk.To.Trim())}.");
                return Redirect(Home + Asked.Query(page: PageNumber));
            },
            refused =>
            {
                Refuse("To", refused.Detail);
                return Page();
            });
    }

    public IActionResult OnPostRun([FromQuery] AskedFor asked)
    {
        Said = askForRun.Ask(Client, Year, By) ? "The files are checked again with your answers. This page shows the result when the run has ended." : "A run is waiting already.";
        return Redirect(Home + asked.Query());
    }

    /// <summary>What a form over several findings posts.</summary>
    public sealed record Bulk(string[]? Ids, string? Scope, string? Kind, string? Code, string? Value, string? Note, string? To);

    private bool Load(AskedFor asked, int page)
    {
        Asked = asked;
        IsUnderWay = askForRun.IsUnderWay(Client, Year);
        List = worklists.Of(Client, Year).Match(
            ok => ok,
            no =>
            {
                WhyNone = no.Code == "no-run" ? "Nothing has been checked yet." : no.Detail;
                return (Worklist?)null;
            });
        if (List is null) return false;
        Matching = List.Matching(asked.Filter);
        PageNumber = Math.Clamp(page, 1, Pages);
        Shown = asked.Shown == AskedFor.List ? [.. Matching.Skip((PageNumber - 1) * PageSize).Take(PageSize)] : [];
        Effect = EffectPanel.Of(List);
        Form = AnswerForm.Of(List.Standard, OneRule());
        return true;
    }

    private RuleEntry? OneRule() => Asked.Filter.Rule.Length > 0 ? List!.Standard.Rules.GetValueOrDefault(Asked.Filter.Rule) : null;

    private IReadOnlyCollection<string>? Wanted(Bulk bulk)
    {
        Ticked = (bulk.Ids ?? []).ToHashSet(StringComparer.Ordinal);
        IReadOnlyCollection<string> wanted = bulk.Scope == "all" ? [.. Matching.Select(i => i.Finding.Id)] : [.. Ticked];
        if (wanted.Count > 0) return wanted;
        Refuse("Scope", "Tick the findings it is for, or choose all that are listed.");
        return null;
    }

    private bool Answer(AskedFor asked, Bulk bulk, int page, bool isRecorded)
    {
        if (!Load(asked, page)) return false;
        var given = AnswerForm.Typed(bulk.Kind, bulk.Code, bulk.Value, bulk.Note);
        Form = AnswerForm.Of(List!.Standard, OneRule(), given);
        if (given.Note.Length > LongestNote) Refuse("Note", FormattableString.Invariant($"A note has at most {LongestNote} characters."));
        if (Wanted(bulk) is not { } wanted || !ModelState.IsValid) return false;
        var judged = record.Judge(List, wanted, given, By);
        foreach (var (rule, findings, fault) in judged.Faults) Refuse(fault.Field.ToString(), FormattableString.Invariant($"{rule} ({findings}): {fault.Detail}"));
        Effect = EffectPanel.Of(List, judged.Effect, FormattableString.Invariant($"With this answer to {judged.Answers.Count}"));
        if (!isRecorded) return judged.Faults.Count == 0;
        // Some cannot be answered so: nothing is recorded before HR has seen which.
        if (judged.Faults.Count > 0) return false;
        var recorded = record.Record(Client, Year, judged.Answers, By);
        Said = FormattableString.Invariant($"{recorded} {(recorded == 1 ? "answer" : "answers")} recorded.");
        return true;
    }
}
