using System.Globalization;

namespace WresEtl.Core.Primitives;

/// <summary>A number with what it counts, in words that people read: 1 row, 1,204 rows.</summary>
public static class Counted
{
    /// <param name="number">How many.</param>
    /// <param name="one">The word for one of them.</param>
    /// <param name="many">The word for none or several, where it is not made with an s.</param>
    public static string Of(long number, string one, string? many = null) =>
        $"{number.ToString("N0", CultureInfo.InvariantCulture)} {(number == 1 ? one : many ?? one + "s")}";
}
