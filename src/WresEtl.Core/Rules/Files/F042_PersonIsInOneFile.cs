using WresEtl.Core.Intake;
using WresEtl.Core.Workforce;

namespace WresEtl.Core.Rules.Files;

/// <summary>
/// Several files of the workforce are united; a person in two of them is counted once, and is a finding: the files overlap, or the same
/// export was saved twice. One finding for each pair, with the first people it is about.
/// </summary>
public sealed class F042_PersonIsInOneFile : IIntakeRule
{
    public string Id => "F042";

    public IEnumerable<Fault> Check(ClientIntake intake, RuleContext context)
    {
        if (intake.Sheets.Count(s => s.DataSet == DataSet.Workforce && s.RowsRead > 0) < 2) return [];
        // Rows of another day are left out anyway, and their own finding.
        return intake.Assignments
            .Where(a => a.Snapshot.Value?.Date is not { } day || day == context.Standard.SnapshotDate)
            .GroupBy(PersonKey.Of)
            .Select(p => p.DistinctBy(a => a.At.Sheet).OrderBy(a => a.At.Sheet).ToArray())
            .Where(places => places.Length > 1)
            .SelectMany(places => places.Skip(1).Select(second => (First: places[0].At, Second: second.At)))
            .GroupBy(p => (First: p.First.Sheet, Second: p.Second.Sheet))
            .Select(pair => Overlap(intake.Sheets[pair.Key.First], intake.Sheets[pair.Key.Second], [.. pair.Select(p => p.Second.Row).Order()]));
    }

    private Fault Overlap(SheetRecord first, SheetRecord second, int[] rows) => new(
        Id,
        new Place(Schema.NameOf(DataSet.Workforce), second.File, second.Sheet, rows[0], "employee_number"),
        $"overlap:{Name(first)}/{Name(second)}",
        FindingText.Number(rows.Length),
        "",
        [("count", FindingText.Number(rows.Length)), ("file", Name(second)), ("other", Name(first)), ("rows", FindingText.Rows(rows))]);

    private static string Name(SheetRecord sheet) => sheet.Sheet.Length == 0 ? sheet.File : $"{sheet.File} ({sheet.Sheet})";
}
