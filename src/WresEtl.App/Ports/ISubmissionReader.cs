using WresEtl.Core.Returns;
using WresEtl.Core.Standards;

namespace WresEtl.App.Ports;

/// <param name="Line">Line of the file, 0 for the file as a whole.</param>
/// <param name="Column">Column, or empty.</param>
/// <param name="What">What is wrong and what was expected; never a value of the file.</param>
public sealed record SubmissionFault(int Line, string Column, string What);

/// <param name="Return">The return; null where there is any fault.</param>
/// <param name="Faults">Every fault found.</param>
public sealed record SubmissionRead(ExactReturn? Return, IReadOnlyList<SubmissionFault> Faults);

/// <summary>Reads a <c>submission.csv</c>, such as last year's, back into a return.</summary>
public interface ISubmissionReader
{
    /// <param name="csv">The file's bytes.</param>
    /// <param name="clientCode">Whose return it is.</param>
    /// <param name="year">Its reporting year.</param>
    /// <param name="template">That year's template rows.</param>
    SubmissionRead Read(byte[] csv, string clientCode, int year, IReadOnlyList<TemplateRow> template);
}
