using System.Globalization;
using WresEtl.App.Ports;
using WresEtl.Core.Primitives;
using WresEtl.Core.Returns;
using WresEtl.Core.Rules;
using WresEtl.Core.Rules.LastYear;
using WresEtl.Core.Standards;

namespace WresEtl.App.Runs;

/// <summary>
/// Last year's figures, read from the client's files: <c>previous*</c> as published, <c>previous-verified*</c> as verified since. Those of
/// merged predecessors are added up, each kind for itself.
/// </summary>
/// <param name="Published">Null where there is none, or where one of the files cannot be read.</param>
/// <param name="Verified">Null likewise. A predecessor without verified figures stands in with its published ones.</param>
/// <param name="Faults">What was wrong with the files.</param>
public sealed record PreviousYear(ExactReturn? Published, ExactReturn? Verified, IReadOnlyList<Fault> Faults)
{
    private const string VerifiedPrefix = "previous-verified";

    public static readonly PreviousYear None = new(null, null, []);

    /// <summary>What this year is compared with.</summary>
    public ExactReturn? Best => Verified ?? Published;

    /// <param name="files">Names below the client's folder, and content.</param>
    /// <param name="client">Whose.</param>
    /// <param name="year">Last year.</param>
    /// <param name="lastYear">Its standard; null where none is held: the files are then reported, not ignored.</param>
    /// <param name="reader">Reads one file.</param>
    public static PreviousYear Read(
        IReadOnlyList<(string Name, byte[] Content)> files, Client client, int year, Standard? lastYear, ISubmissionReader reader)
    {
        if (files.Count == 0) return None;
        var rule = new Y010_PreviousYearIsReadable();
        if (lastYear is null)
        {
            var why = $"no standard for {year.ToString(CultureInfo.InvariantCulture)} is held to read it with";
            return None with { Faults = [.. files.Select(f => rule.Of(new PreviousYearFault(f.Name, 0, "", why)))] };
        }

        var read = files.Select(f => (f.Name, Result: reader.Read(f.Content, client.Code, lastYear.Year, lastYear.Template))).ToList();
        var faults = read.SelectMany(r => r.Result.Faults.Select(f => rule.Of(new PreviousYearFault(r.Name, f.Line, f.Column, f.What)))).ToList();
        if (faults.Count > 0) return None with { Faults = faults };
        var returns = read.Select(r => (Folder: FolderOf(r.Name), IsVerified: IsVerified(r.Name), Return: r.Result.Return!)).ToList();
        var verified = returns.GroupBy(r => r.Folder).SelectMany(g => g.Any(r => r.IsVerified) ? g.Where(r => r.IsVerified) : g).ToList();
        return new PreviousYear(
            Sum([.. returns.Where(r => !r.IsVerified).Select(r => r.Return)], lastYear),
            verified.Any(r => r.IsVerified) ? Sum([.. verified.Select(r => r.Return)], lastYear) : null,
            []);
    }

    /// <summary>Input rows add up; automatic rows are calculated again. A row that one of them did not collect is not collected.</summary>
    private static ExactReturn? Sum(IReadOnlyList<ExactReturn> returns, Standard lastYear)
    {
        if (returns.Count <= 1) return (returns.Count == 0 ? null : returns[0]);
        var template = TemplateModel.From(lastYear.Template).Match(ok => ok, refused => throw new InvalidOperationException(refused.Detail));
        var inputs = lastYear.Template
            .Where(r => r.Kind == TemplateRowKind.Input)
            .ToDictionary(r => r.Row, r => r.Measure == "Headcount"
                ? returns.Select(x => x[r.Row]).Aggregate((a, b) => a.Combine(b, (x, y) => x + y))
                // Percentages of surveys cannot be added without their bases.
                : FigureRow.NotCollected(NoValueReason.NotProvided));
        return new ExactReturn(returns[0].ClientCode, returns[0].Year, template.Complete(inputs), default);
    }

    private static string FolderOf(string name) => name[..(name.LastIndexOf('/') + 1)];

    private static bool IsVerified(string name) => name[(name.LastIndexOf('/') + 1)..].StartsWith(VerifiedPrefix, StringComparison.OrdinalIgnoreCase);
}
