using Microsoft.AspNetCore.Mvc;
using WresEtl.App.Exceptions;
using WresEtl.App.Ports;
using WresEtl.Core.Standards;
using WresEtl.Host.Access;
using IConfiguration = WresEtl.App.Ports.IConfiguration;

namespace WresEtl.Host.Pages.Hr;

/// <summary>Files from HR: uploaded and checked where nobody else sees them, then sent.</summary>
[Allow(Roles.Hr)]
[RequestSizeLimit(Largest)]
[RequestFormLimits(MultipartBodyLengthLimit = Largest)]
public sealed class FilesPage(
    HoldFiles hold, SendFiles sendFiles, HeldChecks checks, AskForRun askForRun, IClientInbox inbox, IConfiguration configuration, ClientNames names) : HrPage
{
    /// <summary>Of one upload, all its files together. Larger exports come by a source.</summary>
    private const long Largest = 500L << 20;

    public string Name => names.Of(Client);

    public IReadOnlyList<SendPlan> Held { get; private set; } = [];

    public HeldCheck? Check { get; private set; }

    public IReadOnlyList<string> There { get; private set; } = [];

    public void OnGet() => Load();

    public async Task<IActionResult> OnPostUpload(List<IFormFile>? files, CancellationToken cancel)
    {
        foreach (var file in files ?? [])
        {
            using var content = file.OpenReadStream();
            (await hold.Hold(Client, file.FileName, content, By, cancel).ConfigureAwait(false)).Match(
                _ => true,
                refused =>
                {
                    Refuse("files", $"{file.FileName}: {refused.Detail}");
                    return false;
                });
        }

        if (files is not { Count: > 0 }) Refuse("files", "Choose one or more files.");
        if (ModelState.IsValid) return Redirect(Home + "/files");
        Load();
        return Page();
    }

    public IActionResult OnPostRemove(long number)
    {
        Said = hold.Discard(Client, number, By) ? "The file was removed." : "The file was not here any more.";
        return Redirect(Home + "/files");
    }

    /// <summary>Sends everything held; <c>replaces-N</c> says what upload N replaces.</summary>
    public IActionResult OnPostSend()
    {
        if (Settings() is not { } client) return Page();
        var replaces = hold.Held(Client).Where(u => Request.Form.ContainsKey(Key(u.Number))).ToDictionary(u => u.Number, u => Request.Form[Key(u.Number)].ToString());
        return sendFiles.Send(client, replaces, By).Match<IActionResult>(
            sent =>
            {
                askForRun.Ask(Client, Year, By);
                Said = FormattableString.Invariant($"{(sent.Count == 1 ? "1 file was" : $"{sent.Count} files were")} sent. The return is made now.");
                return Redirect(Home);
            },
            refused =>
            {
                Refuse("files", refused.Detail);
                Load();
                return Page();
            });
    }

    internal static string Key(long number) => FormattableString.Invariant($"replaces-{number}");

    private Client? Settings() => Take(configuration.Client(Client));

    private void Load()
    {
        There = inbox.Names(Client);
        if (Settings() is not { } client) return;
        Held = sendFiles.Plan(client);
        if (Held.Count > 0) Check = Take(checks.Of(Client, Year, [.. Held.Select(p => p.Upload)]));
    }
}
