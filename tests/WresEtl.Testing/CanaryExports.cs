using System.Globalization;
using System.Text;

namespace WresEtl.Testing;

/// <summary>A client's exports in which every cell is a marked value, whole and with every kind of damage. Same seed, same bytes.</summary>
public sealed class CanaryExports
{
    public const string Mark = "CANARY-";

    private static readonly (string Name, string Headings)[] Files =
    [
        ("workforce.csv", "VPD,Effective Date,Employee Number,Assignment Number,User Person Type,Assignment Status,Assignment Category,Primary Assignment,FTE,Staff Group,Role,Occupation Code,Grade,Pay Scale Description,Ethnic Origin,Start Date,Assignment End Date,Position Title,Last Name"),
        ("recruitment.csv", "Application ID,Job Ref,Source System,Staff Group,Pay Band,Ethnic Origin,Status,Date Applied,Date Shortlisted,Offer Date,Appointed Date,Shortlisted?,Appointed?,Offer Declined,International"),
        ("disciplinary.csv", "Case ID,Employee No,Ethnicity,Case Type,Formal/Informal,Date Opened,Investigation Start,Suspended,Outcome,Outcome Date,Closed Date,Is Bank Only"),
        ("training.csv", "Employee Number,Course Name,CompetencyType,Category,Essential,Completed Date,Status,CPD,Duration,Cost"),
        ("survey.csv", "ODS code,Survey Year,Indicator,Question Ref,Ethnic Group,Percentage,Numerator,Base,Survey Source,Null Reason"),
        ("board.csv", "Organisation Code,Person Ref,As At Date,Role Title,Is Voting,Is Executive,Ethnic Origin,Employee Number,Start Date,End Date,Vacant"),
    ];

    private int _marks;

    /// <summary>Text of so many marked cells.</summary>
    public string Marked(int cells) => string.Join(',', Enumerable.Range(0, cells).Select(_ => string.Create(CultureInfo.InvariantCulture, $"{Mark}{++_marks:00000}")));

    /// <summary>Headings and rows of marks; with a key, the columns a row cannot be read without are good.</summary>
    public string Table(string headings, int rows, string? key = null)
    {
        ArgumentNullException.ThrowIfNull(headings);
        return headings + "\n" + string.Concat(Enumerable.Range(0, rows).Select(i => Row(headings.Split(','), key, i)));
    }

    /// <summary>Every data set of a client, nothing of which can be read; or, with the code as key, whose every other value goes through every rule.</summary>
    public void WriteWhole(Func<string, string> path, string? key = null)
    {
        ArgumentNullException.ThrowIfNull(path);
        foreach (var (name, headings) in Files) File.WriteAllText(path(name), Table(headings, 5, key));
    }

    /// <summary>The same rows in a workbook's name, cut off in the middle, with bytes that no encoding has, with unpaired quotes.</summary>
    public void WriteDamaged(Func<string, string> path, string key)
    {
        ArgumentNullException.ThrowIfNull(path);
        var text = Table(Files[0].Headings, 4, key);
        File.WriteAllText(path("workforce.xlsx"), text);
        File.WriteAllText(path("workforce cut.csv"), text[..^25] + "\"");
        File.WriteAllBytes(path("workforce bytes.csv"), [.. Encoding.UTF8.GetBytes(text), 0xFF, 0xFE, 0x00, 0x81]);
        File.WriteAllText(path("workforce zip.zip"), "PK\u0003\u0004" + text);
        File.WriteAllText(path("workforce html.xls"), $"<html><table><tr><td>{Marked(1)}");
        File.WriteAllText(path("previous-submission.csv"), Table("row,item,measure,white,bme,unknown", 3));
        File.WriteAllText(path("holiday.csv"), Table("Photo,Place", 3));
    }

    /// <summary>Every data set with flipped bytes, cut ends, repeated and spliced parts.</summary>
    public void WriteMutated(Func<string, string> path, string key, int seed)
    {
        ArgumentNullException.ThrowIfNull(path);
        var random = new Random(seed);
        foreach (var (name, headings) in Files)
        {
            var bytes = Encoding.UTF8.GetBytes(Table(headings, 5, key));
            File.WriteAllBytes(path(name), random.Next(3) == 0 ? bytes : Mutations.Mutate(bytes, Encoding.UTF8.GetBytes(Table(Files[random.Next(Files.Length)].Headings, 3)), random));
        }
    }

    private string Row(string[] names, string? key, int row)
    {
        var cells = Marked(names.Length).Split(',');
        if (key is null) return string.Join(',', cells) + "\n";
        for (var i = 0; i < names.Length; i++)
        {
            if (names[i] is "Employee Number" or "Employee No" or "Assignment Number") cells[i] = string.Create(CultureInfo.InvariantCulture, $"2000000{row}");
            if (names[i] == "Effective Date") cells[i] = "31/03/2020";
            if (names[i] == "Organisation Code") cells[i] = key;
        }

        return string.Join(',', cells) + "\n";
    }
}
