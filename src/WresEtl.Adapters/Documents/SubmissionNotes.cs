using WresEtl.Core.Primitives;
using WresEtl.Core.Returns;
using WresEtl.Core.Standards;

namespace WresEtl.Adapters.Documents;

/// <summary>What a person reading a row of the return needs to know beside its figures.</summary>
internal static class SubmissionNotes
{
    private static readonly EthnicGroup[] Groups = [EthnicGroup.White, EthnicGroup.Bme, EthnicGroup.Unknown];

    public static IEnumerable<string> Of(ReturnRow row, TemplateModel template, Standard standard, ReturnRow? previous)
    {
        foreach (var why in Reasons(row, standard)) yield return why;
        if (template.Formula(row.Template.Row)?.SingleColumn is { } first)
            yield return $"1 is no difference; above 1, {Wording.Of(first)} people are the more likely.";
        if (IsSubset(row.Template)) yield return "Counted in the row above as well, so it is in no total.";
        if (Groups.Any(g => row.Cells[g].HasValue && template.Unit(row.Template.Row) == RowUnit.Count && !row.Cells[g].Number.Denominator.IsOne))
            yield return "An average of two activity years, so it may end in .5.";
        if (previous is not null && previous.Template.Item != row.Template.Item)
            yield return "Last year's template had another item in this row; see last year's return.";
    }

    private static IEnumerable<string> Reasons(ReturnRow row, Standard standard)
    {
        var indicator = SubmissionSection.IndicatorOf(row.Template, standard);
        var reasons = Groups
            .Select(g => (Group: g, Why: Wording.Why(row.Cells[g].Reason, indicator, standard.Year)))
            .Where(r => r.Why is not null)
            .GroupBy(r => r.Why!, StringComparer.Ordinal)
            .ToList();
        return reasons.Select(r => reasons.Count == 1 && r.Count() == Groups.Length
            ? r.Key
            : $"{string.Join(", ", r.Select(x => Wording.Of(x.Group)))}: {r.Key}");
    }

    private static bool IsSubset(TemplateRow row) =>
        row is { Kind: TemplateRowKind.Input, Headcount: false, Measure: "Headcount" } && row.Indicator.StartsWith('1');
}
