using WresEtl.Testing;

namespace WresEtl.Cli.Tests.Docs;

/// <summary>Whoever types what the documentation says gets what it promises.</summary>
public sealed class DocumentedCommandTests(DocumentedRun run) : IClassFixture<DocumentedRun>
{
    /// <summary>Measured by hand when their figures are written down: they take from minutes to hours.</summary>
    private static readonly string[] Measurements = ["performance.md", "mutation-testing.md"];

    /// <summary>What is no command of this program, and where else it is run: a file of the repository that holds the words.</summary>
    internal static readonly Dictionary<string, (string File, string Words)> Elsewhere = new()
    {
        ["dotnet test WresEtl.sln"] = (".ci/run", "dotnet test WresEtl.sln"),
        ["WRES_LONG=1 dotnet test WresEtl.sln"] = (".ci/run", "dotnet test WresEtl.sln"),
        ["dotnet run --project src/WresEtl.Host"] = ("tests/WresEtl.Host.Tests/HostProcess.cs", "WresEtl.Host.dll"),
        ["release/make.sh linux-x64"] = ("tests/WresEtl.Cli.Tests/Release/ReleaseTests.cs", "linux-x64"),
        ["release/make.sh win-x64"] = ("tests/WresEtl.Cli.Tests/Release/ReleaseTests.cs", "win-x64"),
        ["docker compose up"] = ("tests/WresEtl.Cli.Tests/Release/ReleaseTests.cs", "docker"),
        ["dotnet build WresEtl.sln -p:Edition=Server"] = ("tests/WresEtl.Hangfire.Tests/WresEtl.Hangfire.Tests.csproj", "WresEtl.Hangfire.csproj"),
    };

    public static TheoryData<string> Pages => new(DocumentedRun.Pages);

    [SkippableTheory]
    [MemberData(nameof(Pages))]
    public void EveryCommandOfAPage_EndsAsThePageSays(string page)
    {
        Skip.IfNot(DocumentedRun.HasShell, "not run: there is no /bin/bash to type the commands into");
        var commands = DocumentedRun.Commands.Where(c => c.Document == page && !Elsewhere.ContainsKey(c.Text)).ToList();
        Assert.NotEmpty(commands);
        Assert.All(commands, c =>
        {
            var (code, output) = run.EndOf(c);
            Assert.True(code == c.EndsWith, FormattableString.Invariant($"{c} ended with {code} and not {c.EndsWith}\n{output}"));
        });
    }

    [Fact]
    public void EveryPageWithCommands_IsTyped() => Assert.Equal(
        Directory.EnumerateFiles(Path.Combine(Repository.Root, "docs"), "*.md", SearchOption.AllDirectories).Append(Path.Combine(Repository.Root, "docs", "..", "README.md"))
            .Where(f => File.ReadAllText(f).Contains("```sh", StringComparison.Ordinal)).Select(f => Path.GetRelativePath(Path.Combine(Repository.Root, "docs"), f).Replace('\\', '/')).Order(StringComparer.Ordinal),
        DocumentedRun.Pages.Order(StringComparer.Ordinal));

    // Only blocks marked sh are typed, so a command must not stand in another kind of block. commands.md is written from the definitions.
    [Fact]
    public void NoCommand_StandsInABlockThatIsNotTyped()
    {
        var pages = Directory.EnumerateFiles(Path.Combine(Repository.Root, "docs"), "*.md", SearchOption.AllDirectories).Append(Path.Combine(Repository.Root, "README.md"));
        Assert.Equal([], pages.Where(p => Path.GetFileName(p) != "commands.md" && !Measurements.Contains(Path.GetFileName(p))).SelectMany(p => Untyped(File.ReadAllLines(p)).Select(l => $"{Path.GetFileName(p)}: {l}")));
    }

    // In a fresh folder its first command would fail.
    [Theory]
    [InlineData("how-to/publish.md")]
    [InlineData("how-to/let-hr-answer.md")]
    [InlineData("how-to/map-an-odd-export.md")]
    [InlineData("service.md")]
    public void APageThatRestsOnAnother_BeginsWithIt(string page) =>
        Assert.StartsWith("This page goes on from ", File.ReadAllLines(Path.Combine(Repository.Root, "docs", page))[2], StringComparison.Ordinal);

    // One meaning of the word, that of the program: no error is open.
    [Theory]
    [InlineData("../README.md")]
    [InlineData("tutorial.md")]
    [InlineData("how-to/publish.md")]
    [InlineData("service.md")]
    public void Ready_IsSaidInTheSameWords(string page) => Assert.Contains(
        "no error is open. Queries may be: before anyone signs, each wants an answer", File.ReadAllText(Path.Combine(Repository.Root, "docs", page)), StringComparison.Ordinal);

    [Fact]
    public void WhatIsRunElsewhere_IsRunThere() => Assert.All(
        Elsewhere.Values, e => Assert.Contains(e.Words, File.ReadAllText(Path.Combine(Repository.Root, e.File)), StringComparison.Ordinal));

    [Fact]
    public void EveryCommandOfTheProgram_IsShownSomewhere()
    {
        var shown = DocumentedRun.Commands.Select(c => c.Text).ToList();
        Assert.Equal([], CommandPageTests.Leaves().Select(c => c.Name).Where(n => !shown.Exists(s => s.StartsWith("wres " + n, StringComparison.Ordinal))));
    }

    [SkippableFact]
    public void Demo_SaysWhereEverythingIs()
    {
        Skip.IfNot(DocumentedRun.HasShell, "not run: there is no /bin/bash to type the commands into");
        var output = run.OutputOf("wres demo");
        foreach (var client in new[] { "ZZ1", "ZZ2", "ZZ3", "ZZ4" })
        {
            Assert.Contains(client, output, StringComparison.Ordinal);
            Assert.True(File.Exists(run[$"out/demo/results/{client}/2020/run.json"]));
            Assert.Contains("(invented)", File.ReadAllText(run[$"out/demo/results/{client}/2020/publication-draft/index.html"]), StringComparison.Ordinal);
            var (frozen, made) = GoldenHashes.Compare($"demo/{client}.sha256", ToPublish(run[$"out/demo/results/{client}/2020"]));
            Assert.Equal(frozen, made);
        }

        Assert.Contains("Draft publication packs, each proven safe: 4.", output, StringComparison.Ordinal);
        // The answer loop: what was taken and what was not, and what moved; the summary once only.
        Assert.Contains("An error cannot be explained", output, StringComparison.Ordinal);
        Assert.Contains("What the answers moved", output, StringComparison.Ordinal);
        Assert.Single(output.Split("Rows read")[1..]);
    }

    // A copy that kept its marks would say that guidance was read which nobody has seen.
    [SkippableFact]
    public void ACopiedYear_IsAssumedInEveryLine_AndSaysWhatItWasCopiedFrom()
    {
        Skip.IfNot(DocumentedRun.HasShell, "not run: there is no /bin/bash to type the commands into");
        var facts = File.ReadAllLines(run["config/standards/wres/2027/SOURCE.md"]).Where(l => l.Split('|') is [_, _, _, var mark, _, _] && mark.Trim() is not ("Mark" or "---")).ToList();
        Assert.True(facts.Count > 80);
        Assert.All(facts, f => Assert.Contains(" | assumed | copied from 2026: ", f, StringComparison.Ordinal));
        Assert.Contains("| `activity.end` | 2027-03-31 |", string.Join('\n', facts), StringComparison.Ordinal);
        foreach (var file in Directory.EnumerateFiles(run["config/standards/wres/2027/codes"], "*.csv"))
        {
            var lines = File.ReadAllLines(file);
            if (lines[0].Split(',').Contains("mark")) Assert.All(lines[1..], l => Assert.Matches("^[^\n]*,assumed(,[^\n]*)?$", l));
            Assert.All(lines, l => Assert.DoesNotMatch(",(confirmed|document)(,|$)", l));
        }

        Assert.Contains("copied from 2026: NHS Staff Survey 2025", File.ReadAllText(run["config/standards/wres/2027/codes/survey-questions.csv"]), StringComparison.Ordinal);
        var looked = Wres.Run("doctor", "--config", run["config"], "--out", run["out"], "--state", run["looked-at"]);
        Assert.Contains("Standard 2027: 2027 is a copy of 2026", looked.Output, StringComparison.Ordinal);
    }

    /// <summary>What a client may publish: the pack, the reporting template, the action plan.</summary>
    private static IEnumerable<(string, byte[])> ToPublish(string home) => new[] { "publication-draft", "reporting-template" }
        .SelectMany(folder => Directory.EnumerateFiles(Path.Combine(home, folder)).Select(f => ($"{folder}/{Path.GetFileName(f)}", File.ReadAllBytes(f))));

    private static IEnumerable<string> Untyped(string[] lines)
    {
        var (isBlock, isTyped) = (false, false);
        foreach (var line in lines)
        {
            if (line.StartsWith("```", StringComparison.Ordinal)) (isBlock, isTyped) = (!isBlock, line == "```sh");
            else if (((isBlock && !isTyped) || line.StartsWith("    ", StringComparison.Ordinal)) && line.TrimStart() is var l
                && (l.StartsWith("wres ", StringComparison.Ordinal) || l.StartsWith("dotnet ", StringComparison.Ordinal) || l.StartsWith("docker ", StringComparison.Ordinal)))
                yield return line;
        }
    }
}
