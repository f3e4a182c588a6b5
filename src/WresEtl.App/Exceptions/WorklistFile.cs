using System.Text.Json;
using WresEtl.App.Runs;
using WresEtl.Core.Cleansing;
using WresEtl.Core.Primitives;
using WresEtl.Core.Rules;
using WresEtl.Core.Standards;

namespace WresEtl.App.Exceptions;

/// <summary>
/// <c>worklist.json</c>: what HR's pages need of a run besides exceptions.csv. INTERNAL, for the client's HR. Beside run.json and not in it, since
/// only the service makes it, and a run is the same bytes whoever makes it.
/// </summary>
/// <param name="Model">What answers would come to; null for a rejected client.</param>
/// <param name="AtRun">The whole workforce as the run counted it, with the answers of then.</param>
/// <param name="Closed">Findings on undisclosed ethnicity that evidence has closed: their answers can still be seen and put right.</param>
public sealed record WorklistFile(AnswersModel? Model, AnswersEffect AtRun, IReadOnlyList<Finding> Closed)
{
    public const string Name = "worklist.json";

    /// <summary>Ids of the closed ones.</summary>
    public IReadOnlySet<string> ClosedIds { get; } = Closed.Select(f => f.Id).ToHashSet(StringComparer.Ordinal);

    private sealed record Stored(StoredEffect? Others, StoredEffect? AtRun, IReadOnlyList<StoredPerson> People, IReadOnlyList<StoredFinding> Closed);

    private sealed record StoredEffect(int Declared, int Declined, int NotKnown, int Missing, int White, int Bme, int Unknown);

    private sealed record StoredPerson(string Finding, string Fault, string Recorded, string? Otherwise);

    private sealed record StoredFinding(string Id, string Fault, string Rule, Place Place, string Person, string Message, string HowToFix);

    private static readonly JsonSerializerOptions Json = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower, NewLine = "\n" };

    public static (string Path, byte[] Content) Of(ClientRun run)
    {
        var model = run is { Inputs: { } inputs, Cleansing: { } cleansing } ? AnswersModel.Of(inputs.Headcount, cleansing) : null;
        var open = run.Findings.Where(f => f.Status != FindingStatus.Resolved).Select(f => f.Id).ToHashSet(StringComparer.Ordinal);
        var closed = run.Undisclosed.Where(f => !open.Contains(f.Id)).OrderBy(f => f.Id, StringComparer.Ordinal);
        return (Name, JsonSerializer.SerializeToUtf8Bytes(
            new Stored(
                model is null ? null : StoredOf(model.Others),
                run.Inputs is { } counted ? StoredOf(AnswersEffect.Of(counted.Headcount)) : null,
                [.. (model?.People ?? []).Select(p => new StoredPerson(p.FindingId, p.FaultHash, Code(p.Recorded), p.Otherwise is { } other ? Code(other) : null))],
                [.. closed.Select(f => new StoredFinding(f.Id, f.FaultHash, f.Rule.Id, f.Place, f.Person, f.Message, f.HowToFix))]),
            Json));
    }

    /// <summary>What <see cref="Of"/> wrote; empty where it cannot be read under this year's standard.</summary>
    public static WorklistFile Read(byte[]? content, Standard standard)
    {
        if (content is null || StoredIn(content) is not { } stored) return new WorklistFile(null, default, []);
        var people = stored.People.Select(p => PersonOf(p, standard.Ethnicity)).ToList();
        return new WorklistFile(
            stored.Others is { } others && people.All(p => p is not null) ? new AnswersModel(EffectOf(others), [.. people.Select(p => p!)]) : null,
            stored.AtRun is { } atRun ? EffectOf(atRun) : default,
            [.. stored.Closed.Where(f => standard.Rules.ContainsKey(f.Rule)).Select(f => FindingOf(f, standard.Rules[f.Rule]))]);
    }

    private static Stored? StoredIn(byte[] content)
    {
        try
        {
            return JsonSerializer.Deserialize<Stored>(content, Json);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Nothing recorded is no code of the classification.</summary>
    private static string Code(EthnicCategory category) => category.Disclosure == DeclarationStatus.Missing ? "" : category.Code;

    private static UndisclosedPerson? PersonOf(StoredPerson p, EthnicityTable table) =>
        table.Find(p.Recorded) is { } recorded && (p.Otherwise is null ? null : table.Find(p.Otherwise)) is var otherwise && (otherwise is null) == (p.Otherwise is null)
            ? new UndisclosedPerson(p.Finding, p.Fault, recorded, otherwise)
            : null;

    private static StoredEffect StoredOf(AnswersEffect e) => new(
        e.Rate.Declared, e.Rate.Declined, e.Rate.NotKnown, e.Rate.Missing, e.Groups.White, e.Groups.Bme, e.Groups.Unknown);

    private static AnswersEffect EffectOf(StoredEffect e) => new(
        new DisclosureRate(e.Declared, e.Declined, e.NotKnown, e.Missing), new GroupCounts(e.White, e.Bme, e.Unknown));

    private static Finding FindingOf(StoredFinding f, RuleEntry rule) => new()
    {
        Id = f.Id,
        FaultHash = f.Fault,
        Rule = rule,
        Place = f.Place,
        Person = f.Person,
        Message = f.Message,
        HowToFix = f.HowToFix,
        Status = FindingStatus.Resolved,
    };

    /// <summary>Redacted.</summary>
    public override string ToString() => nameof(WorklistFile);
}
