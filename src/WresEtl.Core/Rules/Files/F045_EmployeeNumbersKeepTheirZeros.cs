using WresEtl.Core.Intake;

namespace WresEtl.Core.Rules.Files;

/// <summary>
/// Employee numbers name the same people in every file. One that is nobody's in the workforce until zeros are put before it has been
/// through a spreadsheet; joining it anyway would be a guess, so the client says so in its configuration.
/// </summary>
public sealed class F045_EmployeeNumbersKeepTheirZeros : IIntakeRule
{
    public string Id => "F045";

    public IEnumerable<Fault> Check(ClientIntake intake, RuleContext context)
    {
        var staff = new HashSet<EmployeeNumber>(intake.Assignments.Count);
        foreach (var assignment in intake.Assignments) staff.Add(assignment.Employee);
        if (staff.Count == 0) return [];
        var strangers = Numbers(intake).Where(n => !n.Number.IsNone && !staff.Contains(n.Number)).ToList();
        var wanted = strangers.Select(n => n.Number.WithoutZeros).ToHashSet();
        var bare = staff.Select(n => n.WithoutZeros).Where(wanted.Contains).ToHashSet();
        return strangers
            .Where(n => bare.Contains(n.Number.WithoutZeros))
            .GroupBy(n => n.At.Sheet)
            .Select(sheet => Fault(intake.Sheets[sheet.Key], [.. sheet.Select(n => n.At.Row).Order()]));
    }

    private static IEnumerable<(RowRef At, EmployeeNumber Number)> Numbers(ClientIntake intake) =>
        intake.Cases.Select(c => (c.At, c.Employee))
            .Concat(intake.Training.Select(t => (t.At, t.Employee)))
            .Concat(intake.Board.Select(b => (b.At, b.Employee)))
            .Concat(intake.Cleanse.Select(c => (c.At, c.Employee)))
            .Concat(intake.Later.Select(l => (l.At, l.Employee)));

    private Fault Fault(SheetRecord sheet, int[] rows) => new(
        Id,
        new Place(Schema.NameOf(sheet.DataSet), sheet.File, sheet.Sheet, rows[0], "employee_number"),
        $"zeros:{sheet.File}/{sheet.Sheet}",
        FindingText.Number(rows.Length),
        "",
        [("count", FindingText.Number(rows.Length)), ("rows", FindingText.Rows(rows))]);
}
