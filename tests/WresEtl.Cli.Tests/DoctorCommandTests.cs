using WresEtl.Testing;

namespace WresEtl.Cli.Tests;

/// <summary>What <c>wres doctor</c> answers, as a script sees it.</summary>
public sealed class DoctorCommandTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    private WresResult Doctor(params string[] more) => Wres.Run(["doctor", "--out", Path.Combine(_folder.Path, "out"), "--state", Path.Combine(_folder.Path, "state"), .. more]);

    [Fact]
    public void GoodMachine_Is0_AndDumpsAreOff_AndNothingIsLeftBehind()
    {
        var result = Doctor();
        Assert.True(result.ExitCode == 0, result.Output);
        Assert.Contains("Crash dumps: off", result.Output, StringComparison.Ordinal);
        Assert.Contains("Ledger: none yet", result.Output, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFileSystemEntries(_folder.Path));
    }

    [Fact]
    public void BadConfiguration_Is13_AndABadMachine20_WhichGoesFirst()
    {
        var nowhere = Path.Combine(_folder.Path, "nowhere");
        Assert.Equal(13, Doctor("--config", nowhere).ExitCode);
        var both = Doctor("--config", nowhere, "--data", nowhere);
        Assert.Equal(20, both.ExitCode);
        Assert.Contains("To do: ", both.Output, StringComparison.Ordinal);
    }
}
