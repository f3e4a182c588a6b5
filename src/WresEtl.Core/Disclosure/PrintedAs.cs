namespace WresEtl.Core.Disclosure;

/// <summary>How each kind of derived figure may be printed, finest first: rounded, then in words. Withheld comes after the last.</summary>
public static class PrintedAs
{
    private const decimal NoEnd = 1_000_000;

    public static IReadOnlyList<Precision> Percentage { get; } =
    [
        new Precision.Unit(0.1m), new Precision.Unit(1),
        new Precision.Band(0, 10, "under 10 %"), new Precision.Band(10, 25, "10 to 25 %"), new Precision.Band(25, 50, "25 to 50 %"),
        new Precision.Band(50, 75, "50 to 75 %"), new Precision.Band(75, 90, "75 to 90 %"), new Precision.Band(90, 101, "90 % or more"),
        new Precision.Band(0, 50, "under half"), new Precision.Band(50, 101, "half or more"),
    ];

    public static IReadOnlyList<Precision> Likelihood { get; } = [new Precision.Unit(0.001m), new Precision.Unit(0.01m), new Precision.Unit(0.1m)];

    /// <summary>The words follow the four-fifths rule: 0.80 to 1.25 is non-adverse.</summary>
    public static IReadOnlyList<Precision> RelativeLikelihood { get; } =
    [
        new Precision.Unit(0.01m), new Precision.Unit(0.1m),
        new Precision.Band(0, 0.8m, "below 0.80"), new Precision.Band(0.8m, 1.25m, "between 0.80 and 1.25"), new Precision.Band(1.25m, NoEnd, "1.25 or more"),
        new Precision.Band(0, 1, "below 1"), new Precision.Band(1, NoEnd, "1 or more"),
    ];

    public static IReadOnlyList<Precision> Points { get; } =
    [
        new Precision.Unit(0.1m), new Precision.Unit(1),
        new Precision.Band(-101, -10, "more than 10 points below"), new Precision.Band(-10, 0, "up to 10 points below"),
        new Precision.Band(0, 10, "less than 10 points above"), new Precision.Band(10, 101, "10 points above or more"),
        new Precision.Band(-101, 0, "below"), new Precision.Band(0, 101, "not below"),
    ];
}
