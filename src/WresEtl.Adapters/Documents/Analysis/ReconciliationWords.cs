using WresEtl.Core.Returns.Reconciling;

namespace WresEtl.Adapters.Documents.Analysis;

/// <summary>The words of a reconciliation, in the workbook and on the terminal alike.</summary>
public static class ReconciliationWords
{
    public static string Of(Agreement agreement) => agreement switch
    {
        Agreement.Agrees => "agrees",
        Agreement.Differs => "differs",
        Agreement.OnlyOurs => "only we have it",
        Agreement.OnlyTheirs => "only they have it",
    };

    /// <summary>How many people or records, by reason.</summary>
    public static string Behind(ReconciledCell cell, Reconciliation result)
    {
        if (cell.Agreement == Agreement.Agrees) return "";
        if (cell.FollowsFromOthers) return "Follows from the rows it is calculated from.";
        var reasons = result.Behind(cell).CountBy(e => e.Reason).OrderBy(r => r.Key).ToList();
        return reasons.Count == 0
            ? "Nobody was left out or moved here: ask the other side for its list of people."
            : string.Join(" ", reasons.Select(r => $"{PageBuilder.Text(r.Value)} {Short(r.Key)}."));
    }

    public static string Of(Explanation one) =>
        one.OtherRow > 0 ? $"{Sentence(one.Reason)} (row {PageBuilder.Text(one.OtherRow)})" : Sentence(one.Reason);

    private static string Sentence(DifferenceReason reason) => Short(reason) is var text ? char.ToUpperInvariant(text[0]) + text[1..] : "";

    private static string Short(DifferenceReason reason) => reason switch
    {
        DifferenceReason.ContractNotCounted => "left out by contract type (bank, agency, honorary …)",
        DifferenceReason.StatusNotCounted => "left out by assignment status (career break, unpaid secondment …)",
        DifferenceReason.NotAnEmployee => "left out as no employee, by person type or occupation code",
        DifferenceReason.NotLiveAtSnapshot => "left out: not in post on 31 March",
        DifferenceReason.NoTemplateRow => "in the headcount without a template row yet",
        DifferenceReason.CountedByAnotherPost => "counted by another post, with a further post here",
        DifferenceReason.HasAnotherPost => "counted here, with a further post in another row",
        DifferenceReason.PayNamesAnotherBand => "whose pay description and pay code name different bands",
        DifferenceReason.EthnicityWasDifferent => "in this group on the staff record, changed by evidence",
        DifferenceReason.EthnicityFromEvidence => "in this group by evidence only, not on the staff record",
        DifferenceReason.StatusSwitchedIn => "counted because the year's switch lets the status in",
        DifferenceReason.OutsideActivityYear => "dated outside the activity year",
        DifferenceReason.NotACountedKind => "of a kind that does not count (informal, not disciplinary, bank only)",
        DifferenceReason.Unclassified => "that nobody can class or date",
        DifferenceReason.NotInPost => "trained, not in post on 31 March",
        DifferenceReason.NotAMember => "not on the board on 31 March, or vacant",
        DifferenceReason.CountedOnce => "a further record of someone counted already",
    };
}
