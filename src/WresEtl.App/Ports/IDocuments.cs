using WresEtl.Core.Indicators.Analysis;
using WresEtl.Core.Returns;
using WresEtl.Core.Rules;
using WresEtl.Core.Standards;

namespace WresEtl.App.Ports;

/// <summary>What the exceptions files show besides the findings.</summary>
/// <param name="Client">The client.</param>
/// <param name="Standard">The year's standard, for the catalogue and the codes HR may answer with.</param>
/// <param name="Findings">Every finding, resolved ones last.</param>
public sealed record ExceptionsReport(Client Client, Standard Standard, IReadOnlyList<Finding> Findings);

/// <summary>Builds the files people open. Same arguments, same bytes: no clock, no culture, no machine name in any of them.</summary>
public interface IDocuments
{
    /// <summary>exceptions.xlsx: INTERNAL, for HR to work through and send back.</summary>
    byte[] ExceptionsWorkbook(ExceptionsReport report);

    /// <summary>exceptions.csv: INTERNAL, one line a finding.</summary>
    byte[] ExceptionsCsv(ExceptionsReport report);

    /// <summary>The working copy of the return, INTERNAL: input cells filled, automatic rows as live formulas.</summary>
    /// <param name="exact">The return.</param>
    /// <param name="standard">For the indicators' titles and the reasons of what was not required.</param>
    /// <param name="client">For its name.</param>
    /// <param name="previous">Last year's return for the previous-year columns, where there is one.</param>
    byte[] SubmissionWorkbook(ExactReturn exact, Standard standard, Client client, ExactReturn? previous);

    /// <summary>analysis.xlsx, INTERNAL: what an equality lead needs beside the return.</summary>
    byte[] AnalysisWorkbook(AnalysisReport report, Standard standard, Client client);

    /// <summary>submission.csv, INTERNAL.</summary>
    byte[] SubmissionCsv(ExactReturn exact);
}
