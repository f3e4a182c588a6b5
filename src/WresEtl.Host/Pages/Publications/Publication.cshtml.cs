using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using WresEtl.App.Gates;
using WresEtl.App.Ports;
using WresEtl.App.Publishing;
using WresEtl.App.Store;
using WresEtl.Core.Primitives;
using WresEtl.Host.Access;
using WresEtl.Host.Pages.Returns;

namespace WresEtl.Host.Pages.Publications;

/// <summary>A client's publication: the draft pack, what was withheld and why, what other policies would keep, sign-off, publishing, the certificate.</summary>
[Allow(Roles.EqualityTeam, Roles.Approver)]
public sealed class PublicationPage(
    IRunStore store, IClientFolders folders, ClientNames names, IRunFolders runFolders, GateKeeper gates, SignOffReturn signOff, PublishReturn publish, IAccounts accounts)
    : ReturnPageModel(store, folders, names)
{
    private const string Draft = "publication-draft/certificate.json";

    public ReturnView View { get; private set; } = null!;

    public Disclosure? Disclosure { get; private set; }

    /// <summary>Null where no pack was proven.</summary>
    public CertificateView? Certificate { get; private set; }

    /// <summary>What publishing waits for.</summary>
    public IReadOnlyList<string> Closed { get; private set; } = [];

    /// <summary>Files that are public.</summary>
    public IReadOnlyList<string> Public { get; private set; } = [];

    public bool IsPublished => View is { At: { } at, Publications: [.., var last] } && last.RunId == at.Run.Id;

    public bool IsSingle => accounts.IsSingle;

    public bool IsAuthor => View.At is { } at && at.IsAuthor(User.AccountName());

    public void OnGet()
    {
        View = ReturnView.Of(Store, Client, Year);
        if (View.At is not { } at) return;
        var folder = runFolders.Of(Client, Year);
        Disclosure = folder.Read("disclosure.txt") is { } text ? Disclosure.Of(text) : null;
        Certificate = View.Artefacts.Any(a => a.Path == Draft) && folder.Read(Draft) is { } json ? CertificateView.Of(json) : null;
        Closed = Store.Look(s => gates.ClosedForPublishing(s, at)).Select(g => g.Why).ToList();
        Public = View.Publications.Count > 0 ? folder.Files("publication") : [];
    }

    public IActionResult OnPostSign(string? seen) => seen is null
        ? Again("seen", "Tick that you have looked at the pack.")
        : Answer(signOff.Sign(Client, Year, SignOffFor.Publication, User.Actor()), "Signed off for publication.", "seen");

    public IActionResult OnPostPublish() => IsTeam
        ? Answer(publish.Publish(Client, Year, User.Actor()), "Published. The pack is in the ledger, and its files are below.", "publish")
        : StatusCode(StatusCodes.Status403Forbidden);

    private IActionResult Answer<T>(Outcome<T> outcome, string done, string field) => outcome.Match(_ => Done(done), refused => Again(field, refused.Detail));

    private PageResult Again(string field, string fault)
    {
        ModelState.AddModelError(field, fault);
        OnGet();
        return Page();
    }
}
