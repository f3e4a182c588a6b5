using System.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using WresEtl.App.Jobs;
using WresEtl.App.Store;
using WresEtl.Host.Access;

namespace WresEtl.Host.Pages.Returns;

/// <summary>The state board. The equality team sees every client; an approver sees their own.</summary>
[Allow(Roles.EqualityTeam, Roles.Approver)]
public sealed class ReturnsPage(Board board, Deadlines deadlines, QueueRuns queueRuns, IRunStore store) : PageModel
{
    /// <summary>Stands in for a state in the filter: whatever has not been submitted.</summary>
    public const string NotSubmitted = "not-submitted";

    public int Year { get; private set; }

    public string State { get; private set; } = "";

    public string Find { get; private set; } = "";

    public string Said { get; private set; } = "";

    public IReadOnlyList<int> Years => deadlines.Years;

    public IReadOnlyList<DaysLeft> Left { get; private set; } = [];

    public IReadOnlyList<BoardLine> All { get; private set; } = [];

    public IReadOnlyList<BoardLine> Shown { get; private set; } = [];

    public bool IsTeam => User.IsInRole(Roles.EqualityTeam);

    public IReadOnlyList<(string State, string Words, int Count)> Filters =>
    [
        .. ReturnStates.All.Select(s => (s, Standings.Of(s).Words, All.Count(l => l.State == s))).Where(f => f.Item3 > 0),
        (NotSubmitted, "Not submitted", All.Count(l => !Standings.IsSubmitted(l.State))),
    ];

    public void OnGet(int? year, string? state, string? find) => Load(year, state, find);

    /// <summary>The board as a table for a spreadsheet.</summary>
    public FileContentResult OnGetTable(int? year, string? state, string? find)
    {
        Load(year, state, find);
        var text = new StringBuilder("client,name,state,since,errors,queries,next\n");
        foreach (var l in Shown)
            text.Append(string.Join(',', new[] { l.Client, l.Name, l.Standing.Words, Words.Time(l.ChangedAt), l.Findings.Errors.ToString(Words.English), l.Findings.Queries.ToString(Words.English), l.Next }.Select(Quoted))).Append('\n');
        return File(Encoding.UTF8.GetBytes(text.ToString()), "text/csv; charset=utf-8", FormattableString.Invariant($"board-{Year}.csv"));
    }

    /// <summary>Queues a run for the ticked clients.</summary>
    public IActionResult OnPost(int? year, string? state, string? find, string[]? clients)
    {
        if (!IsTeam) return StatusCode(StatusCodes.Status403Forbidden);
        Load(year, state, find);
        if (clients is not { Length: > 0 }) ModelState.AddModelError("clients", "Tick the organisations that are to be run again.");
        else
            queueRuns.Batch(Year, clients, User.AccountName()).Match(
                batch => Said = FormattableString.Invariant($"{batch.RunIds.Count} queued. ") + (batch.AlreadyRunning.Count > 0 ? $"Running already: {string.Join(", ", batch.AlreadyRunning)}." : ""),
                refused =>
                {
                    ModelState.AddModelError("clients", refused.Detail);
                    return "";
                });
        Load(year, state, find);
        return Page();
    }

    private void Load(int? year, string? state, string? find)
    {
        (Year, State, Find) = (year ?? NewestYear(), state ?? "", (find ?? "").Trim());
        Left = deadlines.Of(Year);
        All = board.Of(Year, c => IsTeam || User.May(Roles.Approver, c));
        Shown = [.. All.Where(l => (State.Length == 0 || l.State == State || (State == NotSubmitted && !Standings.IsSubmitted(l.State)))
            && (l.Client.Contains(Find, StringComparison.OrdinalIgnoreCase) || l.Name.Contains(Find, StringComparison.OrdinalIgnoreCase)))];
    }

    /// <summary>The year that was worked on last, or the one whose people were counted last.</summary>
    private int NewestYear() => store.Look(s => s.Batches.Newest(1)) is [var batch] ? batch.Year : deadlines.CurrentYear;

    /// <summary>A spreadsheet must not take a name for a formula.</summary>
    private static string Quoted(string text) => $"\"{(text.Length > 0 && "=+-@\t\r".Contains(text[0], StringComparison.Ordinal) ? "'" : "")}{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
