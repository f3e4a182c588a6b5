using System.Diagnostics;
using WresEtl.Core.Indicators;
using WresEtl.Core.Intake;
using WresEtl.Core.Tests.Intake;

namespace WresEtl.Core.Tests.Indicators;

public class TrainingClassesTests
{
    /// <summary>Compared with one another they would take ten seconds and more; told apart they take a tenth of one.</summary>
    [Fact]
    public void CompetencyOfItsOwnOnEachRow_IsNotComparedWithAllTheOthers()
    {
        const int Rows = 60_000;
        string[][] table =
        [
            ["Employee Number", "Course Title", "CompetencyType", "Completed Date", "Status"],
            .. Enumerable.Range(1, Rows).Select(i => new[] { $"{20_000_000 + i}", "Course", $"Kind {i}", "01/06/2019", "Completed" }),
        ];
        var records = Reading.Table(DataSet.Training, table).Training;
        var classes = new TrainingClasses(Reading.Standard2020, Reading.Client);
        var watch = Stopwatch.StartNew();
        var unclassed = 0;
        foreach (var record in records) unclassed += classes.IsCpd(record) is null ? 1 : 0;
        Assert.Equal(Rows, unclassed);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(3), $"It took {watch.Elapsed}.");
    }
}
