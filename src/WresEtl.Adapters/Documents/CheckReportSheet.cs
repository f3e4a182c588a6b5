using System.Globalization;
using WresEtl.Adapters.Documents.Xlsx;
using WresEtl.App.Publishing;
using WresEtl.Core.Returns;
using WresEtl.Core.Standards;

namespace WresEtl.Adapters.Documents;

/// <summary>Every check before submission with its outcome, and below it the list a submitter signs.</summary>
internal sealed class CheckReportSheet(ExactReturn exact, Standard standard, Client client, IReadOnlyList<SubmissionCheck> checks, ReturnHistory history)
{
    private const int LastColumn = 4;

    private static readonly string[] ToSign =
    [
        "The official proforma was downloaded in this year's window and its version is the current one.",
        "The figures in the proforma were compared with the working copy, row by row.",
        "Every failed check is put right; every check that needs attention was looked at and is explained.",
        "The board lead or executive sponsor has seen the figures.",
        "The file is sent by the portal only; no copy leaves the organisation any other way.",
    ];

    public SheetLayout Layout => new()
    {
        Name = "Check report",
        Widths = [8, 62, 16, 62, 14],
        FrozenRows = 5,
        PrintTitleRow = 5,
        Merged =
        [
            .. Enumerable.Range(1, 4).Select(row => CellName.Range(0, row, LastColumn, row)),
            .. checks.Select((_, i) => CellName.Range(3, 6 + i, LastColumn, 6 + i)),
        ],
        TabColor = checks.Any(c => c.State == CheckState.Failed) ? "FFB3261E" : "FF003D73",
        Footer = $"{Wording.Name(client)}: WRES {Year} check report",
    };

    private string Year => exact.Year.ToString(CultureInfo.InvariantCulture);

    public IEnumerable<SheetRow> Rows()
    {
        yield return Line($"WRES {Year} check report: {Wording.Name(client)}", Looks.Title, 24);
        yield return Line("INTERNAL. Goes with the return, never with the publication.", Looks.Stamp, 18);
        yield return Line(
            $"People in post on {Wording.Date(standard.SnapshotDate)}. " +
            (exact.IsDraft ? "This return is a DRAFT. " : "This return is complete. ") + VersionWords.OfRun(history), Looks.Lead, history.Before.Count == 0 ? 16 : 32);
        yield return Line(Verdict(), checks.Any(c => c.State == CheckState.Failed) ? Looks.Warning : Looks.Lead, 18);
        yield return Headings("Check", "What must hold", "Outcome", "Where", "");
        foreach (var check in checks) yield return Row(check);
        yield return new SheetRow([], 12);
        yield return Headings("", "Before submitting", "Yes", "Name", "Date");
        foreach (var line in ToSign)
        {
            yield return new SheetRow(
            [
                SheetCell.Blank(Looks.Words), SheetCell.Of(line, Looks.Words),
                .. Enumerable.Repeat(SheetCell.Blank(Looks.TypeHere), 3),
            ]);
        }
    }

    private string Verdict()
    {
        var (failed, attention) = (checks.Count(c => c.State == CheckState.Failed), checks.Count(c => c.State is CheckState.Attention or CheckState.NotChecked));
        return failed > 0
            ? $"Not to be submitted: {failed} of {checks.Count} checks failed."
            : $"{checks.Count - attention} of {checks.Count} checks passed; {attention} for a person to look at.";
    }

    private static SheetRow Row(SubmissionCheck check) => new(
    [
        SheetCell.Of(check.Id, Looks.Words),
        SheetCell.Of(check.What, Looks.Words),
        SheetCell.Of(Outcome(check.State), check.State switch
        {
            CheckState.Passed => Looks.Passed,
            CheckState.Attention or CheckState.NotChecked => Looks.Query,
            CheckState.Failed => Looks.Error,
        }),
        SheetCell.Of(check.Detail, Looks.Words),
        SheetCell.Blank(Looks.Words),
    ]);

    private static string Outcome(CheckState state) => state switch
    {
        CheckState.Passed => "passed",
        CheckState.Attention => "look at this",
        CheckState.Failed => "FAILED",
        CheckState.NotChecked => "not checked",
    };

    private static SheetRow Line(string text, CellLook look, double height) =>
        new([SheetCell.Of(text, look), .. Enumerable.Repeat(SheetCell.Blank(look), LastColumn)], height);

    private static SheetRow Headings(params string[] headings) => new([.. headings.Select(h => SheetCell.Of(h, Looks.Heading))], 17);
}
