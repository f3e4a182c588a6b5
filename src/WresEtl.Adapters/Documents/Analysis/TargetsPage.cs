using WresEtl.Core.Indicators.Analysis;
using WresEtl.Core.Indicators.Targets;
using WresEtl.Core.Primitives;
using WresEtl.Core.Standards;

namespace WresEtl.Adapters.Documents.Analysis;

/// <summary>"A Model Employer": how many people, in which band, by when.</summary>
internal static class TargetsPage
{
    public static AnalysisPage Of(TargetPlan plan, int year, Client client)
    {
        var years = Enumerable.Range(year, ModelEmployer.EndYear - year + 1).ToList();
        var page = new PageBuilder("Targets to 2028", "A Model Employer", year, client, [24, 9, 11, 12, 11, 11, 11, .. years.Select(_ => 9d)]);
        page.Say($"The goal is a BME share of {Percent(plan.Goal.Share)} %, {Basis(plan.Goal.Basis)}. Heads are rounded up: nobody is a part of a person. "
            + "Net new is what is needed less those in post.");
        page.Say(Sentence("band 8A to VSM", plan.AllSenior, plan.Goal.Share));
        page.Say(plan.Board is { } board ? Sentence("the governing body", board, plan.Goal.Share) : "There is no board list to set a target for.");
        page.Headings(["Band", "Posts", "BME in post", "BME share, %", "Exact", "Needed", "Net new", .. years.Select(y => $"By {PageBuilder.Text(y)}")]);
        foreach (var band in plan.Bands) Add(page, BandName(band.Band), band.Points[^1].Heads, band.Points);
        Add(page, "All of them together", plan.AllSenior, []);
        if (plan.Board is { } body) Add(page, "Governing body", body, []);
        page.Say("By a year: heads on a straight line from the share now to the goal in 2028 (assumed), posts held at their number.");
        return page.Build();
    }

    private static void Add(PageBuilder page, string name, HeadsTarget target, IEnumerable<TrajectoryPoint> points) => page.Row(
        [
            PageBuilder.Words(name), PageBuilder.Whole(target.Posts), PageBuilder.Whole(target.Existing),
            PageBuilder.Number(Figure.Of(100L * target.Existing) / Figure.Of(target.Posts), 1), PageBuilder.Number(Figure.Of(target.Exact), 2),
            PageBuilder.Whole(target.Heads), PageBuilder.Whole(target.NetNew), .. points.Select(p => PageBuilder.Whole(p.Heads.Heads)),
        ]);

    /// <summary>As case D should have said it: 249 posts at 3.4 % is 8.47, so 9 in post; 4 are there, so 5 more.</summary>
    public static string Sentence(string group, HeadsTarget target, Fraction share) =>
        $"{PageBuilder.Text(target.Posts)} posts of {group} at {Percent(share)} % is {target.Exact.ToFixed(2)}, so {PageBuilder.Text(target.Heads)} in post; "
        + (target.IsMet ? $"{PageBuilder.Text(target.Existing)} are there already." : $"{PageBuilder.Text(target.Existing)} are there, so {PageBuilder.Text(target.NetNew)} more.");

    private static string Percent(Fraction share) => (share * Fraction.Of(100)).ToFixed(1);

    private static string Basis(TargetBasis basis) => basis switch
    {
        TargetBasis.WorkforceShare => "that of the organisation's own workforce",
        TargetBasis.LocalPopulationShare => "that of the population it serves, as the client's configuration gives it",
    };

    private static string BandName(string band) => band == "vsm" ? "VSM" : $"Band {band.ToUpperInvariant()}";
}
