namespace WresEtl.Core.Disclosure;

public enum FigureKind
{
    Count,
    Percentage,
    Ratio,
    Difference,
    Survey,
    Statistic,
}

/// <summary>What the reader of the pack sees in the figure's place.</summary>
public enum FigureStatus
{
    /// <summary>The figure, at its precision.</summary>
    Shown,

    /// <summary>A star. One symbol for every reason.</summary>
    Withheld,

    /// <summary>Nothing: the count is printed nowhere, but printed figures rest on it.</summary>
    Unprinted,

    /// <summary>n/a: a zero denominator.</summary>
    Undefined,
}

/// <summary>One line of figures.csv: what is printed, which true values it stands for, how it follows from counts.</summary>
public sealed record Figure(
    string Id, FigureKind Kind, string Printed, Precision? Precision, FigureStatus Status, Formula? Formula)
{
    public const string Star = "*";
    public const string NotApplicable = "n/a";

    public static Figure Withheld(string id, FigureKind kind, Formula? formula = null) =>
        new(id, kind, Star, null, FigureStatus.Withheld, formula);

    public Figure WithPrefix(string prefix) => this with { Id = prefix + Id, Formula = Formula?.WithPrefix(prefix) };
}

public enum Relation
{
    /// <summary>left = the sum of right</summary>
    Sum,

    /// <summary>left ≤ right</summary>
    AtMost,
}

/// <summary>One thing every reader knows about how counts hang together; an equation of structure.csv.</summary>
public sealed record Equation(Relation Relation, string Left, IReadOnlyList<string> Right)
{
    public static Equation Sum(string left, params string[] right) => new(Relation.Sum, left, right);

    public static Equation AtMost(string left, string right) => new(Relation.AtMost, left, [right]);

    public Equation WithPrefix(string prefix) => new(Relation, prefix + Left, [.. Right.Select(id => prefix + id)]);
}
