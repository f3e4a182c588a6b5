namespace WresEtl.Core.Proofing;

/// <summary>
/// Checks the figures in a report someone wrote: against each other, and against the return where there is one. It says what cannot be
/// right and why; a figure that it does not recognise is left alone, so no finding is no certificate.
/// </summary>
// wres.md, section 10: published reports of four CCGs make each of these mistakes.
public static class ReportProof
{
    /// <param name="report">The report.</param>
    /// <param name="facts">The return; null to check the report against itself only.</param>
    public static IReadOnlyList<ProofFinding> Check(WrittenReport report, ReturnFacts? facts)
    {
        var order = report.Pieces.Select((p, i) => (p.Place, i)).DistinctBy(p => p.Place).ToDictionary(p => p.Place, p => p.i, StringComparer.Ordinal);
        IEnumerable<ProofFinding> found =
        [
            .. FractionCheck.Check(report),
            .. RatioCheck.Check(report, facts),
            .. ShareCheck.Check(report, facts),
            .. TableCheck.Check(report, facts),
            .. DateCheck.Check(report, facts?.SnapshotDate),
        ];
        return [.. found.Distinct().OrderBy(f => order.GetValueOrDefault(f.Place, int.MaxValue)).ThenBy(f => f.Kind).ThenBy(f => f.Message, StringComparer.Ordinal)];
    }
}
