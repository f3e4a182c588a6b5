using WresEtl.App.Runs;
using WresEtl.Core.Intake;
using WresEtl.Core.Standards;
using WresEtl.Testing;

namespace WresEtl.App.Tests.Runs;

public class DataSetNamesTests
{
    private static readonly Client Client = new() { Code = "XT1" };

    [CulturedTheory]
    [InlineData("workforce.csv", DataSet.Workforce)]
    [InlineData("WORKFORCE 2020-03 extract.XLSX", DataSet.Workforce)]
    [InlineData("Recruitment (copy).csv", DataSet.Recruitment)]
    [InlineData("DISCIPLINARY.csv", DataSet.Disciplinary)]
    [InlineData("training-2020.txt", DataSet.Training)]
    [InlineData("TRAINING.CSV", DataSet.Training)]
    [InlineData("survey.xlsx", DataSet.Survey)]
    [InlineData("board list.xls", DataSet.Board)]
    [InlineData("later.csv", DataSet.Later)]
    [InlineData("cleanse.csv", DataSet.Cleanse)]
    [InlineData("05F/workforce.csv", DataSet.Workforce)]
    [InlineData("exports.zip/training.csv", DataSet.Training)]
    [InlineData("workforce.zip/april.csv", DataSet.Workforce)]
    public void Name_SaysTheDataSet(string name, DataSet dataSet) => Assert.Equal((FileRole.Data, dataSet), DataSetNames.Match(name, Client));

    [CulturedTheory]
    [InlineData("previous-submission.csv", FileRole.PreviousYear)]
    [InlineData("Staff list.csv", FileRole.Unmatched)]
    [InlineData("my workforce.csv", FileRole.Unmatched)]
    public void OtherNames_AreLastYearsOrUnmatched(string name, FileRole role) => Assert.Equal((role, null), DataSetNames.Match(name, Client));

    [CulturedFact]
    public void ClientsPattern_TakesTheDefaultsPlace()
    {
        var client = Client with { FilePatterns = new Dictionary<string, IReadOnlyList<string>> { ["workforce"] = ["staff list*"] } };
        Assert.Equal(DataSet.Workforce, DataSetNames.Match("STAFF LIST March.csv", client).DataSet);
        Assert.Equal(FileRole.Unmatched, DataSetNames.Match("workforce.csv", client).Role);
    }
}
