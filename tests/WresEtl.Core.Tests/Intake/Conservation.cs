using WresEtl.Core.Indicators;
using WresEtl.Core.Intake;
using WresEtl.Core.Standards;
using WresEtl.Core.Workforce;

namespace WresEtl.Core.Tests.Intake;

/// <summary>Takes what was read through counting, as a run does, and checks that no row got lost or was counted twice on the way.</summary>
internal static class Conservation
{
    /// <summary>The counts; fails where rows read are not rows used and rows set aside, in any sheet.</summary>
    public static IndicatorInputs Count(this ClientIntake intake, Standard? standard = null, Client? client = null)
    {
        var (year, owner) = (standard ?? Reading.Standard2020, client ?? Reading.Client);
        var headcount = Headcount.Of(intake.Assignments, year, new PersonPlacement(year, owner));
        var inputs = IndicatorInputs.From(intake, year, owner, headcount);
        foreach (var sheet in intake.Sheets)
        {
            Assert.True(sheet.IsBalanced, $"{sheet.File}: {sheet.RowsRead} rows read, {sheet.RowsUsed} used and {sheet.Aside.Values.Sum()} set aside.");
        }

        return inputs;
    }

    public static void AssertConserved(this ClientIntake intake) => intake.Count();
}
