using System.Globalization;
using WresEtl.App.Publishing;

namespace WresEtl.Adapters.Documents;

/// <summary>The words for versions of the return.</summary>
public static class VersionWords
{
    /// <summary>What this run is: the first version, or a resubmission and of what.</summary>
    public static string OfRun(ReturnHistory history)
    {
        ArgumentNullException.ThrowIfNull(history);
        return history.Before.Count == 0
            ? "Version 1, the first, once it is signed off."
            : $"Version {Number(history.Number)} once it is signed off: a resubmission. Before it: {string.Join("; ", history.Before.Select(v => $"version {Number(v.Number)}, {State(v)}"))}.";
    }

    /// <summary>One line for a version.</summary>
    public static string Of(ReturnVersion version)
    {
        ArgumentNullException.ThrowIfNull(version);
        return $"Version {Number(version.Number)} ({(version.Number == 1 ? "first" : "resubmission")}): {State(version)}. Signed off by {version.SignedBy}, {version.SignedOn}.";
    }

    /// <summary>Where it stands.</summary>
    public static string State(ReturnVersion version)
    {
        ArgumentNullException.ThrowIfNull(version);
        return version.State switch
        {
            VersionState.Signed => "signed off, no answer of the portal recorded",
            VersionState.Accepted => $"accepted by the portal on {Answer(version.Receipt!)}",
            VersionState.RejectedByPortal => $"rejected by the portal on {Answer(version.Receipt!)}: {version.Receipt!.Rejected}",
            VersionState.Superseded => version.Receipt is null ? "superseded" : $"superseded; accepted by the portal on {Answer(version.Receipt)}",
        };
    }

    private static string Answer(PortalReceipt receipt) => $"{Wording.Date(receipt.On)}, number {receipt.Number}";

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
