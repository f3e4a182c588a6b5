using WresEtl.App.Store;

namespace WresEtl.App.Sources;

/// <summary>How a source stood when it was asked last, as the run store remembers it.</summary>
/// <param name="WellAt">When it last gave all that it had; null for never.</param>
/// <param name="FailedAt">When it last failed; null for never.</param>
/// <param name="Fault">Why it failed then.</param>
public sealed record SourceHealth(DateTimeOffset? WellAt, DateTimeOffset? FailedAt, SourceFault? Fault)
{
    private const char Between = ' ';
    private const string Never = "-";

    public static SourceHealth Unknown { get; } = new(null, null, null);

    /// <summary>True where the last attempt went well, or there was none.</summary>
    public bool IsWell => FailedAt is null || FailedAt < WellAt;

    /// <summary>Of every source that was ever asked, by client and name.</summary>
    public static IReadOnlyDictionary<string, SourceHealth> All(IStoreSession s) =>
        s.Notes.WithPrefix(Prefix).ToDictionary(n => n.Key, n => Of(n.Value), StringComparer.Ordinal);

    public static string KeyOf(string client, string source) => $"{client}/{source}";

    /// <summary>Remembers how one pull ended.</summary>
    public static void Record(IStoreSession s, string client, string source, SourceFault? fault)
    {
        var name = Prefix + KeyOf(client, source);
        var before = Of(s.Notes.Get(name));
        var now = fault is null ? before with { WellAt = s.Now } : before with { FailedAt = s.Now, Fault = fault };
        s.Notes.Set(name, string.Join(Between, Text(now.WellAt), Text(now.FailedAt), now.Fault?.ToString() ?? Never));
    }

    private const string Prefix = "source/";

    private static string Text(DateTimeOffset? at) => at is { } moment ? Moment.Text(moment) : Never;

    private static SourceHealth Of(string text) => text.Split(Between) is [var well, var failed, var fault]
        ? new SourceHealth(At(well), At(failed), Enum.TryParse<SourceFault>(fault, out var known) ? known : null)
        : Unknown;

    private static DateTimeOffset? At(string text) => text == Never ? null : Moment.Of(text);
}
