using WresEtl.Core.Primitives;

namespace WresEtl.Core.Returns;

/// <summary>One thing in which a return differs from its template. Names the cell, never the figures: they are small counts.</summary>
/// <param name="Row">Template row.</param>
/// <param name="Group">The column; null where it is about the whole row.</param>
/// <param name="What">What is wrong, in words without figures.</param>
public sealed record Disagreement(int Row, EthnicGroup? Group, string What);

/// <summary>
/// Calculates every automatic row of a return again, from its input rows by the template's own formulas. The indicators are calculated
/// elsewhere from people; where the two differ, one is wrong and the return must not be written.
/// </summary>
public static class ReturnCheck
{
    private static readonly EthnicGroup[] Groups = [EthnicGroup.White, EthnicGroup.Bme, EthnicGroup.Unknown];

    public static IReadOnlyList<Disagreement> Disagreements(ExactReturn exact, TemplateModel template)
    {
        if (!exact.Rows.Select(r => r.Template.Row).SequenceEqual(template.Rows.Select(r => r.Row)))
            return [new Disagreement(0, null, "the return does not hold the template's rows in the template's order")];
        var inputs = exact.Rows.Where(r => template.Formula(r.Template.Row) is null).ToDictionary(r => r.Template.Row, r => r.Cells);
        var again = template.Complete(inputs);
        return [.. exact.Rows.Zip(again).SelectMany(pair => Compare(pair.First, pair.Second, template))];
    }

    private static IEnumerable<Disagreement> Compare(ReturnRow stated, ReturnRow again, TemplateModel template)
    {
        var row = stated.Template.Row;
        foreach (var group in Groups)
        {
            var (figure, wanted) = (stated.Cells[group], again.Cells[group]);
            if (template.Formula(row) is null && figure.State == FigureState.Undefined)
                yield return new Disagreement(row, group, "an input cell cannot be undefined");
            // Why a cell holds no number is an explanation, not a figure: only state and number must agree.
            if (figure.State != wanted.State || figure.Number != wanted.Number)
                yield return new Disagreement(row, group, "differs from what the template's formula gives");
        }
    }
}
