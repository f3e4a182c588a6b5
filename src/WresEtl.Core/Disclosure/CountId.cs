namespace WresEtl.Core.Disclosure;

/// <summary>The parts of a count's id, <c>[code/year/]area.row.group</c>; see interfaces.md.</summary>
public readonly record struct CountId(string Prefix, string Area, string Row, string Group)
{
    public const string Total = "total";

    /// <summary>The three groups every count is split into. Unknown is protected like the others.</summary>
    public static IReadOnlyList<string> Groups { get; } = ["white", "bme", "unknown"];

    /// <summary>True when the count belongs to another publication.</summary>
    public bool IsEarlier => Prefix.Length > 0;

    public static string Of(string area, string row, string group) => $"{area}.{row}.{group}";

    public static bool TryRead(string id, out CountId parts)
    {
        ArgumentNullException.ThrowIfNull(id);
        var slash = id.LastIndexOf('/');
        var names = id[(slash + 1)..].Split('.');
        parts = names.Length == 3 ? new CountId(id[..(slash + 1)], names[0], names[1], names[2]) : default;
        return names.Length == 3;
    }
}
