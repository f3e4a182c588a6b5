using WresEtl.Core.Primitives;

namespace WresEtl.Core.Returns;

/// <summary>The four operations a template formula may use.</summary>
public enum FormulaOperator
{
    Add,
    Subtract,
    Multiply,
    Divide,
}

/// <summary>Template rows <paramref name="First"/> to <paramref name="Last"/>, both included.</summary>
public readonly record struct RowRange(int First, int Last)
{
    public IEnumerable<int> Rows => Enumerable.Range(First, Last - First + 1);
}

/// <summary>
/// What an automatic row of the template calculates, as data: no expression of the configuration is ever run, only this small tree is
/// walked. Notation: <c>r36</c> the same column of row 36; <c>W36</c>, <c>B36</c>, <c>U36</c> one cell of it; <c>T50</c> the sum of its three
/// cells; <c>sum(1..29,31..33)</c> those rows, same column; whole numbers, + - * / and parentheses.
/// </summary>
public abstract record TemplateFormula
{
    private TemplateFormula()
    {
    }

    /// <summary>
    /// The column a single-valued row stands in: the group it starts from, so BME for "BME compared to White" (<c>B40/W40</c>).
    /// Null where the row has a value in every column.
    /// </summary>
    public EthnicGroup? SingleColumn =>
        Leaves().Any(l => l is SameColumn or SumOfRows) ? null : Leaves().OfType<FixedCell>().FirstOrDefault()?.Group;

    /// <summary>Every template row the formula rests on, each once, in the order met.</summary>
    public IEnumerable<int> References => Leaves().SelectMany(l => l.OwnRows).Distinct();

    protected virtual IEnumerable<int> OwnRows => [];

    /// <summary>The operands from left to right.</summary>
    public virtual IEnumerable<TemplateFormula> Leaves() => [this];

    /// <summary>The row's three cells. A single-valued row has one; its other cells do not exist in the template.</summary>
    public FigureRow Evaluate(Func<int, FigureRow> rows)
    {
        if (SingleColumn is not { } only)
            return new FigureRow(In(EthnicGroup.White, rows), In(EthnicGroup.Bme, rows), In(EthnicGroup.Unknown, rows));
        var value = In(only, rows);
        var none = Figure.NotCollected(NoValueReason.NotApplicableColumn);
        return new FigureRow(
            only == EthnicGroup.White ? value : none,
            only == EthnicGroup.Bme ? value : none,
            only == EthnicGroup.Unknown ? value : none);
    }

    private Figure In(EthnicGroup column, Func<int, FigureRow> rows) =>
        // A single-valued row compares two groups; where the second has a likelihood of 0 there is nothing to compare with.
        Value(column, rows, SingleColumn is null ? NoValueReason.ZeroDenominator : NoValueReason.ComparisonGroupIsZero);

    protected abstract Figure Value(EthnicGroup column, Func<int, FigureRow> rows, NoValueReason whenZero);

    public sealed record Constant(int Number) : TemplateFormula
    {
        protected override Figure Value(EthnicGroup column, Func<int, FigureRow> rows, NoValueReason whenZero) => Figure.Of(Number);
    }

    public sealed record SameColumn(int Row) : TemplateFormula
    {
        protected override IEnumerable<int> OwnRows => [Row];

        protected override Figure Value(EthnicGroup column, Func<int, FigureRow> rows, NoValueReason whenZero) => rows(Row)[column];
    }

    public sealed record FixedCell(EthnicGroup Group, int Row) : TemplateFormula
    {
        protected override IEnumerable<int> OwnRows => [Row];

        protected override Figure Value(EthnicGroup column, Func<int, FigureRow> rows, NoValueReason whenZero) => rows(Row)[Group];
    }

    public sealed record RowTotal(int Row) : TemplateFormula
    {
        protected override IEnumerable<int> OwnRows => [Row];

        protected override Figure Value(EthnicGroup column, Func<int, FigureRow> rows, NoValueReason whenZero) => rows(Row).Sum;
    }

    public sealed record SumOfRows(IReadOnlyList<RowRange> Ranges) : TemplateFormula
    {
        protected override IEnumerable<int> OwnRows => Ranges.SelectMany(r => r.Rows);

        protected override Figure Value(EthnicGroup column, Func<int, FigureRow> rows, NoValueReason whenZero) =>
            OwnRows.Aggregate(Figure.Of(0), (sum, row) => sum + rows(row)[column]);
    }

    public sealed record Operation(FormulaOperator Operator, TemplateFormula Left, TemplateFormula Right) : TemplateFormula
    {
        public override IEnumerable<TemplateFormula> Leaves() => Left.Leaves().Concat(Right.Leaves());

        protected override Figure Value(EthnicGroup column, Func<int, FigureRow> rows, NoValueReason whenZero)
        {
            var left = Left.Value(column, rows, whenZero);
            var right = Right.Value(column, rows, whenZero);
            return Operator switch
            {
                FormulaOperator.Add => left + right,
                FormulaOperator.Subtract => left - right,
                FormulaOperator.Multiply => left * right,
                FormulaOperator.Divide when left.HasValue && right.HasValue && right.Number.IsZero => Figure.Undefined(whenZero),
                FormulaOperator.Divide => left / right,
            };
        }
    }
}
