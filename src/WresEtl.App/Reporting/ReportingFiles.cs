using System.Globalization;
using System.Text;
using WresEtl.App.Ports;
using WresEtl.App.Runs;
using WresEtl.Core.ActionPlans;
using WresEtl.Core.Disclosure;

namespace WresEtl.App.Reporting;

/// <summary>What became of a client's reporting template in a run.</summary>
/// <param name="Files">Paths below the client's year folder, with content.</param>
/// <param name="Notes">What a person should know, without values.</param>
public sealed record ReportingOutcome(IReadOnlyList<(string Path, byte[] Content)> Files, IReadOnlyList<string> Notes);

/// <summary>
/// The folder <c>reporting-template/</c> of a run: written anew from this run's protected figures, with everything the client has written
/// in the last one or in a copy in its data folder.
/// </summary>
public sealed class ReportingFiles(IReportingDocuments documents, IClientFolders folders, IOutputFolder output)
{
    public const string Folder = "reporting-template";
    private static readonly string[] Names = [$"{Folder}/reporting-template.docx", $"{Folder}/reporting-template.html"];

    /// <param name="run">The run.</param>
    /// <param name="published">The ledger: every publication that is out.</param>
    public ReportingOutcome Of(ClientRun run, IReadOnlyList<PublishedPack> published)
    {
        var report = ReportOf(run) with { LastYear = LastYear(run, published) };
        var (texts, kept, notes) = Found(report, run.Client.Code, run.Standard.Year);
        report = report with { Texts = ClientTexts.Merge(texts, documents.Places(report)) };
        var files = documents.Write(report);
        if (documents.Faults(report, files) is { Count: > 0 } faults)
        {
            // No figure is worth a leak, and no leak is worth the client's text: both stay out.
            notes.Add($"no figures were printed, since the finished files did not pass: {string.Join("; ", faults)}");
            files = documents.Write(report with { Publication = null });
        }

        if (documents.NumbersInWords(report) is { Count: > 0 } places)
            notes.Add($"the client's own words hold numbers, which no proof covers: {string.Join(", ", places)}. Check them with wres proof before publishing");
        if (report.Texts.Earlier.Count > 0) notes.Add("texts whose place is gone, or that two copies say differently, stand at its end");
        return new ReportingOutcome([.. files.Select(f => ($"{Folder}/{f.Name}", f.Content)), .. kept], notes);
    }

    private static PackTables? LastYear(ClientRun run, IReadOnlyList<PublishedPack> published) =>
        published.Where(p => p.Code == run.Client.Code && p.Year == run.Standard.Year - 1).MaxBy(p => p.Issue)?.Own;

    private static ReportingReport ReportOf(ClientRun run) => new(
        run is { Protection: Protection.Safe { Publication: var safe }, Pack.Count: > 0 } ? safe : null,
        run.Client, run.Standard, ActionPlanReport.Of(run.Standard, run.Client, targets: null), run.State != ClientState.Ready || run.Return?.IsDraft != false, ClientTexts.None);

    /// <summary>
    /// The texts by file, in the order in which they are believed: what has come into the data folder since the last run, then the last
    /// run's own files. A copy that the last run has taken over already says nothing new.
    /// </summary>
    private (List<IReadOnlyList<WrittenText>> Texts, List<(string Path, byte[] Content)> Kept, List<string> Notes) Found(ReportingReport report, string code, int year)
    {
        var (texts, kept, notes) = (new List<IReadOnlyList<WrittenText>>(), new List<(string Path, byte[] Content)>(), new List<string>());
        var last = Names.Select(name => (Name: name, Content: output.ReadRun(code, year, name))).Where(f => f.Content is not null).ToList();
        foreach (var file in folders.Files(code).Where(f => DataSetNames.IsReportingTemplate(f.Name)))
        {
            var content = folders.Read(file);
            if (documents.Read(report, content) is not { } read) notes.Add($"{file.Name} is no reporting template of ours that can be read, and nothing was taken from it");
            else if (last.Count == 0 || !IsTakenOver(content, code, year)) texts.Add(read);
        }

        foreach (var (name, content) in last)
        {
            kept.AddRange(Unread(name, code, year));
            if (documents.Read(report, content!) is { } read) texts.Add(read);
            else
            {
                // Somebody's work may be in it: it is put aside under a name of its own, and stays.
                kept.Add((UnreadName(name, kept.Count(k => IsUnread(k.Path, name)) + 1), content!));
                notes.Add($"{name} could not be read, and is kept as {kept[^1].Path}");
            }
        }

        return (texts, kept, notes);
    }

    /// <summary>What earlier runs have put aside.</summary>
    private IEnumerable<(string Path, byte[] Content)> Unread(string name, string code, int year)
    {
        for (var number = 1; output.ReadRun(code, year, UnreadName(name, number)) is { } content; number++) yield return (UnreadName(name, number), content);
    }

    private static string UnreadName(string name, int number) =>
        string.Create(CultureInfo.InvariantCulture, $"{Folder}/unread-{number}{Path.GetExtension(name)}");

    private static bool IsUnread(string path, string name) => Path.GetExtension(path) == Path.GetExtension(name);

    private bool IsTakenOver(byte[] content, string code, int year) =>
        output.ReadRun(code, year, "run.json") is { } manifest && Encoding.UTF8.GetString(manifest).Contains($"\"{Manifest.Hash(content)}\"", StringComparison.Ordinal);
}
