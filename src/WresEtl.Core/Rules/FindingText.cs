using System.Globalization;
using WresEtl.Core.Intake;
using WresEtl.Core.Primitives;

namespace WresEtl.Core.Rules;

/// <summary>Numbers, days and groups as findings print them: the same in every culture.</summary>
internal static class FindingText
{
    public static string Number(long n) => n.ToString(CultureInfo.InvariantCulture);

    public static string Number(decimal n) => n.ToString(CultureInfo.InvariantCulture);

    public static string Day(DateOnly day) => day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);

    /// <summary>A share in per cent, one decimal; the whole must not be 0.</summary>
    public static string Percent(long part, long whole) => Fraction.Of(100 * part, whole).ToFixed(1);

    /// <summary>The first twenty row numbers, and how many more there are.</summary>
    public static string Rows(IReadOnlyCollection<int> rows) => Rows(rows, rows.Count);

    /// <inheritdoc cref="Rows(IReadOnlyCollection{int})"/>
    public static string Rows(RowTally rows) => Rows(rows.First, rows.Count);

    private static string Rows(IReadOnlyCollection<int> rows, int count)
    {
        const int Shown = 20;
        var shown = string.Join(", ", rows.Take(Shown).Select(r => Number(r)));
        return count <= Shown ? shown : $"{shown} and {Number(count - Shown)} more";
    }

    public static string Group(EthnicGroup group) => group switch
    {
        EthnicGroup.White => "White",
        EthnicGroup.Bme => "BME",
        EthnicGroup.Unknown => "Unknown",
    };
}
