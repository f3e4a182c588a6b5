using System.Globalization;

namespace WresEtl.App.Store;

/// <summary>
/// Moments as text, in UTC to the millisecond: they sort as text, read the same in both databases, and hash the same wherever the audit is checked.
/// </summary>
public static class Moment
{
    private const string Format = "yyyy-MM-dd'T'HH:mm:ss.fff'Z'";

    public static string Text(DateTimeOffset moment) => moment.UtcDateTime.ToString(Format, CultureInfo.InvariantCulture);

    /// <summary>Throws where the text is not one of ours.</summary>
    public static DateTimeOffset Of(string text) =>
        DateTimeOffset.TryParseExact(text, Format, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var moment)
            ? moment
            : throw new FormatException("A moment in the run store is not as it was written.");

    /// <summary>The moment without what its text does not hold.</summary>
    public static DateTimeOffset Whole(DateTimeOffset moment) => Of(Text(moment));
}
