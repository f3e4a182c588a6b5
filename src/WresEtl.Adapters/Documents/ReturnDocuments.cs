using System.Globalization;
using WresEtl.Adapters.Documents.Proforma;
using WresEtl.Adapters.Documents.Xlsx;
using WresEtl.App.Ports;
using WresEtl.App.Publishing;
using WresEtl.Core.Returns;
using WresEtl.Core.Standards;

namespace WresEtl.Adapters.Documents;

/// <summary>The return in the official proforma, and the check report beside it.</summary>
public sealed class ReturnDocuments : IReturnDocuments
{
    public FilledProforma Fill(byte[] proforma, ExactReturn exact, Standard standard, ExactReturn? previous)
    {
        if (standard.Proforma is not { } layout)
            return new FilledProforma(null, [new SubmissionCheck("P01", "The year's layout of the proforma is known", CheckState.Failed, "the year's standard has none")]);
        return TemplateModel.From(standard.Template).Match(
            template => new ProformaFiller(exact, layout, template, previous).Fill(proforma),
            refused => throw new InvalidOperationException($"The template of {standard.Year} does not hold together: {refused.Detail}"));
    }

    public byte[] CheckReport(ExactReturn exact, Standard standard, Client client, IReadOnlyList<SubmissionCheck> checks, ReturnHistory? history = null)
    {
        var sheet = new CheckReportSheet(exact, standard, client, checks, history ?? ReturnHistory.None);
        var year = exact.Year.ToString(CultureInfo.InvariantCulture);
        using var workbook = new WorkbookWriter(new DocumentStamp($"WRES {year} check report, {client.Code}", Wording.Internal));
        workbook.AddSheet(sheet.Layout, sheet.Rows());
        return workbook.ToBytes();
    }
}
