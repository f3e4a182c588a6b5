using WresEtl.Core.Intake;
using WresEtl.Core.Intake.Rows;
using WresEtl.Core.Standards;
using WresEtl.Testing;

namespace WresEtl.Core.Tests.Intake;

/// <summary>Reads tables of text as the program reads files, under the standard of 2020 unless another is given.</summary>
internal static class Reading
{
    public static Standard Standard2020 => YearStandards.Of(2020);

    public static Client Client { get; } = new() { Code = "XT1" };

    public static ClientIntake Files(Client client, params (DataSet DataSet, FakeFile File)[] files) => Files(Standard2020, client, files);

    public static ClientIntake Files(Standard standard, Client client, params (DataSet DataSet, FakeFile File)[] files)
    {
        var intake = new ClientIntake(standard, client);
        foreach (var (dataSet, file) in files) intake.Read(file, dataSet);
        return intake;
    }

    public static ClientIntake Table(DataSet dataSet, IEnumerable<string[]> rows, Client? client = null) =>
        Files(client ?? Client, (dataSet, new FakeFile("made.csv", rows)));

    public static ClientIntake Workforce(IEnumerable<string[]> rows, Client? client = null) => Table(DataSet.Workforce, rows, client);

    public static ClientIntake Workforce(params Post[] posts) => Workforce(Post.Table(posts));

    /// <summary>The one assignment read from one row.</summary>
    public static Assignment Assignment(Post post, Client? client = null) => Assert.Single(Workforce(Post.Table(post), client).Assignments);

    /// <summary>What became of the only sheet.</summary>
    public static SheetRecord Sheet(this ClientIntake intake) => Assert.Single(intake.Sheets);

    public static FileRecord File(this ClientIntake intake) => Assert.Single(intake.Files);
}
