using WresEtl.App.Store;
using WresEtl.Core.Standards;

namespace WresEtl.Host.Pages.Returns;

/// <summary>Where a return stands, as people say it.</summary>
/// <param name="Words">For a tag.</param>
/// <param name="Colour">The tag's.</param>
/// <param name="Step">Which of <see cref="Standings.Steps"/> it is at.</param>
/// <param name="Next">What is to be done, and by whom.</param>
public sealed record Standing(string Words, string Colour, int Step, string Next);

/// <summary>The states of a return in words.</summary>
public static class Standings
{
    /// <summary>The way every return goes.</summary>
    public static IReadOnlyList<string> Steps { get; } = ["Waiting for files", "With HR", "Ready to sign", "Signed", "Submitted", "Published"];

    private static readonly Dictionary<string, Standing> ByState = new(StringComparer.Ordinal)
    {
        [ReturnStates.WaitingForFiles] = new("Waiting for files", "grey", 0, "HR sends the files. When they are there: tick and run."),
        [ReturnStates.Rejected] = new("Files cannot be used", "red", 0, "HR replaces the files that cannot be used."),
        [ReturnStates.WithHr] = new("With HR", "orange", 1, "HR puts errors right and answers queries."),
        [ReturnStates.Ready] = new("Ready to sign", "blue", 2, "A second person signs it off for submission."),
        [ReturnStates.Signed] = new("Signed", "aqua-green", 3, "Submit it on the portal, then record the receipt."),
        [ReturnStates.RejectedByPortal] = new("Rejected by the portal", "red", 3, "Put it right, have it signed again, and submit it again."),
        [ReturnStates.Submitted] = new("Submitted", "green", 4, "A second person signs the publication off, then it is published."),
        [ReturnStates.Resubmitted] = new("Submitted again", "green", 4, "A second person signs the publication off, then it is published."),
        [ReturnStates.Published] = new("Published", "green", 5, "Nothing: it is done."),
    };

    public static Standing Of(string state) => ByState[state];

    public static bool IsSubmitted(string state) => state is ReturnStates.Submitted or ReturnStates.Resubmitted or ReturnStates.Published;

    public static string InWords(Severity severity) => severity switch
    {
        Severity.Error => "Errors",
        Severity.Query => "Queries",
        Severity.Notice => "Notices",
    };
}
