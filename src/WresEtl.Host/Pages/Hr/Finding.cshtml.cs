using Microsoft.AspNetCore.Mvc;
using WresEtl.App.Exceptions;
using WresEtl.Host.Access;

namespace WresEtl.Host.Pages.Hr;

/// <summary>One finding: what is wrong, where, the answer, who has it and what was said.</summary>
[Allow(Roles.Hr)]
public sealed class FindingPage(Worklists worklists, RecordAnswers record, DiscussFindings discuss, ClientNames names) : HrPage
{
    public string Name => names.Of(Client);

    public Worklist List { get; private set; } = null!;

    public WorklistItem Item { get; private set; } = null!;

    public IReadOnlyList<Comment> Comments { get; private set; } = [];

    public EffectPanel? Effect { get; private set; }

    public AnswerForm Form { get; private set; } = null!;

    public string Written { get; private set; } = "";

    public string ToName { get; private set; } = "";

    public bool IsAnswerable => List.IsAnswerable(Item);

    /// <summary>The next finding of the same rule that is still to do; null where there is none.</summary>
    public WorklistItem? Next => List.Items.FirstOrDefault(i => i.State == ItemState.ToDo && i.Finding.Rule.Id == Item.Finding.Rule.Id && i.Finding.Id != Item.Finding.Id);

    private string Here => $"{Home}/findings/{Item.Finding.Id}";

    public IActionResult OnGet(string id) => Load(id) ? Page() : Gone();

    public IActionResult OnPostLook(string id, string? kind, string? code, string? value, string? note) => Answer(id, AnswerForm.Typed(kind, code, value, note), isRecorded: false);

    public IActionResult OnPostAnswer(string id, string? kind, string? code, string? value, string? note) => Answer(id, AnswerForm.Typed(kind, code, value, note), isRecorded: true);

    public IActionResult OnPostAssign(string id, string? to)
    {
        if (!Load(id)) return Gone();
        ToName = to ?? "";
        return discuss.Assign(List, [Item.Finding.Id], ToName, By).Match(
            _ => Back(ToName.Trim().Length > 0 ? $"Given to {ToName.Trim()}." : "Given to nobody."),
            refused => Again("To", refused.Detail));
    }

    public IActionResult OnPostComment(string id, string? comment)
    {
        if (!Load(id)) return Gone();
        Written = comment ?? "";
        return discuss.Comment(List, Item.Finding.Id, Written, By).Match(_ => Back("Comment added."), refused => Again("Comment", refused.Detail));
    }

    private IActionResult Answer(string id, GivenAnswer given, bool isRecorded)
    {
        if (!Load(id)) return Gone();
        Form = AnswerForm.Of(List.Standard, Item.Finding.Rule, given);
        if (given.Note.Length > WorklistModel.LongestNote) return Again("Note", FormattableString.Invariant($"A note has at most {WorklistModel.LongestNote} characters."));
        var judged = record.Judge(List, [id], given, By);
        foreach (var (_, _, fault) in judged.Faults) Refuse(fault.Field.ToString(), fault.Detail);
        Effect = EffectPanel.Of(List, judged.Effect, "With this answer");
        if (!isRecorded || judged.Faults.Count > 0) return Page();
        record.Record(Client, Year, judged.Answers, By);
        return Back("Answer recorded.");
    }

    private bool Load(string id)
    {
        var list = worklists.Of(Client, Year).Match(ok => ok, _ => (Worklist?)null);
        if (list?.Find(id) is not { } item) return false;
        (List, Item, ToName) = (list, item, item.AssignedTo);
        Comments = discuss.CommentsOn(List, id);
        Effect = EffectPanel.Of(List);
        Form = AnswerForm.Of(List.Standard, item.Finding.Rule);
        return true;
    }

    /// <summary>A newer run may have closed it since the reader's page was made.</summary>
    private RedirectResult Gone()
    {
        Said = "That finding is not there any more.";
        return Redirect(Home);
    }

    private RedirectResult Back(string said)
    {
        Said = said;
        return Redirect(Here);
    }

    private IActionResult Again(string field, string detail)
    {
        Refuse(field, detail);
        return Page();
    }
}
