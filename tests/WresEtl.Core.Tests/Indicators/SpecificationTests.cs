using System.Globalization;
using WresEtl.Core.Intake;
using WresEtl.Core.Primitives;
using WresEtl.Core.Returns;
using WresEtl.Core.Tests.Intake;
using WresEtl.Testing;

namespace WresEtl.Core.Tests.Indicators;

/// <summary>Every worked example of <c>specs/*.md</c> comes out as it says there.</summary>
public class SpecificationTests
{
    public static TheoryData<string, string> Examples()
    {
        var data = new TheoryData<string, string>();
        foreach (var file in SpecFile.Names())
        {
            foreach (var spec in SpecFile.Read(file)) data.Add(file, spec.Title);
        }

        return data;
    }

    [CulturedTheory]
    [MemberData(nameof(Examples))]
    public void Example_ComesOutAsWritten(string file, string title)
    {
        var spec = SpecFile.Read(file).Single(s => s.Title == title);
        var standard = YearStandards.Of(spec.Year);
        var intake = Reading.Files(standard, Reading.Client, [.. spec.Tables.Where(SpecExports.IsExport).Select(t => SpecExports.Of(t, standard))]);
        var exact = ReturnBuilder.Build(Reading.Client, standard, intake.Count(standard));
        var checks = spec.Tables.Where(t => !SpecExports.IsExport(t)).ToArray();
        Assert.NotEmpty(checks);
        foreach (var table in checks) Check(table, exact, intake);
    }

    private static void Check(SpecTable table, ExactReturn exact, ClientIntake intake)
    {
        switch (table.Label)
        {
            case "The return": Assert.Equal(table.Rows, table.Rows.Select(r => Stated(r[0], exact))); break;
            case "Left out": Assert.Equal(table.Rows.Select(r => string.Join(' ', r)), LeftOut(intake)); break;
            default: Assert.Fail($"A table is called {table.Label}, which is neither an export nor a result."); break;
        }
    }

    private static string[] Stated(string row, ExactReturn exact)
    {
        var found = exact.Rows.Single(r => r.Template.Row.ToString(CultureInfo.InvariantCulture) == row);
        return
        [
            row, found.Template.Item, found.Cells[EthnicGroup.White].ToSubmissionText(), found.Cells[EthnicGroup.Bme].ToSubmissionText(),
            found.Cells[EthnicGroup.Unknown].ToSubmissionText(),
        ];
    }

    private static IEnumerable<string> LeftOut(ClientIntake intake) => intake.Sheets
        .SelectMany(s => s.Aside.Select(a => (DataSet: Schema.NameOf(s.DataSet), Reason: a.Key, Rows: a.Value)))
        .OrderBy(a => a.DataSet, StringComparer.Ordinal).ThenBy(a => a.Reason.ToString(), StringComparer.Ordinal)
        .Select(a => string.Create(CultureInfo.InvariantCulture, $"{a.DataSet} {a.Reason} {a.Rows}"));
}
