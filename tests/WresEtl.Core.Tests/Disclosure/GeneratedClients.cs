using WresEtl.Core.Disclosure;

namespace WresEtl.Core.Tests.Disclosure;

/// <summary>Invented client organisations of 40 to 9,000 staff; number n is the same for ever.</summary>
internal static class GeneratedClients
{
    private static readonly int[] BandShare = [1, 1, 12, 12, 10, 14, 14, 12, 8, 5, 3, 2, 1, 1];

    public static PublicationModel Model(int number) =>
        WresPublication.Model(Name(number), Counts(number), number % 2 + 1);

    public static string Name(int number) => $"ZZ{number}/2024";

    public static Dictionary<string, long> Counts(int number)
    {
        var dice = new Dice((ulong)number * 7919 + 17);
        // Most clients are small: sizes are spread evenly on a scale of doublings from 40 to 9,000.
        var staff = 40L << dice.Below(8);
        staff += dice.Below((int)Math.Min(staff, 9000 - Math.Min(staff, 8999)));
        var bme = 2 + dice.Below(35);
        var unknown = dice.Below(9);
        Dictionary<string, long> counts = [];
        foreach (var (area, share) in new[] { ("nonclinical", 60), ("clinical", 40) })
            for (var band = 0; band < BandShare.Length; band++)
                AddRow(area, WresPublication.Bands[band], dice.Around(staff * share * BandShare[band] / 9600.0));
        foreach (var (row, share) in new[] { ("consultants", 30), ("career", 8), ("trainee", 15), ("other", 5) })
            AddRow("medical", row, dice.Around(staff * share / 1500.0));
        foreach (var g in CountId.Groups)
            counts[$"medical.smm.{g}"] = dice.Below((int)Math.Min(5, counts[$"medical.consultants.{g}"] + 1));
        foreach (var g in CountId.Groups)
        {
            var workforce = counts.Where(c => c.Key.EndsWith("." + g, StringComparison.Ordinal) && !c.Key.Contains("smm", StringComparison.Ordinal)).Sum(c => c.Value);
            counts[$"shortlisted.total.{g}"] = dice.Around(workforce * 1.2);
            counts[$"appointed.total.{g}"] = Math.Min(counts[$"shortlisted.total.{g}"], dice.Around(workforce * 0.2));
            counts[$"disciplinary.total.{g}"] = dice.Around(workforce * 0.012);
            counts[$"training.total.{g}"] = Math.Min(workforce, dice.Around(workforce * 0.3));
        }
        AddRow("board", "total", 9 + dice.Below(9));
        foreach (var part in (string[])["board_voting", "board_executive"])
            foreach (var g in CountId.Groups)
                counts[$"{part}.total.{g}"] = (counts[$"board.total.{g}"] * (1 + dice.Below(3)) + 2) / 4;
        return counts;

        void AddRow(string area, string row, long size)
        {
            Dictionary<string, long> split = new() { ["white"] = 0, ["bme"] = 0, ["unknown"] = 0 };
            for (var person = 0; person < size; person++)
                split[dice.Below(100) is var d && d < bme ? "bme" : d < bme + unknown ? "unknown" : "white"]++;
            foreach (var (group, count) in split)
                counts[CountId.Of(area, row, group)] = count;
        }
    }
}

/// <summary>A small generator of its own, so that clients stay the same on every runtime.</summary>
internal sealed class Dice(ulong seed)
{
    private ulong _state = unchecked(seed * 0x9E3779B97F4A7C15UL) | 1;

    public int Below(int sides)
    {
        unchecked
        {
            _state ^= _state << 13;
            _state ^= _state >> 7;
            _state ^= _state << 17;
            return sides <= 1 ? 0 : (int)((_state >> 11) % (ulong)sides);
        }
    }

    /// <summary>A whole number near the mean, spread like a count of people.</summary>
    public long Around(double mean)
    {
        var spread = 0.0;
        for (var i = 0; i < 6; i++)
            spread += Below(1000) / 1000.0 - 0.5;
        return Math.Max(0, (long)(mean + spread * 1.4 * Math.Sqrt(mean) + 0.5));
    }
}
