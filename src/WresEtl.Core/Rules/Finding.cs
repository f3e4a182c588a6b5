using System.Buffers;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using WresEtl.Core.Standards;

namespace WresEtl.Core.Rules;

/// <summary>Whether a finding was there in the previous run.</summary>
public enum FindingStatus
{
    New,
    Persisting,

    /// <summary>Was there, is not any more.</summary>
    Resolved,
}

/// <summary>HR's answer to a finding: an answer kind, a code of the coded explanations or a value, a note, who and when.</summary>
/// <param name="FindingId">The finding.</param>
/// <param name="FaultHash">The state of the fault that was answered; another one now makes the answer stale.</param>
/// <param name="Kind">What the answer is: <c>value</c>, <c>explained</c>, <c>will-fix</c>.</param>
/// <param name="Code">The value given, or the code of the explanation.</param>
/// <param name="Note">Free text, never copied anywhere but the exceptions files.</param>
/// <param name="AnsweredBy">Who.</param>
/// <param name="AnsweredOn">The day, yyyy-MM-dd.</param>
public sealed record Answer(
    string FindingId, string FaultHash, string Kind, string Code, string Note, string AnsweredBy, string AnsweredOn);

/// <summary>A fault with the catalogue's wording, the id by which answers find it again, and where it stands.</summary>
public sealed record Finding
{
    /// <summary>Keyed hash of rule, person or record, and field: the same fault has the same id in every run and export.</summary>
    public required string Id { get; init; }

    /// <summary>Keyed hash of the value that is wrong: changes when it does.</summary>
    public required string FaultHash { get; init; }

    public required RuleEntry Rule { get; init; }

    public required Place Place { get; init; }

    public required string Person { get; init; }

    public required string Message { get; init; }

    public required string HowToFix { get; init; }

    public FindingStatus Status { get; init; } = FindingStatus.New;

    public Answer? Answer { get; init; }

    /// <summary>The answer was given to another value than the one there now.</summary>
    public bool AnswerIsStale => Answer is not null && Answer.FaultHash != FaultHash;

    /// <summary>
    /// Still to be dealt with. An error stays open until the fault is gone; a query also closes with an explanation given for the value
    /// that stands there now.
    /// </summary>
    public bool IsOpen => Status != FindingStatus.Resolved
        && !(Rule.Severity != Severity.Error && Answer is { Kind: AnswerKinds.Explained } && !AnswerIsStale);

    /// <summary>Names the rule only: the message may hold values of a client's file.</summary>
    public override string ToString() => $"Finding {Rule.Id}";
}

/// <summary>Turns faults into findings under one client's key, sorted by file, row, rule.</summary>
public sealed class FindingMaker(IReadOnlyDictionary<string, RuleEntry> catalogue, byte[] clientKey)
{
    private const int IdBytes = 10;

    // A run makes findings of some faults more than once: before evidence is applied, and after.
    private readonly Dictionary<(string Rule, string Subject, string Column), Made> _made = [];
    private readonly ArrayBufferWriter<byte> _line = new();
    private int _round;

    public IReadOnlyList<Finding> Make(IEnumerable<Fault> faults)
    {
        _round++;
        var sorted = faults.Order(InOrder);
        // One for all of them: preparing the key costs more than hashing a line with it.
        using var hash = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, clientKey);
        var findings = new List<Finding>();
        foreach (var fault in sorted) findings.Add(MakeOne(fault, hash));
        return findings;
    }

    private Finding MakeOne(Fault fault, IncrementalHash hash)
    {
        ref var made = ref CollectionsMarshal.GetValueRefOrAddDefault(_made, (fault.RuleId, fault.Subject, fault.Place.Column), out _);
        // The same record twice, word for word, is two faults that nothing but their number tells apart.
        var times = made.Round == _round ? made.Times + 1 : 1;
        (made.Round, made.Times) = (_round, times);
        if (times > 1) return MakeOne(fault, times, hash);
        if (made.Finding is null || !IsSame(made.Fault!, fault)) (made.Fault, made.Finding) = (fault, MakeOne(fault, times, hash));
        return made.Finding;
    }

    private static bool IsSame(Fault a, Fault b) =>
        a.Value == b.Value && a.Person == b.Person && a.Place == b.Place && a.Arguments.SequenceEqual(b.Arguments);

    private struct Made
    {
        public int Round, Times;
        public Fault? Fault;
        public Finding? Finding;
    }

    private Finding MakeOne(Fault fault, int times, IncrementalHash hash)
    {
        if (!catalogue.TryGetValue(fault.RuleId, out var rule))
            throw new InvalidOperationException($"Rule {fault.RuleId} is not in the year's catalogue.");
        return new Finding
        {
            Id = times == 1
                ? Hash(hash, fault.RuleId, fault.Subject, fault.Place.Column)
                : Hash(hash, fault.RuleId, fault.Subject, fault.Place.Column, FindingText.Number(times)),
            FaultHash = Hash(hash, fault.RuleId, fault.Value),
            Rule = rule,
            Place = fault.Place,
            Person = fault.Person,
            Message = RuleWording.Fill(rule.Message, fault.Arguments),
            HowToFix = RuleWording.Fill(rule.HowToFix, fault.Arguments),
        };
    }

    private static readonly Comparer<Fault> InOrder = Comparer<Fault>.Create(Compare);

    // Of one file almost always, where the row tells: one comparison instead of a list of keys for each of eight.
    private static int Compare(Fault a, Fault b)
    {
        var (here, there) = (a.Place, b.Place);
        if (string.CompareOrdinal(here.DataSet, there.DataSet) is not 0 and var byDataSet) return byDataSet;
        if (string.CompareOrdinal(here.File, there.File) is not 0 and var byFile) return byFile;
        if (string.CompareOrdinal(here.Sheet, there.Sheet) is not 0 and var bySheet) return bySheet;
        if (here.Row != there.Row) return here.Row.CompareTo(there.Row);
        if (string.CompareOrdinal(a.RuleId, b.RuleId) is not 0 and var byRule) return byRule;
        if (string.CompareOrdinal(here.Column, there.Column) is not 0 and var byColumn) return byColumn;
        return string.CompareOrdinal(a.Subject, b.Subject) is not 0 and var bySubject ? bySubject : string.CompareOrdinal(a.Value, b.Value);
    }

    private string Hash(IncrementalHash hash, params ReadOnlySpan<string> parts)
    {
        const byte Between = 0x1F;
        _line.ResetWrittenCount();
        foreach (var part in parts)
        {
            if (_line.WrittenCount > 0) _line.Write([Between]);
            Encoding.UTF8.GetBytes(part, _line);
        }

        hash.AppendData(_line.WrittenSpan);
        Span<byte> all = stackalloc byte[HMACSHA256.HashSizeInBytes];
        hash.GetHashAndReset(all);
        return Convert.ToHexStringLower(all[..IdBytes]);
    }
}
