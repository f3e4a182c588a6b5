using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using WresEtl.App.Configuration;
using WresEtl.App.Gates;
using WresEtl.App.Jobs;
using WresEtl.App.Ports;
using WresEtl.App.Publishing;
using WresEtl.App.Store;
using WresEtl.Core.Primitives;
using WresEtl.Host.Access;

namespace WresEtl.Host.Pages.Returns;

/// <summary>A client's return: where it stands, what is to be done, what was found, what was read and written.</summary>
[Allow(Roles.EqualityTeam, Roles.Approver)]
public sealed partial class ReturnPage(
    IRunStore store, IClientFolders folders, ClientNames names, KnownStandards standards, Deadlines deadlines, SignOffReturn signOff, RecordSubmission recordSubmission,
    RecordPortalRejection recordRejection, QueueRuns queueRuns, IAccounts accounts)
    : ReturnPageModel(store, folders, names)
{
    public ReturnView View { get; private set; } = null!;

    public IReadOnlyList<DaysLeft> Left => deadlines.Of(Year);

    public string Number { get; private set; } = "";

    public bool IsSingle => accounts.IsSingle;

    public bool IsAdmin => User.IsInRole(Roles.Admin);

    /// <summary>A second person is needed: whoever asked for the run is not one.</summary>
    public bool IsAuthor => View.At is { } at && at.IsAuthor(User.AccountName());

    public void OnGet() => View = ReturnView.Of(Store, Client, Year);

    public IActionResult OnPostSign(string? seen)
    {
        if (seen is null) return Again("seen", "Tick that you have looked at the figures.");
        return Answer(signOff.Sign(Client, Year, SignOffFor.Submission, User.Actor()), "Signed off for submission.", "seen");
    }

    public IActionResult OnPostReceipt(string? number, string? day, string? month, string? year, string? overrideReason)
    {
        if (!IsTeam) return StatusCode(StatusCodes.Status403Forbidden);
        Number = number ?? "";
        return Date(day, month, year) is { } on
            ? Answer(recordSubmission.Record(Client, Year, new Receipt(Number, on, overrideReason ?? ""), User.Actor()), "The receipt is recorded.", "number")
            : Again("day", "Enter the day on the receipt, such as 12 8 2020.");
    }

    public IActionResult OnPostRejection(string? reason, string? day, string? month, string? year)
    {
        if (!IsTeam) return StatusCode(StatusCodes.Status403Forbidden);
        return Date(day, month, year) is { } on
            ? Answer(recordRejection.Record(Client, Year, on, reason ?? "", User.Actor()), "The rejection is recorded.", "reason")
            : Again("rday", "Enter the day of the portal's answer, such as 12 8 2020.");
    }

    public IActionResult OnPostRun()
    {
        if (!IsTeam) return StatusCode(StatusCodes.Status403Forbidden);
        return Answer(queueRuns.Rerun(Client, Year, User.AccountName()), "A run is queued. Whoever asks for a run cannot sign it off.", "run");
    }

    /// <summary>What the rule says, without the values of any one finding.</summary>
    public string RuleInWords(string id) => standards.Of(Year).Match(
        standard => standard.Rules.GetValueOrDefault(id) is { } rule ? Arguments().Replace(rule.MessageInGeneral, "…") : "", _ => "");

    [GeneratedRegex(@"\{[a-z_]+\}", RegexOptions.CultureInvariant)]
    private static partial Regex Arguments();

    private IActionResult Answer<T>(Outcome<T> outcome, string done, string field) => outcome.Match(_ => Done(done), refused => Again(field, refused.Detail));

    private PageResult Again(string field, string fault)
    {
        ModelState.AddModelError(field, fault);
        OnGet();
        return Page();
    }

    private static DateOnly? Date(string? day, string? month, string? year) => DateOnly.TryParseExact(
        $"{year?.Trim()}-{month?.Trim()}-{day?.Trim()}", "yyyy-M-d", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;
}
