using WresEtl.Testing;

namespace WresEtl.Cli.Tests;

/// <summary>
/// A client's folder in which every cell of every file is a marked value and most files are damaged. After a run none of the marks may
/// stand anywhere but in that client's own exceptions files.
/// </summary>
public sealed class CanaryTests : IDisposable
{
    private const string Mark = "CANARY-";

    private readonly TempFolder _folder = new();
    private int _marks;

    public void Dispose() => _folder.Dispose();

    private static readonly (string Name, string Headings)[] Files =
    [
        ("workforce.csv", "VPD,Effective Date,Employee Number,Assignment Number,User Person Type,Assignment Status,Assignment Category,Primary Assignment,FTE,Staff Group,Role,Occupation Code,Grade,Pay Scale Description,Ethnic Origin,Start Date,Assignment End Date,Position Title,Last Name"),
        ("recruitment.csv", "Application ID,Job Ref,Source System,Staff Group,Pay Band,Ethnic Origin,Status,Date Applied,Date Shortlisted,Offer Date,Appointed Date,Shortlisted?,Appointed?,Offer Declined,International"),
        ("disciplinary.csv", "Case ID,Employee No,Ethnicity,Case Type,Formal/Informal,Date Opened,Investigation Start,Suspended,Outcome,Outcome Date,Closed Date,Is Bank Only"),
        ("training.csv", "Employee Number,Course Name,CompetencyType,Category,Essential,Completed Date,Status,CPD,Duration,Cost"),
        ("survey.csv", "ODS code,Survey Year,Indicator,Question Ref,Ethnic Group,Percentage,Numerator,Base,Survey Source,Null Reason"),
        ("board.csv", "Organisation Code,Person Ref,As At Date,Role Title,Is Voting,Is Executive,Ethnic Origin,Employee Number,Start Date,End Date,Vacant"),
    ];

    private string Marked(int cells) => string.Join(',', Enumerable.Range(0, cells).Select(_ => $"{Mark}{++_marks:00000}"));

    private string Table(string headings, int rows, string? key = null)
    {
        var width = headings.Split(',').Length;
        return headings + "\n" + string.Concat(Enumerable.Range(0, rows).Select(i => Row(headings, width, key, i)));
    }

    /// <summary>A row of marks; with a key, the columns a row cannot be read without are good.</summary>
    private string Row(string headings, int width, string? key, int row)
    {
        var cells = Marked(width).Split(',');
        if (key is null) return string.Join(',', cells) + "\n";
        var names = headings.Split(',');
        for (var i = 0; i < width; i++)
        {
            if (names[i] is "Employee Number" or "Employee No" or "Assignment Number") cells[i] = $"2000000{row}";
            if (names[i] == "Effective Date") cells[i] = "31/03/2020";
            if (names[i] == "Organisation Code") cells[i] = key;
        }

        return string.Join(',', cells) + "\n";
    }

    /// <summary>The same rows in a workbook's name, cut off in the middle, with bytes that no encoding has, with unpaired quotes.</summary>
    private void WriteDamaged(string client)
    {
        var text = Table(Files[0].Headings, 4, client);
        File.WriteAllText(_folder[$"data/{client}/workforce.xlsx"], text);
        File.WriteAllText(_folder[$"data/{client}/workforce cut.csv"], text[..^25] + "\"");
        File.WriteAllBytes(_folder[$"data/{client}/workforce bytes.csv"], [.. System.Text.Encoding.UTF8.GetBytes(text), 0xFF, 0xFE, 0x00, 0x81]);
        File.WriteAllText(_folder[$"data/{client}/workforce zip.zip"], "PK\u0003\u0004" + text);
        File.WriteAllText(_folder[$"data/{client}/workforce html.xls"], $"<html><table><tr><td>{Marked(1)}");
        File.WriteAllText(_folder[$"data/{client}/previous-submission.csv"], Table("row,item,measure,white,bme,unknown", 3));
        File.WriteAllText(_folder[$"data/{client}/holiday.csv"], Table("Photo,Place", 3));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void NoValueOfAFile_LeavesTheClientsOwnFiles(bool damaged)
    {
        // In the first client nothing can be read; in the second the keys can, so that every other value goes through every rule.
        foreach (var (name, headings) in Files)
        {
            File.WriteAllText(_folder[$"data/XK1/{name}"], Table(headings, 5));
            File.WriteAllText(_folder[$"data/XK2/{name}"], Table(headings, 5, "XK2"));
        }

        if (damaged)
        {
            WriteDamaged("XK1");
            WriteDamaged("XK2");
        }

        var output = Path.Combine(_folder.Path, "out");
        var result = Wres.Run("run", "--year", "2020", "--data", Path.Combine(_folder.Path, "data"), "--out", output, "--show-figures");
        Assert.Equal(10, result.ExitCode);
        Assert.DoesNotContain(Mark, result.Output, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(Mark, result.Error, StringComparison.OrdinalIgnoreCase);
        var files = Directory.EnumerateFiles(output, "*", SearchOption.AllDirectories).ToList();
        Assert.True(files.Count >= 9);
        Assert.Equal([], files.Where(f => Path.GetFileName(f) != "exceptions.csv" && File.ReadAllText(f).Contains(Mark, StringComparison.OrdinalIgnoreCase)));
        // The search would find them: they are where HR needs them.
        Assert.Contains(Mark, File.ReadAllText(Path.Combine(output, "XK2", "2020", "exceptions.csv")), StringComparison.Ordinal);
    }
}
