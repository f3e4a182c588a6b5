namespace WresEtl.Core.Primitives;

/// <summary>What stands in one cell of the return.</summary>
public enum FigureState
{
    /// <summary>Nobody collected it: printed empty, never 0.</summary>
    NotCollected,

    /// <summary>A number.</summary>
    Value,

    /// <summary>Collected, but the formula divides by zero: printed n/a.</summary>
    Undefined,
}

/// <summary>Why a cell holds no number. The texts of these reasons are in the documents that print them.</summary>
public enum NoValueReason
{
    None,
    NotProvided,
    NotRequiredThisYear,
    NotApplicableColumn,
    Unclassified,
    ZeroDenominator,
    ComparisonGroupIsZero,
    Suppressed,
    NotRun,

    /// <summary>Something was supplied that cannot be right or contradicts itself; a finding says what.</summary>
    Unusable,
}

/// <summary>
/// One cell of the return: a value, undefined with a reason, or not collected with a reason. Default is not collected.
/// Arithmetic keeps the state: what rests on something not collected is not collected; dividing by zero is undefined.
/// </summary>
public readonly record struct Figure
{
    private Figure(FigureState state, Fraction number, NoValueReason reason) =>
        (State, Number, Reason) = (state, number, reason);

    public FigureState State { get; }

    /// <summary>The exact number; 0 when there is none, so test <see cref="HasValue"/> first.</summary>
    public Fraction Number { get; }

    public NoValueReason Reason { get; }

    public bool HasValue => State == FigureState.Value;

    public static Figure Of(Fraction number) => new(FigureState.Value, number, NoValueReason.None);

    public static Figure Of(long number) => Of(Fraction.Of(number));

    public static Figure NotCollected(NoValueReason reason) => new(FigureState.NotCollected, default, reason);

    public static Figure Undefined(NoValueReason reason) => new(FigureState.Undefined, default, reason);

    public static Figure operator +(Figure a, Figure b) => Combine(a, b, (x, y) => Of(x + y));

    public static Figure operator -(Figure a, Figure b) => Combine(a, b, (x, y) => Of(x - y));

    public static Figure operator *(Figure a, Figure b) => Combine(a, b, (x, y) => Of(x * y));

    public static Figure operator /(Figure a, Figure b) => Combine(a, b, (x, y) =>
        y.IsZero ? Undefined(NoValueReason.ZeroDenominator) : Of(x / y));

    private static Figure Combine(Figure a, Figure b, Func<Fraction, Fraction, Figure> combine)
    {
        if (a.State == FigureState.NotCollected) return a;
        if (b.State == FigureState.NotCollected) return b;
        if (!a.HasValue) return a;
        return b.HasValue ? combine(a.Number, b.Number) : b;
    }

    /// <summary>As in submission.csv: at most 6 decimals, n/a where undefined, empty where not collected.</summary>
    public string ToSubmissionText() => State switch
    {
        FigureState.Value => Number.ToShortest(6),
        FigureState.Undefined => "n/a",
        FigureState.NotCollected => "",
    };
}

/// <summary>One row of the return: a cell for each ethnic group. Default is not collected.</summary>
public readonly record struct FigureRow(Figure White, Figure Bme, Figure Unknown)
{
    public Figure this[EthnicGroup group] => group switch
    {
        EthnicGroup.White => White,
        EthnicGroup.Bme => Bme,
        EthnicGroup.Unknown => Unknown,
    };

    public static FigureRow Of(GroupCounts counts) =>
        new(Figure.Of(counts.White), Figure.Of(counts.Bme), Figure.Of(counts.Unknown));

    public static FigureRow NotCollected(NoValueReason reason) =>
        new(Figure.NotCollected(reason), Figure.NotCollected(reason), Figure.NotCollected(reason));

    public FigureRow Combine(FigureRow other, Func<Figure, Figure, Figure> combine) =>
        new(combine(White, other.White), combine(Bme, other.Bme), combine(Unknown, other.Unknown));

    public FigureRow Select(Func<Figure, Figure> change) => new(change(White), change(Bme), change(Unknown));

    public Figure Sum => White + Bme + Unknown;
}
