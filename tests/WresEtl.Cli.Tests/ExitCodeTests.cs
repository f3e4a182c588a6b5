using WresEtl.Testing;

namespace WresEtl.Cli.Tests;

/// <summary>interfaces.md: the exit codes of the real program.</summary>
public sealed class ExitCodeTests : IDisposable
{
    private const string Workforce =
        "Effective Date,Employee Number,Assignment Number,Assignment Status,Assignment Category,Primary Assignment,Staff Group,Pay Scale Description,Ethnic Origin\n"
        + "31/03/2020,20000001,20000001,Active Assignment,Permanent,Yes,Administrative and Clerical,Band 5,A\n"
        + "31/03/2020,20000002,20000002,Active Assignment,Permanent,Yes,Administrative and Clerical,Band 6,H\n";

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    private string Out => Path.Combine(_folder.Path, "out");

    private string Data(params (string File, string Content)[] files)
    {
        foreach (var (file, content) in files) File.WriteAllText(_folder[$"data/{file}"], content);
        return Path.Combine(_folder.Path, "data");
    }

    private WresResult Run(string data, params string[] more) => Wres.Run(["run", "--year", "2020", "--data", data, "--out", Out, .. more]);

    [Fact]
    public void BrokenWorkforceFile_RejectsThatClient_WhileTheOthersFinish()
    {
        var result = Run(Data(("XA1/workforce.csv", Workforce), ("XB1/workforce.xlsx", "PK\u0003\u0004 not a workbook"), ("XC1/workforce.csv", Workforce)));
        Assert.Equal(10, result.ExitCode);
        Assert.True(File.Exists(Path.Combine(Out, "XA1", "2020", "submission", "submission.csv")));
        Assert.True(File.Exists(Path.Combine(Out, "XC1", "2020", "submission", "submission.csv")));
        Assert.False(Directory.Exists(Path.Combine(Out, "XB1", "2020", "submission")));
        Assert.Contains("F005", File.ReadAllText(Path.Combine(Out, "XB1", "2020", "exceptions.csv")), StringComparison.Ordinal);
        Assert.Contains("\"rejected\"", File.ReadAllText(Path.Combine(Out, "batch.json")), StringComparison.Ordinal);
    }

    [Fact]
    public void UnknownYear_Is11_AndNothingIsWritten()
    {
        var result = Wres.Run("run", "--year", "1999", "--data", Data(("XA1/workforce.csv", Workforce)), "--out", Out);
        Assert.Equal(11, result.ExitCode);
        Assert.Contains("1999", result.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Out));
    }

    [Fact]
    public void BadConfiguration_Is13_WithFileLineAndWhatWasExpected()
    {
        CopyFolder(Repository.Config, _folder["config/x"][..^2]);
        var yaml = Path.Combine(_folder.Path, "config", "standards", "wres", "2020", "standard.yaml");
        File.WriteAllText(yaml, File.ReadAllText(yaml).Replace("two-year-average\n  recruitment", "three-year-average\n  recruitment", StringComparison.Ordinal)
            .Replace("indicator3_basis: two-year-average", "indicator3_basis: three-year-average", StringComparison.Ordinal));
        var result = Run(Data(("XA1/workforce.csv", Workforce)), "--config", Path.Combine(_folder.Path, "config"));
        Assert.Equal(13, result.ExitCode);
        Assert.Contains("standard.yaml", result.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Out));
    }

    [Theory]
    [InlineData("run", "--year", "2020")]
    [InlineData("run", "--year", "MMXX", "--data", ".", "--out", "x")]
    [InlineData("nonsense")]
    [InlineData("run", "--nonsense")]
    public void BadArguments_Are13(params string[] arguments) => Assert.Equal(13, Wres.Run(arguments).ExitCode);

    [Fact]
    public void UnknownClient_Is13()
    {
        var result = Run(Data(("XA1/workforce.csv", Workforce)), "--client", "XZ9");
        Assert.Equal(13, result.ExitCode);
        Assert.Contains("XZ9", result.Error, StringComparison.Ordinal);
    }

    // A scheduler tries 20 again, for ever.
    [Theory]
    [InlineData("run", "--year", "2020", "--data", "MISSING", "--out", "OUT")]
    [InlineData("run", "--year", "2020", "--data", "DATA", "--out", "OUT", "--template", "MISSING")]
    [InlineData("check", "MISSING", "--year", "2020", "--client", "XA1")]
    [InlineData("map", "MISSING", "--client", "XA1")]
    [InlineData("proof", "MISSING", "--year", "2020", "--client", "XA1", "--out", "OUT")]
    [InlineData("reconcile", "--with", "MISSING", "--year", "2020", "--client", "XA1", "--data", "DATA")]
    [InlineData("reconcile", "--with", "FILE", "--year", "2020", "--client", "XA1", "--data", "MISSING")]
    [InlineData("answers", "import", "MISSING", "--data", "DATA")]
    [InlineData("answers", "import", "FILE", "--data", "MISSING")]
    [InlineData("answers", "import", "FILE", "--data", "DATA", "--store", "MISSING")]
    [InlineData("verify", "MISSING")]
    [InlineData("restore", "--from", "MISSING")]
    [InlineData("audit", "verify", "--store", "MISSING")]
    public void MistypedPath_Is13_AndNamesThePath(params string[] arguments)
    {
        var (data, missing) = (Data(("XA1/workforce.csv", Workforce)), Path.Combine(_folder.Path, "mistyped"));
        var result = Wres.Run([.. arguments.Select(a => a switch
        {
            "MISSING" => missing,
            "DATA" => data,
            "OUT" => Out,
            "FILE" => Path.Combine(data, "XA1", "workforce.csv"),
            _ => a,
        })]);
        Assert.Equal(13, result.ExitCode);
        Assert.Contains(missing, result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("machine", result.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Out));
    }

    [Fact]
    public void PackWithOneFault_IsSaidToHaveOne()
    {
        foreach (var name in new[] { "figures.csv", "structure.csv" }) File.WriteAllText(_folder["pack/" + name], "");
        var result = Wres.Run("verify", Path.Combine(_folder.Path, "pack"));
        Assert.Equal(12, result.ExitCode);
        Assert.Contains("The pack is NOT sound: 1 fault.", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void FileForAFolder_Is13() =>
        Assert.Equal(13, Run(Path.Combine(Data(("XA1/workforce.csv", Workforce)), "XA1", "workforce.csv")).ExitCode);

    [Fact]
    public void OneClientOnly_IsRunAlone()
    {
        Run(Data(("XA1/workforce.csv", Workforce), ("XB1/workforce.csv", Workforce)), "--client", "XB1");
        Assert.Equal(["XB1"], Directory.EnumerateDirectories(Out).Select(d => Path.GetFileName(d)));
    }

    [Fact]
    public void Json_PrintsBatchJsonAndNothingElse()
    {
        var result = Run(Data(("XA1/workforce.csv", Workforce)), "--json");
        Assert.Equal(File.ReadAllText(Path.Combine(Out, "batch.json")), result.Output);
    }

    [Fact]
    public void WorkbookThatIsNoProforma_Is13_AndTheReturnIsTheWorkingCopy()
    {
        var data = Data(("XA1/workforce.csv", Workforce));
        Run(data);
        var submission = Path.Combine(Out, "XA1", "2020", "submission");
        var working = Directory.EnumerateFiles(submission, "*WRES-2020-XA1.xlsx").Single();
        var (before, template) = (File.ReadAllBytes(working), Path.Combine(_folder.Path, "proforma.xlsx"));
        File.Copy(working, template);
        var result = Run(data, "--template", template);
        Assert.Equal(13, result.ExitCode);
        Assert.Contains("P02", result.Output, StringComparison.Ordinal);
        Assert.Equal(before, File.ReadAllBytes(working));
        Assert.Single(Directory.EnumerateFiles(submission, "*check-report.xlsx"));
        Assert.Equal(13, Run(data, "--template", template + "x").ExitCode);
    }

    // Counts of people by group: with --show-figures only. 20 is the headcount's only other number.
    [Fact]
    public void CountsByGroup_ArePrintedOnRequestOnly()
    {
        var data = Data(("XA1/workforce.csv", Workforce));
        var plain = Run(data);
        Assert.DoesNotContain("White", plain.Output + plain.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("BME", plain.Output + plain.Error, StringComparison.Ordinal);
        Assert.Contains("White", Run(data, "--show-figures").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Demo_InAFolderOfSomebodysData_Is13_AndTouchesNothing()
    {
        Directory.CreateDirectory(Path.Combine(Out, "data", "XA1"));
        File.WriteAllText(Path.Combine(Out, "data", "XA1", "workforce.csv"), Workforce);
        Assert.Equal(13, Wres.Run("demo", "--out", Out).ExitCode);
        Assert.Equal(Workforce, File.ReadAllText(Path.Combine(Out, "data", "XA1", "workforce.csv")));
    }

    private static void CopyFolder(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }
}
