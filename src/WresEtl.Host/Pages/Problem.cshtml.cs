using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using WresEtl.Host.Access;

namespace WresEtl.Host.Pages;

/// <summary>What people see in place of a page that is not there, not theirs, or broken.</summary>
[AllowAnyone]
[IgnoreAntiforgeryToken]
public sealed class ProblemPage : PageModel
{
    public string Heading { get; private set; } = "";

    public string Text { get; private set; } = "";

    public void OnGet(int status) => Show(status);

    /// <summary>A form that led here.</summary>
    public void OnPost(int status) => Show(status);

    private void Show(int status) => (Heading, Text) = status switch
    {
        StatusCodes.Status400BadRequest => ("This form cannot be taken", "It may have been open for too long, or its file is larger than is taken. Go back, load the page again and send it once more."),
        StatusCodes.Status401Unauthorized => ("You are not signed in", "Your session has ended. Sign in and try again; nothing was changed."),
        StatusCodes.Status403Forbidden => ("This is not open to you", "Your account does not have the role for this, or not for this organisation. An administrator of this service can change that."),
        StatusCodes.Status404NotFound => ("There is nothing at this address", "Check the address. If you followed a link here, the client or the year may not be there yet."),
        StatusCodes.Status409Conflict => ("The file is not as the run wrote it", "It is not handed out. Run this return again."),
        StatusCodes.Status413PayloadTooLarge => ("This file is too large", "It was not taken. Ask the equality team how to send it."),
        StatusCodes.Status429TooManyRequests => ("Too many tries", "Wait a minute, then try again."),
        _ => ("Something went wrong on our side", "It has been noted. Try again; if it stays, tell operations when it happened."),
    };
}
