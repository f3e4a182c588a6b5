using WresEtl.Core.Intake;

namespace WresEtl.Core.Rules.Workforce;

/// <summary>
/// Where most employee numbers have the same number of digits, or some as many as ESR gives or one fewer, shorter ones have probably lost their
/// zeros in a spreadsheet. Numbers that are all of one length are how somebody numbers.
/// </summary>
public sealed class W061_EmployeeNumbersAreOfOneLength : IIntakeRule
{
    private const int LengthInEsr = 8;

    public string Id => "W061";

    public IEnumerable<Fault> Check(ClientIntake intake, RuleContext context)
    {
        var rows = new int[EmployeeNumber.MostDigits + 1];
        foreach (var post in intake.Assignments) rows[post.Employee.Length]++;
        var longest = Array.FindLastIndex(rows, n => n > 0);
        var shorter = intake.Assignments.Count - (longest < 0 ? 0 : rows[longest]);
        return shorter == 0 || (rows[longest] <= shorter && longest < LengthInEsr - 1)
            ? []
            : [RuleContext.OfClient(
                this, "workforce", "employee_number", "lengths", FindingText.Number(shorter), ("digits", FindingText.Number(longest)))];
    }
}
