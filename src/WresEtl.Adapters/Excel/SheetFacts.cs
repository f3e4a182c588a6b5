namespace WresEtl.Adapters.Excel;

/// <summary>What ExcelDataReader does not tell about a sheet.</summary>
internal sealed class SheetFacts
{
    public ErrorCells Errors { get; } = new();

    /// <summary>Columns up to the last one with a value, where known; cells that are only formatted do not count.</summary>
    public int? Columns { get; set; }

    /// <summary>The sheet's end was seen.</summary>
    public bool IsComplete { get; set; }

    public long Formulas { get; set; }

    /// <summary>The row of the first formula, from 1; 0 when there is none.</summary>
    public int FirstFormulaRow { get; set; }

    public void AddFormula(int row)
    {
        if (Formulas++ == 0)
            FirstFormulaRow = row + 1;
    }
}
