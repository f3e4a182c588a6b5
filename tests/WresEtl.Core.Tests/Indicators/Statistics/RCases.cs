using System.Globalization;
using WresEtl.Core.Indicators.Statistics;

namespace WresEtl.Core.Tests.Indicators.Statistics;

/// <summary>The tables of r-cases.csv and R's answers; README.md beside it says how they were made.</summary>
internal sealed record RCase(TwoByTwo Table, IReadOnlyDictionary<string, double> Answers)
{
    public static IReadOnlyList<RCase> All { get; } = Read();

    public Interval Interval(string name) => new(Answers[name + "_lower"], Answers[name + "_upper"]);

    private static List<RCase> Read()
    {
        var lines = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Indicators", "Statistics", "r-cases.csv"));
        var names = lines[0].Split(',');
        return [.. lines.Skip(1).Select(line => Parse(names, line.Split(',')))];
    }

    private static RCase Parse(string[] names, string[] cells)
    {
        var counts = cells.Take(4).Select(cell => Convert.ToInt32(cell, CultureInfo.InvariantCulture)).ToArray();
        var answers = names.Zip(cells).Skip(4).ToDictionary(pair => pair.First, pair => Number(pair.Second));
        return new(TwoByTwo.TryCreate(counts[0], counts[1], counts[2], counts[3])!, answers);
    }

    private static double Number(string cell) =>
        cell == "Inf" ? double.PositiveInfinity : Convert.ToDouble(cell, CultureInfo.InvariantCulture);
}
