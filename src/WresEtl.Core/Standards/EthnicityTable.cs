using System.Text.RegularExpressions;
using WresEtl.Core.Primitives;

namespace WresEtl.Core.Standards;

/// <summary>Whether a person's ethnicity is on record, and if not, why.</summary>
public enum DeclarationStatus
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
public sealed record EthnicCategory(string Code, string Label, EthnicGroup Group, DeclarationStatus Disclosure);

/// <param name="Label">A spelling met in exports; several fold to one key, always with one code.</param>
/// <param name="Code">The code it stands for.</param>
public sealed record EthnicLabel(string Label, string Code);

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

    public EthnicityTable(IEnumerable<EthnicCategory> codes, IEnumerable<EthnicLabel> labels)
    {
        _byCode = codes.ToDictionary(c => c.Code, StringComparer.Ordinal);
        _byLabel = new Dictionary<string, EthnicCategory>(StringComparer.Ordinal);
        foreach (var label in labels)
        {
            if (TextKey.Of(label.Label) is { Length: > 0 } key) _byLabel.TryAdd(key, _byCode[label.Code]);
        }

        Missing = _byCode["99"] with { Disclosure = DeclarationStatus.Missing };
    }

    /// <summary>What an empty field means.</summary>
    public EthnicCategory Missing { get; }

    public IReadOnlyCollection<EthnicCategory> Categories => _byCode.Values;

    /// <summary>Every known spelling, folded by <see cref="TextKey"/>, and its category.</summary>
    public IReadOnlyDictionary<string, EthnicCategory> Spellings => _byLabel;

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
