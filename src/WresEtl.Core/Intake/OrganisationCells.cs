using System.Globalization;
using System.Text.RegularExpressions;
using WresEtl.Core.Standards;

namespace WresEtl.Core.Intake;

internal enum OrganisationKind
{
    /// <summary>The client itself, or an organisation that merged into it.</summary>
    Own,
    Other,

    /// <summary>No organisation code at all, such as the 50 that a spreadsheet makes of 5E1: nobody knows whose the row is.</summary>
    Unreadable,
}

internal sealed record OrganisationCell(OrganisationKind Kind, string Text);

/// <summary>
/// Whose a row is, by its organisation code. Composite codes such as 01T/01V need a person's word: the client maps them
/// (<c>values: organisation_code</c>) or they are another organisation's.
/// </summary>
internal sealed partial class OrganisationCells
{
    private readonly HashSet<string> _own;
    private readonly Dictionary<string, string> _mapped;

    public OrganisationCells(Client client)
    {
        _own = [.. client.Predecessors.Append(client.Code).Select(Upper)];
        var map = client.Values.GetValueOrDefault("organisation_code") ?? new Dictionary<string, string>();
        _mapped = map.ToDictionary(m => Upper(m.Key), m => Upper(m.Value), StringComparer.Ordinal);
    }

    /// <summary>Null for an empty cell: the folder then says whose the row is.</summary>
    public OrganisationCell? Read(string text)
    {
        if (text.Length == 0) return null;
        var code = _mapped.GetValueOrDefault(Upper(text), Upper(text));
        if (_own.Contains(code)) return new OrganisationCell(OrganisationKind.Own, code);
        var isCode = code.Split('/').All(part => Code().IsMatch(part)) && !_own.Any(own => IsNumberMadeOf(own, code));
        return new OrganisationCell(isCode ? OrganisationKind.Other : OrganisationKind.Unreadable, text);
    }

    /// <summary>5E1 is a number to a spreadsheet: 50 or 5.00E+01. Another organisation may be meant, so it is never put right.</summary>
    private static bool IsNumberMadeOf(string own, string code) =>
        own.Contains('E', StringComparison.Ordinal)
        && double.TryParse(own, NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out var number)
        && double.TryParse(code, NumberStyles.Float, CultureInfo.InvariantCulture, out var read)
        && number.Equals(read);

    private static string Upper(string code) => TextKey.Trim(code).ToUpperInvariant();

    // layouts.md section 3.
    [GeneratedRegex("^[A-Z0-9]{3,8}$", RegexOptions.CultureInvariant)]
    private static partial Regex Code();
}

/// <summary>A cell of the column by which a shared staff list is split.</summary>
internal sealed record SplitCell(string Text, bool IsOwn);

/// <summary>The values that mark this client's rows in an extract of several; a trust number before a name is no part of the name.</summary>
internal sealed partial class SplitValues(ClientSplit? split)
{
    private readonly HashSet<string> _values = [.. (split?.Values ?? []).Select(TextKey.Of)];

    /// <summary>Whether the text marks a row of this client's.</summary>
    public SplitCell Read(string text) =>
        new(text, _values.Contains(TextKey.Of(text)) || (_values.Contains(TextKey.Of(TrustNumber().Replace(text, ""))) && text.Length > 0));

    // layouts.md section 3: payroll "914 Monthly BSA", organisation "999 Renal Nursing".
    [GeneratedRegex(@"^\d{3}\s+", RegexOptions.CultureInvariant)]
    private static partial Regex TrustNumber();
}
