using Writer = WresEtl.Adapters.Documents.Documents;

namespace WresEtl.Adapters.Tests.Documents;

public sealed class ExceptionsWorkbookTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(20)]
    public void Workbook_IsValidOpenXml(int findings) =>
        Assert.Empty(OpenXmlCheck.Errors(new Writer().ExceptionsWorkbook(Sample.Report(Sample.Findings(findings)))));
}
