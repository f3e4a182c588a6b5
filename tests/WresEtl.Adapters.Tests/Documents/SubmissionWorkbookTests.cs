using WresEtl.Core.Tests.Returns;
using Writer = WresEtl.Adapters.Documents.Documents;

namespace WresEtl.Adapters.Tests.Documents;

public sealed class SubmissionWorkbookTests
{
    [Fact]
    public void Workbook_OfCaseS_IsValidOpenXml()
    {
        var bytes = new Writer().SubmissionWorkbook(CaseS.Return(), Sample.Standard, Sample.Client, null);
        Assert.Empty(OpenXmlCheck.Errors(bytes));
    }
}
