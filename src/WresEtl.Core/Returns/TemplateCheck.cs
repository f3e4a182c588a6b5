using WresEtl.Core.Primitives;
using WresEtl.Core.Standards;

namespace WresEtl.Core.Returns;

/// <param name="Row">Template row.</param>
/// <param name="What">What is wrong with it.</param>
public sealed record TemplateFault(int Row, string What)
{
    public override string ToString() => $"row {Row}: {What}";
}

/// <summary>Looks for what is wrong with a template, and keeps the formulas it read on the way.</summary>
internal sealed class TemplateCheck
{
    private readonly List<TemplateFault> _faults = [];
    private readonly HashSet<int> _known = [];
    private readonly HashSet<int> _sound = [];

    public TemplateCheck(IReadOnlyList<TemplateRow> rows)
    {
        foreach (var row in rows.Where(r => !_known.Add(r.Row))) _faults.Add(new TemplateFault(row.Row, "the row number is there twice"));
        foreach (var row in rows) ReadFormula(row);
        foreach (var (row, formula) in Formulas) CheckReferences(row, formula);
        if (_faults.Count == 0) FindCycles();
    }

    public Dictionary<int, TemplateFormula> Formulas { get; } = [];

    public IReadOnlyList<TemplateFault> Faults => _faults;

    private void ReadFormula(TemplateRow row)
    {
        if (row.Row < 1) _faults.Add(new TemplateFault(row.Row, "row numbers start at 1"));
        if (row.Kind == TemplateRowKind.Input)
        {
            if (row.Formula.Length > 0) _faults.Add(new TemplateFault(row.Row, "an input row has no formula"));
            return;
        }

        switch (TemplateFormulaParser.Parse(row.Formula))
        {
            case Outcome<TemplateFormula>.Ok ok: Formulas[row.Row] = ok.Value; break;
            case Outcome<TemplateFormula>.Refused no: _faults.Add(new TemplateFault(row.Row, $"formula, {no.Detail}")); break;
        }
    }

    private void CheckReferences(int row, TemplateFormula formula)
    {
        foreach (var unknown in formula.References.Where(r => !_known.Contains(r)))
            _faults.Add(new TemplateFault(row, $"there is no row {unknown}"));
        if (formula.Leaves().All(l => l is TemplateFormula.Constant or TemplateFormula.RowTotal))
            _faults.Add(new TemplateFault(row, "the formula says no column"));
    }

    private void FindCycles()
    {
        foreach (var row in Formulas.Keys.Where(r => RestsOnItself(r, [])))
            _faults.Add(new TemplateFault(row, "the row rests on itself"));
    }

    /// <summary>True where following references from the row comes back to a row on the way.</summary>
    private bool RestsOnItself(int row, HashSet<int> way)
    {
        if (_sound.Contains(row) || !Formulas.TryGetValue(row, out var formula)) return false;
        if (!way.Add(row)) return true;
        var cycle = formula.References.Any(r => RestsOnItself(r, way));
        way.Remove(row);
        if (!cycle) _sound.Add(row);
        return cycle;
    }
}
