using System.Globalization;
using WresEtl.Core.Primitives;
using WresEtl.Core.Standards;

namespace WresEtl.App.Gates;

/// <summary>Whether a receipt's day lies in the year's submission window, and what follows where it does not.</summary>
internal static class SubmissionWindow
{
    private const int ShortestReason = 10;
    private const int LongestReason = 500;

    /// <summary>
    /// Nothing to say (an empty reason), or the reason that an admin gave for a day outside a window that is only assumed. Refused as
    /// <c>outside-window</c>, <c>outside-assumed-window</c>, <c>bad-reason</c>.
    /// </summary>
    public static Outcome<string> ReasonFor(Standard standard, DateOnly day, string reason, Actor by)
    {
        var window = standard.Window;
        // An end that nobody knows bounds nothing; before the day that is counted there is nothing to submit, whatever anybody assumes.
        if (day > standard.SnapshotDate && (window.Opens is null || day >= window.Opens) && (window.Closes is null || day <= window.Closes))
            return new Outcome<string>.Ok("");
        var told = $"The receipt is dated {Text(day)}; the window of {standard.Year.ToString(CultureInfo.InvariantCulture)} is {Text(window.Opens)} to {Text(window.Closes)}";
        if (day <= standard.SnapshotDate || window.Mark != Mark.Assumed) return No("outside-window", $"{told}, and that is certain. Check the date on the receipt.");
        if (!by.IsAdmin || reason.Trim().Length == 0)
            return No("outside-assumed-window", $"{told}, which is only assumed. An administrator may record it with a reason.");
        return reason.Trim().Length is < ShortestReason or > LongestReason || reason.Any(char.IsControl)
            ? No("bad-reason", "Give the reason in 10 to 500 letters, in one line and without anybody's name.")
            : new Outcome<string>.Ok(reason.Trim());
    }

    private static string Text(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "a day not known";

    private static Outcome<string> No(string code, string detail) => new Outcome<string>.Refused(code, detail);
}
