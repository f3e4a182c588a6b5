using System.Globalization;
using System.Text;
using WresEtl.App.Ports;
using WresEtl.Core.Disclosure;

namespace WresEtl.App.Runs;

/// <summary>The files of a draft pack, and the internal account of what was withheld and why.</summary>
public static class PublicationDraft
{
    private const string Folder = "publication-draft";

    /// <summary>How a refusal begins that is about the finished files and not about figures.</summary>
    private const string Failed = "the finished files did not pass: ";

    /// <summary>The pack, and <c>disclosure.txt</c>; the account alone where disclosure control refused.</summary>
    public static IEnumerable<(string Path, byte[] Content)> Files(ClientRun run)
    {
        if (run.Protection is null) yield break;
        if (run.Protection is Protection.Safe)
            foreach (var (path, content) in run.Pack) yield return ($"{Folder}/{path}", content);
        yield return ("disclosure.txt", Text(Account(run)));
    }

    /// <summary>
    /// The run with its pack, once the finished files have been attacked; a pack with a fault is refused as disclosure control refuses, and
    /// none of it is kept.
    /// </summary>
    public static ClientRun WithPack(ClientRun run, IPublicationDocuments documents)
    {
        if (run.Protection is not Protection.Safe { Publication: var safe }) return run;
        var name = run.Client.Name.Length > 0 ? run.Client.Name : run.Client.Code;
        var pack = documents.Pack(new PublicationReport(safe, run.Client.Code, name, run.Standard.Year, run.Standard.SnapshotDate));
        var faults = documents.Faults(pack);
        return faults.Count == 0
            ? run with { Pack = pack }
            : run with { Protection = new Protection.Refused(Failed + string.Join("; ", faults), [], [], []) };
    }

    /// <summary>INTERNAL: it says which figures were small.</summary>
    private static string Account(ClientRun run)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"INTERNAL. What may be published of {run.Client.Code}'s WRES {run.Standard.Year}, and why.\n\n");
        text.Append(CultureInfo.InvariantCulture, $"Policy: {run.Policy!.Name}, version {run.Policy.Version}\n\n");
        run.Protection!.Match(safe => Explain(text, safe), refused => Explain(text, refused));
        Compare(text, run);
        Tell(text, run);
        return text.ToString();
    }

    private static StringBuilder Explain(StringBuilder text, Protection.Safe safe)
    {
        text.Append("The pack is proven: every withheld count could be several numbers, whatever else the reader knows.\n");
        text.Append(Words(safe.Kept)).Append("\n\nWithheld, one line each:\n");
        foreach (var e in safe.Explanations) text.Append("- ").Append(e.Id).Append(": ").Append(e.Sentence).Append('\n');
        if (safe.Explanations.Count == 0) text.Append("- nothing\n");
        return text;
    }

    private static StringBuilder Explain(StringBuilder text, Protection.Refused refused)
    {
        text.Append(CultureInfo.InvariantCulture, $"REFUSED: {refused.Reason}. No pack was made, and none can be published.\n");
        if (refused.Publications.Count > 1) text.Append("Publications that take part: ").AppendJoin(", ", refused.Publications).Append('\n');
        if (refused.Reason.StartsWith(Failed, StringComparison.Ordinal)) return ExplainFaults(text);
        text.Append("Figures responsible: ").AppendJoin(", ", refused.Figures).Append('\n');
        text.Append("Ways out, cheapest first:\n");
        foreach (var way in refused.WaysOut)
            text.Append("- print ").AppendJoin(", ", way.Rows).Append(CultureInfo.InvariantCulture, $" of {way.Area} as one row {way.MergedRow}: ").Append(Words(way.Kept)).Append('\n');
        if (refused.WaysOut.Count == 0) text.Append("- another policy (see below), or withholding the whole table\n");
        return text;
    }

    /// <summary>The figures were safe; the files were not. No policy changes that.</summary>
    private static StringBuilder ExplainFaults(StringBuilder text) => text
        .Append("Disclosure control found the figures themselves safe, so another policy changes nothing. Ways out:\n")
        .Append("- where a place speaks of the title: put the organisation's name right in config/clients/<code>/client.yaml\n")
        .Append("- otherwise the program has written something it may not: report it with the places above, which hold no values\n");

    private static void Compare(StringBuilder text, ClientRun run)
    {
        text.Append("\nWhat each policy would keep:\n");
        foreach (var other in run.Alternatives)
            text.Append("- ").Append(other.Policy).Append(": ").Append(other.Kept is { } kept ? Words(kept) : $"refused ({other.Refusal})").Append('\n');
    }

    private static void Tell(StringBuilder text, ClientRun run)
    {
        if (run.Reporting is not { Notes.Count: > 0 } reporting) return;
        text.Append("\nThe reporting template:\n");
        foreach (var note in reporting.Notes) text.Append("- ").Append(note).Append(".\n");
    }

    private static string Words(InformationKept kept) => string.Create(
        CultureInfo.InvariantCulture,
        $"{kept.CountsShown} of {kept.Counts} counts and {kept.FiguresShown} of {kept.Figures} figures shown ({kept.FiguresCoarser} coarser), {kept.StaffPercentInShownCells} % of staff in shown cells");

    private static byte[] Text(string text) => Encoding.UTF8.GetBytes(text);
}
