using WresEtl.App.Publishing;
using WresEtl.Core.Returns;
using WresEtl.Core.Standards;

namespace WresEtl.App.Ports;

/// <param name="Workbook">The filled proforma; null where any check failed.</param>
/// <param name="Checks">P01 and on: what was checked of the proforma.</param>
public sealed record FilledProforma(byte[]? Workbook, IReadOnlyList<SubmissionCheck> Checks);

/// <summary>The return in the official proforma, and the report a submitter signs. INTERNAL, both.</summary>
public interface IReturnDocuments
{
    /// <summary>
    /// Fills the input cells of the year's official proforma in place; its formulas, sheets, styles and protection stay as they are.
    /// Refused, with the checks that say why, where version, labels or input cells are not as the year's layout says, or where
    /// the proforma's own formulas give other figures than ours.
    /// </summary>
    /// <param name="proforma">The proforma as downloaded, xlsx.</param>
    /// <param name="exact">The return.</param>
    /// <param name="standard">The year, with its <see cref="Standard.Proforma"/>.</param>
    /// <param name="previous">Last year's return, for cells of last year that are empty.</param>
    FilledProforma Fill(byte[] proforma, ExactReturn exact, Standard standard, ExactReturn? previous);

    /// <summary>The check report: every check before submission with its outcome, and the list a submitter signs.</summary>
    /// <param name="exact">The return.</param>
    /// <param name="standard">The year.</param>
    /// <param name="client">For its name.</param>
    /// <param name="checks">Every check, in order.</param>
    /// <param name="history">Versions approved before; null for none.</param>
    byte[] CheckReport(ExactReturn exact, Standard standard, Client client, IReadOnlyList<SubmissionCheck> checks, ReturnHistory? history = null);
}
