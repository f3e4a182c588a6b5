using WresEtl.Adapters.Config;
using WresEtl.App.Configuration;
using WresEtl.Core.Primitives;
using WresEtl.Core.Standards;

namespace WresEtl.Adapters.Tests.Config;

public class SettingsAndFingerprintTests
{
    [Fact]
    public void Settings_AreTheDefaultsThatTheProgramHas()
    {
        var settings = Assert.IsType<Outcome<ProgramSettings>.Ok>(new ConfigurationFolder(ConfigCopy.Original).Settings()).Value;
        Assert.Equal(new ProgramSettings(), settings);
    }

    [Fact]
    public void NoSettingsFile_GivesDefaults()
    {
        using var copy = new ConfigCopy();
        File.Delete(copy.PathOf("wres.yaml"));
        Assert.Equal(new ProgramSettings(), Assert.IsType<Outcome<ProgramSettings>.Ok>(copy.Folder.Settings()).Value);
    }

    [Fact]
    public void PartOfTheSettings_KeepsTheOtherDefaults()
    {
        using var copy = new ConfigCopy();
        copy.Write("wres.yaml", "limits:\n  columns: 40\nbme_label: BAME\n");
        var settings = Assert.IsType<Outcome<ProgramSettings>.Ok>(copy.Folder.Settings()).Value;
        var standard = new ProgramSettings();
        Assert.Equal(standard with { BmeLabel = "BAME", Limits = standard.Limits with { Columns = 40 } }, settings);
    }

    [Theory]
    [InlineData("rows: 5000000", "rows: 0", "expected rows of a file, a whole number from 1")]
    [InlineData("percent_decimals: 1", "percent_decimals: 9", "expected decimals of a printed percentage, a whole number from 0 to 6")]
    [InlineData("ratio_decimals: 2", "decimals: 2", "unknown key; expected one of: limits, percent_decimals")]
    public void SettingsFault_IsToldWithLine(string old, string by, string expected)
    {
        using var copy = new ConfigCopy();
        var line = copy.Replace("wres.yaml", old, by);
        var refused = Assert.IsType<Outcome<ProgramSettings>.Refused>(copy.Folder.Settings());
        Assert.StartsWith($"wres.yaml:{line}: {expected}", refused.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public void Fingerprint_IsTheSameWithWindowsLineEnds()
    {
        using var copy = new ConfigCopy();
        foreach (var file in Directory.EnumerateFiles(copy.PathOf(ConfigCopy.Year2020), "*", SearchOption.AllDirectories))
            File.WriteAllText(file, File.ReadAllText(file).Replace("\n", "\r\n", StringComparison.Ordinal));
        Assert.Equal(ConfigCopy.Load(2020).Fingerprint, Of(copy));
    }

    [Theory]
    [InlineData("SOURCE.md")]
    [InlineData("rules.csv")]
    [InlineData("codes/values.csv")]
    public void Fingerprint_ChangesWithAnyFile(string file)
    {
        using var copy = new ConfigCopy();
        File.AppendAllText(copy.PathOf(ConfigCopy.Year2020 + file), "\n");
        Assert.NotEqual(ConfigCopy.Load(2020).Fingerprint, Of(copy));
    }

    [Fact]
    public void Fingerprints_OfAllYearsDiffer() =>
        Assert.Equal(11, Enumerable.Range(2016, 11).Select(y => ConfigCopy.Load(y).Fingerprint).Distinct().Count());

    private static string Of(ConfigCopy copy) => Assert.IsType<Outcome<Standard>.Ok>(copy.Folder.Standard(2020)).Value.Fingerprint;
}
