using WresEtl.Testing;

namespace WresEtl.Cli.Tests;

/// <summary>From exports to a publication, as operations type it: who may sign, what goes out, and each refusal's exit code.</summary>
public class PublishCommandTests
{
    private const string Code = "ZZ0002";

    [Fact]
    public void RunSignOffPublishVerify_WithEveryRefusalOnTheWay()
    {
        using var folder = new TempFolder();
        var (data, output, ledger) = (folder["data/x"][..^2], folder["out/x"][..^2], folder["ledger.jsonl"]);
        Assert.Equal(0, Wres.Run("synth", "--organisations", "2", "--staff", "900", "--year", "2020", "--seed", "5", "--format", "csv", "--mess", "none", "--out", data).ExitCode);
        WresResult Run() => Wres.Run("run", "--year", "2020", "--data", data, "--out", output, "--client", Code, "--as", "Ada One", "--ledger", ledger);
        WresResult Sign(string name, string what = "publication") => Wres.Run("sign-off", "--year", "2020", "--client", Code, "--out", output, "--for", what, "--as", name);
        WresResult Receipt(string on, params string[] more) => Wres.Run(["receipt", "--year", "2020", "--client", Code, "--out", output, "--number", "N-1", "--on", on, .. more]);
        WresResult Publish() => Wres.Run("publish", "--year", "2020", "--client", Code, "--out", output, "--ledger", ledger);

        Assert.Equal(13, Publish().ExitCode);
        var first = Run();
        Assert.Equal((0, true), (first.ExitCode, first.Error.Contains($"There is no ledger {ledger} yet: nothing is counted as published.", StringComparison.Ordinal)));
        Assert.Equal(13, Publish().ExitCode);
        Assert.Equal(13, Sign("ada one").ExitCode);
        Assert.Equal(13, Receipt("2020-08-28").ExitCode);
        Assert.Equal(0, Sign("Bo Two", "submission").ExitCode);
        Assert.Equal(13, Receipt("28/08/2020").ExitCode);
        Assert.Equal(13, Receipt("2020-08-28").ExitCode);
        var today = TimeProvider.System.GetUtcNow().ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        Assert.Contains("Version 1 (first): rejected by the portal", Receipt(today, "--rejected", "Invented reason").Output, StringComparison.Ordinal);
        Assert.Contains("Version 2 (resubmission): signed off", Sign("Bo Two", "submission").Output, StringComparison.Ordinal);
        Assert.Equal(13, Publish().ExitCode);
        // What only the service leaves beside a run: its runs are signed off where people sign in.
        var mark = Path.Combine(output, Code, "2020", "worklist.json");
        File.WriteAllText(mark, "{}");
        Assert.All([Sign("Bo Two"), Receipt(today), Publish()], refused => Assert.Equal((13, true), (refused.ExitCode, refused.Error.Contains("The service made this run", StringComparison.Ordinal))));
        File.Delete(mark);
        Assert.Equal(0, Sign("Bo Two").ExitCode);
        Assert.Equal(0, Publish().ExitCode);
        Assert.Equal(0, Publish().ExitCode);
        Assert.Single(File.ReadAllLines(ledger));
        Assert.Equal(0, Wres.Run("verify", Path.Combine(output, Code, "2020", "publication")).ExitCode);

        var whole = File.ReadAllBytes(ledger);
        File.WriteAllBytes(ledger, whole[..^40]);
        foreach (var refused in new[] { Run(), Wres.Run("doctor", "--out", output, "--ledger", ledger, "--state", folder["state"]) })
        {
            Assert.Equal(13, refused.ExitCode);
            Assert.Contains(
                "The last line of the ledger ledger.jsonl is cut. Restore it from a copy; if a publication was interrupted there, run that `wres publish` again.",
                refused.Output + refused.Error, StringComparison.Ordinal);
        }

        Assert.Equal(0, Publish().ExitCode);
        Assert.Equal(whole, File.ReadAllBytes(ledger));
        File.Delete(ledger);
        var lacking = Run();
        Assert.Equal((13, true), (lacking.ExitCode, lacking.Error.Contains($"lacks what the output folder has as published: {Code}/2020.", StringComparison.Ordinal)));
        Assert.Equal(13, Publish().ExitCode);
        Assert.False(File.Exists(ledger) && new FileInfo(ledger).Length > 0);
        File.WriteAllBytes(ledger, whole);
        Assert.Contains("Ledger: " + ledger + ", whole as far as it goes, entries: 1", Wres.Run("doctor", "--out", output, "--ledger", ledger, "--state", folder["state"]).Output, StringComparison.Ordinal);
        Assert.DoesNotContain("no ledger", Run().Error, StringComparison.Ordinal);

        // The proof still holds where somebody wrote into the page afterwards; the page does not.
        var page = Path.Combine(output, Code, "2020", "publication", "index.html");
        File.WriteAllText(page, File.ReadAllText(page).Replace("</main>", "<!-- 4711 --></main>", StringComparison.Ordinal));
        var verified = Wres.Run("verify", Path.GetDirectoryName(page)!);
        Assert.Equal(12, verified.ExitCode);
        Assert.Contains("index.html <main>: a comment", verified.Output, StringComparison.Ordinal);

        var figures = Path.Combine(output, Code, "2020", "publication-draft", "figures.csv");
        File.WriteAllText(figures, File.ReadAllText(figures).Replace(",withheld,", ",shown,", StringComparison.Ordinal));
        Assert.Equal(13, Publish().ExitCode);
        Assert.Equal(12, Wres.Run("verify", Path.GetDirectoryName(figures)!).ExitCode);
    }

    [Fact]
    public void OpenErrorsOrQueries_BlockSigning()
    {
        using var folder = new TempFolder();
        var (data, output) = (folder["data/x"][..^2], folder["out/x"][..^2]);
        Wres.Run("synth", "--organisations", "1", "--staff", "200", "--year", "2020", "--seed", "5", "--format", "csv", "--mess", "heavy", "--out", data);
        Wres.Run("run", "--year", "2020", "--data", data, "--out", output, "--as", "Ada One");
        var code = Path.GetFileName(Directory.GetDirectories(output)[0]);
        Assert.Equal(10, Wres.Run("sign-off", "--year", "2020", "--client", code, "--out", output, "--for", "submission", "--as", "Bo Two").ExitCode);
    }

    [Theory]
    [InlineData("..")]
    [InlineData("../../x")]
    public void CodeThatIsNoCode_IsRefused(string code)
    {
        using var folder = new TempFolder();
        Assert.Equal(13, Wres.Run("publish", "--year", "2020", "--client", code, "--out", folder.Path).ExitCode);
        Assert.Equal(13, Wres.Run("sign-off", "--year", "2020", "--client", code, "--out", folder.Path, "--for", "publication", "--as", "Bo Two").ExitCode);
    }
}
