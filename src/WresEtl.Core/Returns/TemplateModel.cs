using WresEtl.Core.Primitives;
using WresEtl.Core.Standards;

namespace WresEtl.Core.Returns;

/// <summary>What a row's number is, for whoever prints it.</summary>
public enum RowUnit
{
    Count,
    Percentage,

    /// <summary>A share of people between 0 and 1.</summary>
    Likelihood,

    /// <summary>A single-valued row: one group's likelihood over another's.</summary>
    Ratio,

    /// <summary>Signed percentage points.</summary>
    Difference,
}

/// <summary>A template whose formulas are read and known to make sense: every row known, none resting on itself.</summary>
public sealed class TemplateModel
{
    private readonly Dictionary<int, TemplateRow> _rows;
    private readonly Dictionary<int, TemplateFormula> _formulas;

    private TemplateModel(IReadOnlyList<TemplateRow> rows, Dictionary<int, TemplateFormula> formulas)
    {
        Rows = rows;
        _rows = rows.ToDictionary(r => r.Row);
        _formulas = formulas;
    }

    /// <summary>In template order.</summary>
    public IReadOnlyList<TemplateRow> Rows { get; }

    /// <summary>The row's formula; null for an input row.</summary>
    public TemplateFormula? Formula(int row) => _formulas.GetValueOrDefault(row);

    /// <summary>The template, or every fault found in it, one a line; code <c>bad-template</c>.</summary>
    public static Outcome<TemplateModel> From(IReadOnlyList<TemplateRow> rows)
    {
        var check = new TemplateCheck(rows);
        return check.Faults.Count == 0
            ? new Outcome<TemplateModel>.Ok(new TemplateModel(rows, check.Formulas))
            : new Outcome<TemplateModel>.Refused("bad-template", string.Join('\n', check.Faults));
    }

    /// <summary>Every fault of a template, for whoever can say in which line of which file it stands.</summary>
    public static IReadOnlyList<TemplateFault> Faults(IReadOnlyList<TemplateRow> rows) => new TemplateCheck(rows).Faults;

    /// <summary>The whole return: the input rows as given, the automatic rows calculated. An input row not given is not collected.</summary>
    public IReadOnlyList<ReturnRow> Complete(IReadOnlyDictionary<int, FigureRow> inputs)
    {
        var known = new Dictionary<int, FigureRow>();
        return [.. Rows.Select(r => new ReturnRow(r, Cells(r.Row)))];

        FigureRow Cells(int row)
        {
            if (known.TryGetValue(row, out var cells)) return cells;
            return known[row] = Formula(row) is { } formula
                ? formula.Evaluate(Cells)
                : inputs.TryGetValue(row, out var input) ? input : FigureRow.NotCollected(NoValueReason.NotProvided);
        }
    }

    /// <summary>What the row's number is, from how it is made.</summary>
    public RowUnit Unit(int row) => Formula(row) is { } formula ? Unit(formula)
        : _rows[row].Measure == "Percentage" ? RowUnit.Percentage : RowUnit.Count;

    private RowUnit Unit(TemplateFormula formula)
    {
        if (formula.SingleColumn is not null) return RowUnit.Ratio;
        if (formula is not TemplateFormula.Operation operation)
            return formula.References.Select(Unit).DefaultIfEmpty(RowUnit.Count).First();
        var hasHundred = formula.Leaves().Any(l => l is TemplateFormula.Constant { Number: 100 });
        return operation.Operator switch
        {
            FormulaOperator.Divide or FormulaOperator.Multiply when hasHundred => RowUnit.Percentage,
            FormulaOperator.Divide => RowUnit.Likelihood,
            FormulaOperator.Subtract when formula.References.Any(r => Unit(r) == RowUnit.Percentage) => RowUnit.Difference,
            FormulaOperator.Add or FormulaOperator.Subtract or FormulaOperator.Multiply => Unit(operation.Left),
        };
    }
}
