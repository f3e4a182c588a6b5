using System.Numerics;
using WresEtl.Core.Primitives;

namespace WresEtl.Core.Indicators.Statistics;

/// <summary>How a printed number stands to the exact value.</summary>
public enum PrintedReading
{
    /// <summary>It is the exact value, rounded half away from zero.</summary>
    Agrees,

    /// <summary>Its further digits were cut off instead of rounded.</summary>
    Truncated,

    /// <summary>A fraction printed as a per cent: it should be 100 times as large.</summary>
    HundredTimesTooSmall,

    /// <summary>Multiplied by 100 twice.</summary>
    HundredTimesTooLarge,

    /// <summary>A digit is missing: it should be ten times as large.</summary>
    TenTimesTooSmall,

    /// <summary>A digit too many.</summary>
    TenTimesTooLarge,
    Differs,
}

/// <summary>
/// Arithmetic that tells a plausible figure from an impossible one. Nothing is altered: rules and the report checker decide
/// what to say. All exact; percentages run from 0 to 100.
/// </summary>
// wres.md, section 10.
public static class Plausibility
{
    private static readonly Fraction Hundred = Fraction.Of(100);

    /// <summary>How a printed number stands to the exact value it claims to be.</summary>
    public static PrintedReading Read(PrintedNumber printed, Fraction exact)
    {
        if (printed.IsRounded(exact)) return PrintedReading.Agrees;
        if (printed.IsTruncated(exact)) return PrintedReading.Truncated;
        if (exact.IsZero || printed.Value.IsZero) return PrintedReading.Differs;
        return IsMoved(2) ? PrintedReading.HundredTimesTooSmall
            : IsMoved(-2) ? PrintedReading.HundredTimesTooLarge
            : IsMoved(1) ? PrintedReading.TenTimesTooSmall
            : IsMoved(-1) ? PrintedReading.TenTimesTooLarge
            : PrintedReading.Differs;

        bool IsMoved(int power) =>
            printed.TimesPowerOfTen(power) is var moved && (moved.IsRounded(exact) || moved.IsTruncated(exact));
    }

    /// <summary>
    /// Whether two values differ by a factor of about 100 either way: nearer, on the log scale, to 100 than to 10 or 1,000.
    /// For a share beside one it should resemble, when its own counts are not known. False when either is 0 or below.
    /// </summary>
    // Case D: a senior share of 0.016 % beside a workforce of 3.4 % is a factor of 212; the true 1.6 % is one of 2.1.
    public static bool IsAboutHundredfold(Fraction a, Fraction b)
    {
        if (a <= default(Fraction) || b <= default(Fraction)) return false;
        var factor = a > b ? a / b : b / a;
        var squared = factor * factor;
        return squared >= Fraction.Of(1_000) && squared <= Fraction.Of(100_000);
    }

    /// <summary>
    /// Whether the three percentages of a row make 100, give or take 0.2; if not, Unknown was left out of the base.
    /// </summary>
    public static bool SumToHundred(Fraction white, Fraction bme, Fraction unknown)
    {
        var excess = white + bme + unknown - Hundred;
        return excess * excess <= Fraction.Of(4, 100);
    }

    /// <summary>
    /// The whole number of people nearest to total × percentage, if it prints as that percentage, rounded or cut off. Null
    /// when no whole number does: a share of FTE beside a headcount, or a wrong total.
    /// </summary>
    public static int? PeopleBehind(int total, PrintedNumber percentage)
    {
        if (total <= 0 || percentage.Value < default(Fraction) || percentage.Value > Hundred) return null;
        var nearest = (int)Rounding.HalfAwayFromZero(Fraction.Of(total) * percentage.Value / Hundred, 0);
        int[] candidates = [nearest, nearest + 1, nearest - 1];
        return candidates.Where(people => people >= 0 && people <= total)
            .Cast<int?>()
            .FirstOrDefault(people => Reads(Fraction.Of(100L * people!.Value, total)));

        bool Reads(Fraction exact) => percentage.IsRounded(exact) || percentage.IsTruncated(exact);
    }

    /// <summary>
    /// How appointed ÷ shortlisted stands to the likelihood supplied with them; null when nobody was shortlisted.
    /// </summary>
    public static PrintedReading? Appointments(int appointed, int shortlisted, PrintedNumber likelihood) =>
        shortlisted > 0 ? Read(likelihood, Fraction.Of(appointed, shortlisted)) : null;

    /// <summary>
    /// Whether a combined percentage merely repeats one of its parts although the parts differ, as when a second group of
    /// people was added without being counted. A part that outweighs the rest can repeat rightly: ask, never alter.
    /// </summary>
    // Case D: "0.016 %" stands for senior grades and again for senior grades with a board of 25.
    public static bool RepeatsOnePart(PrintedNumber combined, IReadOnlyCollection<PrintedNumber> parts) =>
        parts.Select(part => part.Value).Distinct().Count() > 1 && parts.Any(part => part.Value == combined.Value);

    /// <summary>Whether the parts make the whole, as band rows and the headcount must.</summary>
    public static bool AddUp(IEnumerable<int> parts, int total) =>
        parts.Aggregate(BigInteger.Zero, (sum, part) => sum + part) == total;
}
