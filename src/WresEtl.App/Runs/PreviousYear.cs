using WresEtl.App.Ports;
using WresEtl.Core.Primitives;
using WresEtl.Core.Returns;
using WresEtl.Core.Rules;
using WresEtl.Core.Rules.LastYear;
using WresEtl.Core.Standards;

namespace WresEtl.App.Runs;

/// <summary>Last year's return, read from the client's <c>previous*</c> files; those of merged predecessors are added up.</summary>
/// <param name="Return">Null where there is none, or where one of the files cannot be read.</param>
/// <param name="Faults">What was wrong with the files.</param>
public sealed record PreviousYear(ExactReturn? Return, IReadOnlyList<Fault> Faults)
{
    public static readonly PreviousYear None = new(null, []);

    public static PreviousYear Read(
        IReadOnlyList<(string Name, byte[] Content)> files, Client client, Standard lastYear, ISubmissionReader reader)
    {
        if (files.Count == 0) return None;
        var rule = new Y010_PreviousYearIsReadable();
        var read = files.Select(f => (f.Name, Result: reader.Read(f.Content, client.Code, lastYear.Year, lastYear.Template))).ToList();
        var faults = read.SelectMany(r => r.Result.Faults.Select(f => rule.Of(new PreviousYearFault(r.Name, f.Line, f.Column, f.What)))).ToList();
        if (faults.Count > 0) return new PreviousYear(null, faults);
        return new PreviousYear(Sum([.. read.Select(r => r.Result.Return!)], lastYear), []);
    }

    /// <summary>Input rows add up; automatic rows are calculated again. A row that one of them did not collect is not collected.</summary>
    private static ExactReturn Sum(IReadOnlyList<ExactReturn> returns, Standard lastYear)
    {
        if (returns.Count == 1) return returns[0];
        var template = TemplateModel.From(lastYear.Template).Match(ok => ok, refused => throw new InvalidOperationException(refused.Detail));
        var inputs = lastYear.Template
            .Where(r => r.Kind == TemplateRowKind.Input)
            .ToDictionary(r => r.Row, r => r.Measure == "Headcount"
                ? returns.Select(x => x[r.Row]).Aggregate((a, b) => a.Combine(b, (x, y) => x + y))
                // Percentages of surveys cannot be added without their bases.
                : FigureRow.NotCollected(NoValueReason.NotProvided));
        return new ExactReturn(returns[0].ClientCode, returns[0].Year, template.Complete(inputs), default);
    }
}
