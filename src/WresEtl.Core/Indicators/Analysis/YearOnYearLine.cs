using WresEtl.Core.Primitives;
using WresEtl.Core.Returns;
using WresEtl.Core.Standards;

namespace WresEtl.Core.Indicators.Analysis;

/// <summary>One row of the return this year and last.</summary>
/// <param name="Template">This year's template row.</param>
/// <param name="Now">This year.</param>
/// <param name="Published">Last year as published; not collected where that template has no such figure.</param>
/// <param name="Verified">Last year as verified since, kept beside it; null where there are no verified figures.</param>
/// <param name="IsBroken">The series breaks between the years: no change may be read from it.</param>
public sealed record YearOnYearLine(TemplateRow Template, FigureRow Now, FigureRow Published, FigureRow? Verified, bool IsBroken)
{
    /// <summary>What to compare with: verified where there is such a figure.</summary>
    public FigureRow Before => Verified ?? Published;

    /// <summary>This year less last year; not collected across a break.</summary>
    public FigureRow Change => IsBroken
        ? FigureRow.NotCollected(NoValueReason.Unusable)
        : Now.Combine(Before, (a, b) => a - b);

    /// <summary>Last year's figure was changed after it was published.</summary>
    public bool WasRestated => Verified is { } verified && verified != Published;

    /// <summary>By the figure's id, not by row number: templates differ from year to year.</summary>
    public static IReadOnlyList<YearOnYearLine> All(ExactReturn exact, ExactReturn? published, ExactReturn? verified)
    {
        if ((published ?? verified) is not { } last) return [];
        return [.. exact.Rows.Select(row => new YearOnYearLine(
            row.Template, row.Cells, Find(published, row), verified is null ? null : Find(verified, row), IsBrokenAt(row.Template, exact.Year, last.Year)))];
    }

    /// <summary>Counts of people are not for logs.</summary>
    public override string ToString() => nameof(YearOnYearLine);

    private static FigureRow Find(ExactReturn? last, ReturnRow row) =>
        last?.Rows.FirstOrDefault(r => r.Template.Source == row.Template.Source)?.Cells ?? FigureRow.NotCollected(NoValueReason.NotProvided);

    private static bool IsBrokenAt(TemplateRow row, int year, int lastYear) =>
        row.Source.StartsWith("survey.", StringComparison.Ordinal)
        && Indicators5To8_StaffSurvey.Numbers.Any(n => row.Source.EndsWith($".{n}", StringComparison.Ordinal) && SurveyBreak.Between(n, year, lastYear));
}
