using System.Text.RegularExpressions;
using WresEtl.Core.Primitives;

namespace WresEtl.Core.Standards;

/// <summary>Whether a person's ethnicity is on record, and if not, why.</summary>
public enum Disclosure
{
    Declared,

    /// <summary>Asked and chose not to say (Z).</summary>
    Declined,

    /// <summary>Not known, or not asked (99, X).</summary>
    NotKnown,

    /// <summary>The field is empty.</summary>
    Missing,
}

/// <param name="Code">The code of the 2001 classification, such as A, CP, GF, Z, 99.</param>
/// <param name="Label">Its dictionary label.</param>
/// <param name="Group">The WRES group.</param>
/// <param name="Disclosure">Declared, or why not.</param>
public sealed record EthnicCategory(string Code, string Label, EthnicGroup Group, Disclosure Disclosure);

/// <summary>
/// Reads an ethnic origin as exports print it. In order: blank, 99, Z; a leading code that is in the table; a known spelling. Anything
/// else has no category: it is never read as the nearest, and never as BME.
/// </summary>
public sealed class EthnicityTable
{
    // layouts.md section 5. The label's first letter is not the code: Chinese is not C, Bangladeshi is not B.
    private static readonly Regex LeadingCode = new(
        @"^(?:[ABD-FHJKMNRZ]|C[23A-Z]?|G[A-F]?|L[A-K]?|P[A-E]?|S[A-E]?)(?=\s|$|[-–:])",
        RegexOptions.CultureInvariant);

    private readonly Dictionary<string, EthnicCategory> _byCode;
    private readonly Dictionary<string, EthnicCategory> _byLabel;

    public EthnicityTable(IEnumerable<EthnicCategory> codes, IEnumerable<(string Label, string Code)> labels)
    {
        _byCode = codes.ToDictionary(c => c.Code, StringComparer.Ordinal);
        _byLabel = labels
            .Select(l => (Key: TextKey.Of(l.Label), Category: _byCode[l.Code]))
            .Where(l => l.Key.Length > 0)
            .DistinctBy(l => l.Key)
            .ToDictionary(l => l.Key, l => l.Category, StringComparer.Ordinal);
        Missing = _byCode["99"] with { Disclosure = Disclosure.Missing };
    }

    /// <summary>What an empty field means.</summary>
    public EthnicCategory Missing { get; }

    public IReadOnlyCollection<EthnicCategory> Categories => _byCode.Values;

    /// <summary>The category of a cell's text, or null where it is not in the classification.</summary>
    public EthnicCategory? Find(string text)
    {
        var value = TextKey.Trim(text);
        if (value.Length <= 2) value = value.ToUpperInvariant();
        if (value.Length == 0) return Missing;
        if (value is "99" or "Z" or "X") return _byCode[value];
        if (LeadingCode.Match(value) is { Success: true } code && _byCode.TryGetValue(code.Value, out var byCode)) return byCode;
        // "-" and "(blank)" are spellings of nothing at all.
        var key = TextKey.Of(value);
        return key.Length == 0 ? Missing : _byLabel.GetValueOrDefault(key);
    }
}
