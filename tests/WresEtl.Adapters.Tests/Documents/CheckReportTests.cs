using WresEtl.Adapters.Documents;
using WresEtl.Core.Returns;
using WresEtl.Core.Tests.Returns;

namespace WresEtl.Adapters.Tests.Documents;

public sealed class CheckReportTests
{
    private static readonly SubmissionCheck[] Checks =
    [
        new("S01", "Everyone has a row", CheckState.Passed, ""),
        new("S04", "No more appointed than shortlisted", CheckState.Failed, "BME, rows 35 and 34"),
        new("P08", "Everything could be calculated", CheckState.NotChecked, "open it in a spreadsheet"),
    ];

    [Fact]
    public void Report_IsValidAndSaysWhatFailed()
    {
        var workbook = new ReturnDocuments().CheckReport(CaseS.Return(), Sample.Standard, Sample.Client, Checks);
        Assert.Empty(OpenXmlCheck.Errors(workbook));
        var values = WorkbookFile.Values(workbook, 0);
        Assert.Equal("Not to be submitted: 1 of 3 checks failed.", values["A4"]);
        Assert.Equal(("S04", "FAILED", "BME, rows 35 and 34"), (values["A7"], values["C7"], values["D7"]));
        Assert.Equal("not checked", values["C8"]);
        Assert.StartsWith("INTERNAL", (string)values["A2"], StringComparison.Ordinal);
    }

    [Fact]
    public void Report_WithoutFailure_CountsWhatAPersonMustLookAt()
    {
        var workbook = new ReturnDocuments().CheckReport(CaseS.Return(), Sample.Standard, Sample.Client, [Checks[0], Checks[2]]);
        Assert.Equal("1 of 2 checks passed; 1 for a person to look at.", WorkbookFile.Values(workbook, 0)["A4"]);
    }
}
