using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using WresEtl.Core.Intake;
using WresEtl.Core.Rules;

namespace WresEtl.App.Runs;

/// <summary>
/// The machine-readable account of a run: run.json for a client, batch.json for all. Holds hashes, versions and counts of rows and
/// findings; never a count of people by group, a name or a value.
/// </summary>
public static class Manifest
{
    private static readonly JsonSerializerOptions Json = new()
    {
        WriteIndented = true,
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        NewLine = "\n",
    };

    /// <summary>The version of the program's code, as it stands in every manifest.</summary>
    public static string CodeVersion { get; } =
        typeof(Manifest).Assembly.GetName().Version is { } v ? $"{v.Major}.{v.Minor}.{v.Build}" : "0.0.0";

    /// <summary>run.json: inputs, standard, stages, findings and artefacts of one client's run.</summary>
    public static byte[] OfClient(ClientRun run, IReadOnlyList<(string Path, byte[] Content)> artefacts, byte[]? proforma = null) => Write(new
    {
        Client = run.Client.Code,
        run.Standard.Year,
        State = NameOf(run.State),
        Draft = run.Return?.IsDraft ?? false,
        Code = CodeVersion,
        InputsSha256 = run.InputsKey,
        Standard = new
        {
            run.Standard.Year,
            Sha256 = run.Standard.Fingerprint,
            Switches = new
            {
                Indicator3Basis = Kebab(run.Standard.Switches.Indicator3Basis),
                RecruitmentWindowDate = Kebab(run.Standard.Switches.RecruitmentWindowDate),
                run.Standard.Switches.CountDisciplinaryCases,
                run.Standard.Switches.TrainingCountsLeavers,
                run.Standard.Switches.StatusesSwitchedIn,
                run.Standard.Switches.WorkforceEthnicityWins,
            },
        },
        ProformaSha256 = proforma is null ? null : Hash(proforma),
        Inputs = run.Intake.Files.OrderBy(f => f.Name, StringComparer.Ordinal).Select(FileOf),
        Stages = StagesOf(run),
        Findings = FindingsOf(run),
        Artefacts = artefacts.OrderBy(a => a.Path, StringComparer.Ordinal).Select(a => new
        {
            a.Path,
            Size = a.Content.Length,
            Sha256 = Hash(a.Content),
        }),
    });

    /// <summary>batch.json: every client's state, row and finding counts, and where its files are.</summary>
    public static byte[] OfBatch(int year, IReadOnlyList<BatchLine> lines) => Write(new
    {
        Year = year,
        Code = CodeVersion,
        Clients = lines.Select(l => new
        {
            l.Client,
            State = NameOf(l.State),
            l.Draft,
            Rows = new { l.Read, l.Used, l.Aside },
            l.Findings,
            l.Artefacts,
        }),
    });

    /// <summary>timings.json: the only file of a run that differs between two identical ones.</summary>
    public static byte[] Timings(IEnumerable<(string Client, IReadOnlyList<(string Stage, TimeSpan Duration)> Stages)> clients, TimeSpan total) => Write(new
    {
        TotalMs = (long)total.TotalMilliseconds,
        Clients = clients.Select(c => new
        {
            c.Client,
            Stages = c.Stages.Select(s => new { s.Stage, Ms = Math.Round(s.Duration.TotalMilliseconds, 1, MidpointRounding.AwayFromZero) }),
        }),
    });

    /// <summary>The inputs key of an earlier run.json, or empty where it cannot be read.</summary>
    public static string InputsKeyOf(byte[] runJson)
    {
        try
        {
            using var json = JsonDocument.Parse(runJson);
            return json.RootElement.TryGetProperty("inputs_sha256", out var key) ? key.GetString() ?? "" : "";
        }
        catch (JsonException)
        {
            return "";
        }
    }

    public static string Hash(byte[] content) => Convert.ToHexStringLower(SHA256.HashData(content));

    public static string NameOf(ClientState state) => Kebab(state);

    private static object FileOf(FileRecord file) => new
    {
        file.Name,
        DataSet = file.DataSet is { } d ? Schema.NameOf(d) : null,
        Format = Kebab(file.Format),
        file.Size,
        file.Sha256,
        State = file switch
        {
            { IsPreviousYear: true } => "previous-year",
            { IsReportingTemplate: true } => "reporting-template",
            { DataSet: null } => "unmatched",
            { IsRejected: true } => "rejected",
            { IsQuarantined: true } => "quarantined",
            { SameAs.Length: > 0 } => "same-as-another",
            _ => "used",
        },
        Sheets = file.Sheets.Select(s => new
        {
            Name = s.Sheet,
            Visibility = Kebab(s.Visibility),
            s.HeadingRow,
            s.RowsRead,
            s.RowsUsed,
            SetAside = s.Aside.ToDictionary(a => Kebab(a.Key), a => a.Value),
        }),
    };

    private static IEnumerable<object> StagesOf(ClientRun run)
    {
        yield return new { Stage = "read", Files = run.Intake.Files.Count, Rows = run.RowsRead };
        yield return new { Stage = "check", Findings = run.Findings.Count };
        if (run.Inputs is null) yield break;
        yield return new
        {
            Stage = "cleanse",
            Used = run.RowsUsed,
            SetAside = run.RowsAside,
            Changes = run.Cleansing!.Changes.CountBy(c => Kebab(c.Evidence.Kind)).OrderBy(c => c.Key, StringComparer.Ordinal).ToDictionary(c => c.Key, c => c.Value),
            Conflicts = run.Cleansing.Conflicts.Count,
        };
        yield return new { Stage = "calculate", Headcount = run.Inputs.Headcount.Total.Total, WithoutTemplateRow = run.Inputs.Shortfall.Total };
        yield return new { Stage = "produce-return", TemplateRows = run.Return!.Rows.Count };
        if (run.Protection is { } protection)
            yield return new
            {
                Stage = "protect",
                Policy = run.Policy!.Name,
                PolicyVersion = run.Policy.Version,
                Outcome = protection.Match(_ => "proven", _ => "refused"),
                run.Family!.PartOf,
                run.Family.Parts,
                Against = run.CheckedAgainst,
            };
    }

    private static object FindingsOf(ClientRun run) => new
    {
        run.FindingCounts.Errors,
        run.FindingCounts.Queries,
        run.FindingCounts.NoticeKinds,
        run.FindingCounts.New,
        run.FindingCounts.Persisting,
        run.FindingCounts.Resolved,

        // Without how often: of a rule about ethnicity that would be a number of people by group.
        Rules = run.Findings.Where(f => f.Status != FindingStatus.Resolved).Select(f => f.Rule.Id).Distinct().Order(StringComparer.Ordinal),
    };

    private static string Kebab<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());

    private static byte[] Write(object value) => [.. JsonSerializer.SerializeToUtf8Bytes(value, Json), (byte)'\n'];
}

/// <summary>One client's line in batch.json.</summary>
public sealed record BatchLine(
    string Client, ClientState State, bool Draft, int Read, int Used, int Aside, FindingCounts Findings, IReadOnlyList<string> Artefacts)
{
    /// <summary>The line of a client of whom nothing was written.</summary>
    public static BatchLine Failed(string client) => new(client, ClientState.Failed, false, 0, 0, 0, default, []);
}

/// <summary>Open errors and queries, kinds of notice, and how the errors and queries moved since the last run on other inputs.</summary>
public readonly record struct FindingCounts(int Errors, int Queries, int NoticeKinds, int New, int Persisting, int Resolved);
