using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;
using WresEtl.Adapters.Documents.Publication;
using WresEtl.Testing;

namespace WresEtl.Adapters.Tests.Documents;

public sealed partial class PublicationPageTests
{
    private static readonly string? Chromium = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .Select(folder => Path.Combine(folder, "chromium")).FirstOrDefault(File.Exists);

    [SkippableTheory]
    [MemberData(nameof(PublicationSample.Names), MemberType = typeof(PublicationSample))]
    public Task ThePage_HasNoAccessibilityViolation(string name) => AxeFindsNothing(Page(name));

    [SkippableTheory]
    [InlineData("reporting-template.html")]
    [InlineData("action-plan.html")]
    public Task ReportingPages_HaveNoAccessibilityViolation(string name) =>
        AxeFindsNothing(Encoding.UTF8.GetString(ReportingSample.File(ReportingSample.Report(), name)));

    private static async Task AxeFindsNothing(string page)
    {
        var axe = Environment.GetEnvironmentVariable("AXE_CORE");
        Skip.If(Chromium is null, "not run: Chromium");
        Skip.If(axe is null || !File.Exists(axe), "not run: axe-core (AXE_CORE names no file)");
        var script = await File.ReadAllTextAsync(axe!);
        // The page's own policy lets no script run; the copy that is tested goes without it.
        var tested = Policy().Replace(page, "").Replace("</body>", $$"""
            <script>{{script}}</script><script>axe.run().then(r => document.title = 'axe: ' + r.passes.length + ' passes, violations: ' + r.violations.map(v => v.id).join(' ') + ';');</script></body>
            """, StringComparison.Ordinal);
        var dom = await Dom(tested);
        Assert.Matches("<title>axe: [1-9][0-9]* passes, violations: ;</title>", dom);
    }

    [Theory]
    [MemberData(nameof(PublicationSample.Names), MemberType = typeof(PublicationSample))]
    public void ThePage_IsLightAndAsksForNothing(string name)
    {
        var page = Page(name);
        Assert.True(page.Length < 300 * 1024);
        Assert.DoesNotMatch("src=|url\\(|@import|https?:|<script|<link|<iframe|<form", page);
        Assert.Contains("default-src 'none'", page, StringComparison.Ordinal);
    }

    [Fact]
    public void NoBmeStaff_IsSaidInWords()
    {
        var page = Page("no-bme");
        Assert.Contains("BME staff make up <span class=\"v\" data-f=\"pct.workforce.total.bme\">under 10 %</span> of the workforce", page, StringComparison.Ordinal);
        Assert.Contains("The comparison is withheld so that nobody can be identified.", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("stat.rr.2.low", "Indicator 2, relative likelihood: lower end of the confidence interval")]
    [InlineData("stat.rr.4.high", "Indicator 4, relative likelihood: upper end of the confidence interval")]
    [InlineData("rr.3", "Indicator 3, relative likelihood")]
    [InlineData("nonclinical.8c+.bme", "Non-clinical staff, Band 8c and above, BME")]
    public void AFigure_HasANameInWords(string id, string words) => Assert.Equal(words, PublicationWords.FigureName(id));

    [Theory]
    [InlineData("en-GB")]
    [InlineData("tr-TR")]
    [InlineData("fr-FR")]
    public void APack_InAnyCulture_IsTheFrozenOne(string culture)
    {
        using (Culture.Use(culture))
        {
            foreach (var name in new[] { "ordinary", "no-bme", "small" })
            {
                var (frozen, made) = GoldenHashes.Compare($"publications/{name}.sha256", PublicationSample.Pack(name));
                Assert.Equal(frozen, made);
            }
        }
    }

    private static string Page(string name) => Encoding.UTF8.GetString(PublicationSample.Pack(name).Single(f => f.Path == "index.html").Content);

    private static async Task<string> Dom(string page)
    {
        var folder = Directory.CreateTempSubdirectory("wres-page-").FullName;
        try
        {
            var file = Path.Combine(folder, "index.html");
            await File.WriteAllTextAsync(file, page);
            var start = new ProcessStartInfo(Chromium!,
                ["--headless", "--no-sandbox", "--disable-gpu", $"--user-data-dir={folder}/profile", "--virtual-time-budget=60000", "--dump-dom", "file://" + file])
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            };
            using var browser = Process.Start(start)!;
            var errors = browser.StandardError.ReadToEndAsync();
            var dom = await browser.StandardOutput.ReadToEndAsync();
            await errors;
            await browser.WaitForExitAsync();
            return dom;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [GeneratedRegex("<meta http-equiv=[^>]*>", RegexOptions.CultureInvariant)]
    private static partial Regex Policy();
}
