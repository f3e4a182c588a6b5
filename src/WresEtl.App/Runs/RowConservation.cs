using WresEtl.Core.Intake;

namespace WresEtl.App.Runs;

/// <summary>Rows read = rows used + rows set aside, for every sheet of every file. A run that breaks this is wrong somewhere and fails.</summary>
internal static class RowConservation
{
    public static void Check(ClientIntake intake)
    {
        var broken = intake.Sheets.Count(s => !s.IsBalanced);
        if (broken > 0)
            throw new InvalidOperationException($"Row conservation is broken in {broken} sheet(s): rows read are not rows used and set aside.");
    }
}
