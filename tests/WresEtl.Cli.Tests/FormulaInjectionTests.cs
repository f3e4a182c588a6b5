using System.IO.Compression;
using WresEtl.Testing;

namespace WresEtl.Cli.Tests;

/// <summary>Mess list 26: text that a spreadsheet would run as a formula comes in, and nothing that runs goes out.</summary>
public sealed class FormulaInjectionTests : IDisposable
{
    private static readonly string[] Attacks =
        ["=HYPERLINK(\"http://example.invalid\")", "+1+cmd|' /C calc'!A0", "-2+3+cmd|' /C calc'!A0", "@SUM(1+9)*cmd", "\t=1+1", "\r=1+1"];

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void AttackInEveryColumn_IsInertInEveryFile()
    {
        string[] headings = ["Effective Date", "Employee Number", "Assignment Number", "Assignment Status", "Assignment Category", "Primary Assignment",
            "FTE", "Staff Group", "Role", "Pay Scale Description", "Ethnic Origin"];
        var rows = Attacks.Select((attack, i) => string.Join(',', headings.Select(h => h switch
        {
            "Effective Date" => "31/03/2020",
            "Employee Number" => $"2000000{i}",
            _ => "\"" + attack.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"",
        })));
        File.WriteAllLines(_folder["data/XF1/workforce.csv"], rows.Prepend(string.Join(',', headings)));
        var output = Path.Combine(_folder.Path, "out");
        Assert.Equal(10, Wres.Run("run", "--year", "2020", "--data", Path.Combine(_folder.Path, "data"), "--out", output).ExitCode);
        var run = Path.Combine(output, "XF1", "2020");
        Assert.Equal([], Fields(File.ReadAllText(Path.Combine(run, "exceptions.csv"))).Where(f => f.Length > 0 && "=+-@\t\r".Contains(f[0], StringComparison.Ordinal)));
        Assert.DoesNotContain("<f>", Sheets(Path.Combine(run, "exceptions.xlsx")), StringComparison.Ordinal);
        Assert.Contains("HYPERLINK", Sheets(Path.Combine(run, "exceptions.xlsx")), StringComparison.Ordinal);
    }

    private static string Sheets(string workbook)
    {
        using var zip = ZipFile.OpenRead(workbook);
        return string.Concat(zip.Entries.Where(e => e.FullName.EndsWith(".xml", StringComparison.Ordinal)).Select(e =>
        {
            using var reader = new StreamReader(e.Open());
            return reader.ReadToEnd();
        }));
    }

    /// <summary>The fields of a CSV, quotes taken off.</summary>
    private static List<string> Fields(string csv)
    {
        var fields = new List<string>();
        var field = new System.Text.StringBuilder();
        var quoted = false;
        for (var i = 0; i < csv.Length; i++)
        {
            if (csv[i] == '"' && quoted && i + 1 < csv.Length && csv[i + 1] == '"') field.Append(csv[i++]);
            else if (csv[i] == '"') quoted = !quoted;
            else if (!quoted && csv[i] is ',' or '\n')
            {
                fields.Add(field.ToString());
                field.Clear();
            }
            else field.Append(csv[i]);
        }

        return fields;
    }
}
