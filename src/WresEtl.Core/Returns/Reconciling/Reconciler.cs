using WresEtl.Core.Cleansing;
using WresEtl.Core.Indicators;
using WresEtl.Core.Intake;
using WresEtl.Core.Standards;
using WresEtl.Core.Workforce;

namespace WresEtl.Core.Returns.Reconciling;

/// <summary>
/// Puts our return beside other figures and looks behind each difference for people and records that a rule, a switch or evidence moved.
/// They may explain it; they do not prove it: the other side's people are not known.
/// </summary>
public static class Reconciler
{
    public static Reconciliation Of(
        ExactReturn exact, IReadOnlyList<OtherRow> theirs, ClientIntake intake, IndicatorInputs inputs, EthnicityCleansing cleansing,
        Standard standard, Client client)
    {
        var cells = Reconciliation.CellsOf(exact, theirs);
        var workforce = new WorkforceExplanations(inputs.Headcount, cleansing, standard, new PersonPlacement(standard, client));
        var records = new RecordExplanations(intake, inputs.Headcount, standard, client);
        var behind = cells
            .Where(c => c.Agreement == Agreement.Differs && !c.FollowsFromOthers)
            .SelectMany(c => (IsOfIndicator1(c), IsMissing(c)) switch
            {
                (true, true) => workforce.Missing(c),
                (true, false) => workforce.Extra(c),
                (false, true) => records.Missing(c),
                // Nothing is known of a record that we count and they do not.
                (false, false) => [],
            })
            .OrderBy(e => e.Row).ThenBy(e => e.Group).ThenBy(e => e.Reason).ThenBy(e => e.Reference, StringComparer.Ordinal);
        return new Reconciliation(cells, [.. behind]);
    }

    private static bool IsOfIndicator1(ReconciledCell cell) => cell.Template.Indicator.StartsWith('1');

    /// <summary>They have more than we do.</summary>
    private static bool IsMissing(ReconciledCell cell) => cell.Difference is { HasValue: true, Number.Numerator.Sign: < 0 };
}
