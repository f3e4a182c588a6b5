using WresEtl.Core.Cleansing;
using WresEtl.Core.Intake;
using WresEtl.Core.Intake.Rows;
using WresEtl.Core.Primitives;
using WresEtl.Core.Standards;
using WresEtl.Core.Workforce;

namespace WresEtl.Core.Returns.Reconciling;

/// <summary>Who may be counted differently in the rows of indicator 1: everybody whom a rule, a switch or evidence moved in or out.</summary>
internal sealed class WorkforceExplanations(Headcount headcount, EthnicityCleansing cleansing, Standard standard, PersonPlacement placement)
{
    private readonly Dictionary<string, int> _rows = standard.Template
        .Where(r => r.Kind == TemplateRowKind.Input)
        .DistinctBy(r => r.Source)
        .ToDictionary(r => r.Source, r => r.Row, StringComparer.Ordinal);

    private readonly Dictionary<PersonKey, EthnicCategory> _recorded = cleansing.Changes.ToDictionary(c => c.Person, c => c.Before);

    /// <summary>People whom another count may have in this cell and ours does not.</summary>
    public IEnumerable<Explanation> Missing(ReconciledCell cell)
    {
        foreach (var (row, reason) in headcount.LeftOut)
        {
            if (Reason(reason) is not { } why || headcount.People.ContainsKey(PersonKey.Of(row))) continue;
            if (GroupOf(row) == cell.Group && RowOf(placement.Place(row)) == cell.Template.Row) yield return Of(cell, row, why);
        }

        foreach (var person in headcount.People.Values)
        {
            if (Elsewhere(person, cell) is { } why) yield return Of(cell, person.Chosen, why, RowOf(person.Placement));
        }
    }

    /// <summary>People whom ours has in this cell and another count may not.</summary>
    public IEnumerable<Explanation> Extra(ReconciledCell cell)
    {
        foreach (var person in headcount.People.Values)
        {
            if (person.Ethnicity.Group != cell.Group || RowOf(person.Placement) != cell.Template.Row) continue;
            if (Special(person, cell) is var (why, other)) yield return Of(cell, person.Chosen, why, other);
        }
    }

    private DifferenceReason? Elsewhere(Person person, ReconciledCell cell)
    {
        var isHere = RowOf(person.Placement) == cell.Template.Row;
        if (isHere) return _recorded.TryGetValue(person.Key, out var recorded) && recorded.Group == cell.Group && person.Ethnicity.Group != cell.Group
            ? DifferenceReason.EthnicityWasDifferent
            : null;
        if (person.Ethnicity.Group != cell.Group) return null;
        if (person.Placement.CountId is null) return DifferenceReason.NoTemplateRow;
        return person.Others.Any(o => RowOf(placement.Place(o)) == cell.Template.Row) ? DifferenceReason.CountedByAnotherPost : null;
    }

    private (DifferenceReason Why, int Other)? Special(Person person, ReconciledCell cell)
    {
        if (_recorded.TryGetValue(person.Key, out var recorded) && recorded.Group != cell.Group) return (DifferenceReason.EthnicityFromEvidence, 0);
        if (person.Chosen.Status.Value is { } status && standard.Switches.StatusesSwitchedIn.Contains(status.Code, StringComparer.Ordinal))
            return (DifferenceReason.StatusSwitchedIn, 0);
        var others = person.Others.Select(o => RowOf(placement.Place(o))).Where(r => r > 0 && r != cell.Template.Row).ToList();
        if (others.Count > 0) return (DifferenceReason.HasAnotherPost, others[0]);
        return placement.BandOf(person.Chosen).Disagree ? (DifferenceReason.PayNamesAnotherBand, 0) : null;
    }

    private int RowOf(Placement place) => place.CountId is { } id ? _rows.GetValueOrDefault(id) : 0;

    private static EthnicGroup GroupOf(Assignment row) => row.Ethnicity.Value?.Group ?? EthnicGroup.Unknown;

    private static Explanation Of(ReconciledCell cell, Assignment row, DifferenceReason why, int otherRow = 0) =>
        new(cell.Template.Row, cell.Group, row.Employee.ToDigits(), why, row.At, otherRow);

    private static DifferenceReason? Reason(AsideReason reason) => reason switch
    {
        AsideReason.ContractNotCounted => DifferenceReason.ContractNotCounted,
        AsideReason.StatusNotCounted => DifferenceReason.StatusNotCounted,
        AsideReason.NotAnEmployee => DifferenceReason.NotAnEmployee,
        AsideReason.NotLiveAtSnapshot => DifferenceReason.NotLiveAtSnapshot,
        _ => null,
    };
}
