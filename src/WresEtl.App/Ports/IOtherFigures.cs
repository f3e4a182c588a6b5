using WresEtl.Core.Returns.Reconciling;
using WresEtl.Core.Standards;

namespace WresEtl.App.Ports;

/// <param name="Rows">The rows the file gives.</param>
/// <param name="Faults">Everything wrong with it; where there is any, nothing of it is used.</param>
public sealed record OtherFiguresRead(IReadOnlyList<OtherRow> Rows, IReadOnlyList<SubmissionFault> Faults);

/// <summary>Reads prefilled or national figures: a submission.csv, or any CSV with the columns row, white, bme, unknown.</summary>
public interface IOtherFigures
{
    OtherFiguresRead Read(byte[] csv, IReadOnlyList<TemplateRow> template);
}
