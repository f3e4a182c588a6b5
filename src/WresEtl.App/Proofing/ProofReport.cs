using WresEtl.App.Ports;
using WresEtl.Core.Primitives;
using WresEtl.Core.Proofing;
using WresEtl.Core.Standards;

namespace WresEtl.App.Proofing;

/// <param name="Findings">What cannot be right, in the report's order.</param>
/// <param name="HasReturn">False where no return was found and the report was checked against itself only.</param>
public sealed record ProofResult(IReadOnlyList<ProofFinding> Findings, bool HasReturn);

/// <summary>Checks a report against the client's return in the output folder, a draft one if that is all there is.</summary>
public sealed class ProofReport(IConfiguration configuration, IOutputFolder output, IReportReader reports, ISubmissionReader submissions)
{
    private static readonly string[] Returns = ["submission/submission.csv", "submission/DRAFT-submission.csv"];

    public Outcome<ProofResult> Run(int year, string code, string name, byte[] content) => configuration.Standard(year).Match(
        standard => reports.Read(name, content).Match<Outcome<ProofResult>>(
            report =>
            {
                var facts = Facts(standard, code);
                return new Outcome<ProofResult>.Ok(new ProofResult(ReportProof.Check(report, facts), facts is not null));
            },
            refused => new Outcome<ProofResult>.Refused(refused.Code, refused.Detail)),
        refused => new Outcome<ProofResult>.Refused(refused.Code, refused.Detail));

    private ReturnFacts? Facts(Standard standard, string code)
    {
        var csv = Returns.Select(path => output.ReadRun(code, standard.Year, path)).FirstOrDefault(found => found is not null);
        return csv is not null && submissions.Read(csv, code, standard.Year, standard.Template).Return is { } exact ? new ReturnFacts(exact, standard) : null;
    }
}
