using WresEtl.Core.Indicators;
using WresEtl.Core.Intake;
using WresEtl.Core.Primitives;
using WresEtl.Core.Standards;
using WresEtl.Core.Workforce;

namespace WresEtl.Core.Returns.Reconciling;

/// <summary>Applications, cases, completions and seats that were left out and that someone else may count.</summary>
internal sealed class RecordExplanations(ClientIntake intake, Headcount headcount, Standard standard, Client client)
{
    private readonly Dictionary<EmployeeNumber, EthnicCategory> _ethnicity = headcount.People.Values
        .GroupBy(p => p.Key.Employee).ToDictionary(g => g.Key, g => g.OrderBy(p => p.Key.Vpd, StringComparer.Ordinal).First().Ethnicity);

    public IEnumerable<Explanation> Missing(ReconciledCell cell) => cell.Template.Source switch
    {
        "shortlisted.total" => Applications(cell, onlyAppointed: false),
        "appointed.total" => Applications(cell, onlyAppointed: true),
        "disciplinary.total" => Cases(cell),
        "training.total" => Training(cell),
        "board.total" or "board_voting.total" or "board_executive.total" => Seats(cell),
        _ => [],
    };

    private IEnumerable<Explanation> Applications(ReconciledCell cell, bool onlyAppointed) => intake.Applications
        .Select(a => (Row: a, Verdict: RecruitmentCohort.Judge(a, standard)))
        .Where(a => a.Verdict.Reason is AsideReason.OutsideActivityYear or AsideReason.Unclassified)
        .Where(a => RecruitmentCohort.GroupOf(a.Row) == cell.Group && (!onlyAppointed || a.Verdict.IsAppointed))
        .Select(a => Of(cell, a.Row.At, a.Row.Reference, Reason(a.Verdict.Reason!.Value)));

    private IEnumerable<Explanation> Cases(ReconciledCell cell) => intake.Cases
        .Select(c => (Row: c, Why: DisciplinaryEntries.WhyOut(c, standard)))
        .Where(c => c.Why is not null && DisciplinaryEntries.GroupOf(c.Row, standard, e => _ethnicity.GetValueOrDefault(e)) == cell.Group)
        .Select(c => Of(cell, c.Row.At, c.Row.Reference, Reason(c.Why!.Value)));

    private IEnumerable<Explanation> Training(ReconciledCell cell)
    {
        var classes = new TrainingClasses(standard, client);
        return intake.Training
            .Select(t => (Row: t, Ethnicity: _ethnicity.GetValueOrDefault(t.Employee)))
            .Select(t => (t.Row, t.Ethnicity, Why: TrainingAccess.WhyOut(t.Row, standard, classes, t.Ethnicity is not null)))
            .Where(t => t.Why is AsideReason.NotInPost or AsideReason.Unclassified && (t.Ethnicity?.Group ?? EthnicGroup.Unknown) == cell.Group)
            .DistinctBy(t => (t.Row.Employee, t.Why))
            .Select(t => Of(cell, t.Row.At, t.Row.Employee.ToDigits(), Reason(t.Why!.Value)));
    }

    private IEnumerable<Explanation> Seats(ReconciledCell cell) => intake.Board
        .Where(m => BoardMembership.WhyOut(m, standard) is not null && (m.Ethnicity.Value?.Group ?? EthnicGroup.Unknown) == cell.Group)
        .Where(m => cell.Template.Source switch
        {
            "board_voting.total" => m.IsVoting.Value?.Value != false,
            "board_executive.total" => m.IsExecutive.Value?.Value != false,
            _ => true,
        })
        .Select(m => Of(cell, m.At, m.Reference, DifferenceReason.NotAMember));

    private static Explanation Of(ReconciledCell cell, RowRef at, string reference, DifferenceReason why) =>
        new(cell.Template.Row, cell.Group, reference, why, at);

    private static DifferenceReason Reason(AsideReason reason) => reason switch
    {
        AsideReason.OutsideActivityYear => DifferenceReason.OutsideActivityYear,
        AsideReason.NotInPost => DifferenceReason.NotInPost,
        AsideReason.NotACountedCase => DifferenceReason.NotACountedKind,
        AsideReason.FurtherCaseSameYear => DifferenceReason.CountedOnce,
        _ => DifferenceReason.Unclassified,
    };
}
