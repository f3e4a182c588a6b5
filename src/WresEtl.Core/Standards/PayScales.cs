using System.Collections.Concurrent;
using System.Text.RegularExpressions;

namespace WresEtl.Core.Standards;

/// <summary>What a pay pattern looks at.</summary>
public enum PayPatternKind
{
    Description,
    Code,
}

/// <param name="Priority">Tried in this order.</param>
/// <param name="Kind">Against the description or the four-character code.</param>
/// <param name="IsMedical">For medical and dental staff, or for everyone else.</param>
/// <param name="Pattern">A regular expression, case ignored.</param>
/// <param name="Band">A band key (under1, 1 … 9, 8a …, vsm), a medical row key, or <c>exception</c>: the client must map it.</param>
public sealed record PayPattern(int Priority, PayPatternKind Kind, bool IsMedical, string Pattern, string Band);

/// <summary>What a pay description and code say together.</summary>
/// <param name="Band">The band or medical row key; null where neither says, or where it needs the client's mapping.</param>
/// <param name="Disagree">Description and code name different bands; the description was taken.</param>
public sealed record PayReading(string? Band, bool Disagree);

/// <summary>
/// The patterns that turn a pay scale into a band. Description first, then code, each in order of priority; "exception" means nobody
/// but the client can say, and is never a band.
/// </summary>
public sealed class PayScales
{
    private const string NeedsMapping = "exception";

    private readonly IReadOnlyList<(PayPattern Pattern, Regex Regex)> _patterns;

    // The same few hundred spellings come back for every client of a batch; a memo of a pure function, capped so that a file of
    // nothing but different spellings cannot fill the memory.
    private readonly ConcurrentDictionary<(string, string, bool), PayReading> _memo = new();
    private const int LargestMemo = 20_000;

    public PayScales(IEnumerable<PayPattern> patterns) =>
        _patterns = [.. patterns
            .OrderBy(p => p.Priority)
            .Select(p => (p, new Regex(p.Pattern, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)))];

    public IEnumerable<PayPattern> Patterns => _patterns.Select(p => p.Pattern);

    /// <summary>The band of a non-medical post, or the medical row of a medical one.</summary>
    public PayReading Read(string description, string code, bool isMedical)
    {
        if (_memo.TryGetValue((description, code, isMedical), out var known)) return known;
        var reading = ReadAfresh(description, code, isMedical);
        if (_memo.Count < LargestMemo) _memo.TryAdd((description, code, isMedical), reading);
        return reading;
    }

    private PayReading ReadAfresh(string description, string code, bool isMedical)
    {
        var byDescription = First(PayPatternKind.Description, description, isMedical);
        var byCode = First(PayPatternKind.Code, code, isMedical);
        var taken = byDescription ?? byCode;
        var disagree = byDescription is not null && byCode is not null && byDescription != byCode
            && byDescription != NeedsMapping;
        return new PayReading(taken == NeedsMapping ? null : taken, disagree);
    }

    private string? First(PayPatternKind kind, string text, bool isMedical)
    {
        if (text.Length == 0) return null;
        foreach (var (pattern, regex) in _patterns)
        {
            if (pattern.Kind == kind && pattern.IsMedical == isMedical && regex.IsMatch(text)) return pattern.Band;
        }

        return null;
    }
}
