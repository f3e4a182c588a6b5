using System.Globalization;
using WresEtl.Adapters.Documents.Xlsx;
using WresEtl.Core.Primitives;
using WresEtl.Core.Returns;

namespace WresEtl.Adapters.Documents;

/// <summary>
/// A template formula as a live spreadsheet formula over the same cells, guarded so that it shows what our own figure is: empty where
/// something it rests on is empty, n/a where it rests on n/a or divides by zero.
/// </summary>
/// <param name="rowOf">The sheet's row for a template row.</param>
/// <param name="columnOf">The sheet's column for a group.</param>
internal sealed class SpreadsheetFormula(Func<int, int> rowOf, Func<EthnicGroup, int> columnOf)
{
    /// <summary>The formula, without the leading equals sign.</summary>
    public string Translate(TemplateFormula formula, EthnicGroup column)
    {
        if (formula is TemplateFormula.SameColumn or TemplateFormula.FixedCell)
        {
            var cell = Expression(formula, column);
            return $"IF({cell}=\"\",\"\",{cell})";
        }

        var areas = formula.Leaves().SelectMany(l => Areas(l, column)).Distinct().ToList();
        var expression = Expression(formula, column);
        if (HasDivision(formula)) expression = $"IFERROR({expression},\"n/a\")";
        var numbers = areas.Sum(a => a.Cells).ToString(CultureInfo.InvariantCulture);
        return $"IF(OR({string.Join(',', areas.Select(a => a.IsBlank))}),\"\"," +
            $"IF(COUNT({string.Join(',', areas.Select(a => a.Name))})<{numbers},\"n/a\",{expression}))";
    }

    private string Expression(TemplateFormula formula, EthnicGroup column) => formula switch
    {
        TemplateFormula.Constant constant => constant.Number.ToString(CultureInfo.InvariantCulture),
        TemplateFormula.SameColumn or TemplateFormula.FixedCell => Areas(formula, column).Single().Name,
        TemplateFormula.Operation o => $"{Operand(o.Left, column)}{Sign(o.Operator)}{Operand(o.Right, column)}",
        _ => $"SUM({string.Join(',', Areas(formula, column).Select(a => a.Name))})",
    };

    private string Operand(TemplateFormula formula, EthnicGroup column) =>
        formula is TemplateFormula.Operation ? $"({Expression(formula, column)})" : Expression(formula, column);

    private static char Sign(FormulaOperator sign) => sign switch
    {
        FormulaOperator.Add => '+',
        FormulaOperator.Subtract => '-',
        FormulaOperator.Multiply => '*',
        FormulaOperator.Divide => '/',
    };

    private IEnumerable<Area> Areas(TemplateFormula leaf, EthnicGroup column) => leaf switch
    {
        TemplateFormula.SameColumn own => [Cells(own.Row, own.Row, column, column)],
        TemplateFormula.FixedCell cell => [Cells(cell.Row, cell.Row, cell.Group, cell.Group)],
        TemplateFormula.RowTotal total => [Cells(total.Row, total.Row, EthnicGroup.White, EthnicGroup.Unknown)],
        TemplateFormula.SumOfRows sum => Blocks(sum).Select(b => Cells(b.First, b.Last, column, column)),
        _ => [],
    };

    /// <summary>The sum's rows as blocks that are unbroken on the sheet too, where headings stand between sections.</summary>
    private List<RowRange> Blocks(TemplateFormula.SumOfRows sum)
    {
        var blocks = new List<RowRange>();
        foreach (var row in sum.Ranges.SelectMany(r => r.Rows))
        {
            if (blocks.Count > 0 && rowOf(row) == rowOf(blocks[^1].Last) + 1) blocks[^1] = new RowRange(blocks[^1].First, row);
            else blocks.Add(new RowRange(row, row));
        }

        return blocks;
    }

    private Area Cells(int firstRow, int lastRow, EthnicGroup first, EthnicGroup last)
    {
        var (top, bottom, left, right) = (rowOf(firstRow), rowOf(lastRow), columnOf(first), columnOf(last));
        var cells = (bottom - top + 1) * (right - left + 1);
        return cells == 1
            ? new Area(CellName.Of(left, top), 1)
            : new Area(CellName.Range(left, top, right, bottom), cells);
    }

    private static bool HasDivision(TemplateFormula formula) =>
        formula is TemplateFormula.Operation o && (o.Operator == FormulaOperator.Divide || HasDivision(o.Left) || HasDivision(o.Right));

    private sealed record Area(string Name, int Cells)
    {
        public string IsBlank => Cells == 1 ? $"{Name}=\"\"" : $"COUNTBLANK({Name})>0";
    }
}
