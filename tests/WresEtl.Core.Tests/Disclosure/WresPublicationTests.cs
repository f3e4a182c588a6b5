using WresEtl.Core.Disclosure;

namespace WresEtl.Core.Tests.Disclosure;

public class WresPublicationTests
{
    private static readonly Dictionary<string, long> Bands = new() { ["nonclinical.5.white"] = 50, ["clinical.6.bme"] = 30, ["clinical.6.white"] = 40 };

    [Fact]
    public void OneMedicalRow_AsIn2016_IsPrintedAndCountedInTheWorkforce()
    {
        var model = WresPublication.Model("ZZ1/2016", new Dictionary<string, long>(Bands) { ["medical.total.white"] = 12, ["medical.total.bme"] = 8, ["medical.total.unknown"] = 5 });
        Assert.Equal(145, model.Counts["workforce.total.total"]);
        Assert.Equal(25, model.Counts["medical.total.total"]);
        Assert.DoesNotContain("medical.consultants.white", model.Counts.Keys);
        Assert.Contains(model.Derived, d => d.Id == "pct.medical.total.bme");
        Assert.DoesNotContain(model.Equations, e => e.Right.Count == 0);
        Assert.IsType<Protection.Safe>(DisclosureControl.Protect(model, DisclosurePolicy.Under5));
    }

    [Fact]
    public void MedicalRows_AddUpToTheirTotal()
    {
        var model = WresPublication.Model("ZZ1/2020", new Dictionary<string, long>(Bands) { ["medical.consultants.white"] = 12, ["medical.trainee.bme"] = 8 });
        Assert.Equal(140, model.Counts["workforce.total.total"]);
        Assert.Equal(20, model.Counts["medical.total.total"]);
        Assert.Contains(model.Equations, e => e.Left == "medical.total.white" && e.Right.Count == 4);
    }

    [Fact]
    public void WholeTemplate_IsPrintedAsOneSystem()
    {
        var model = WresPublication.Model("ZZ1/2024", GeneratedClients.Counts(0), 2);
        string[] rows = [.. WresPublication.Bands, "total"];
        string[] staff = [.. rows.Select(r => $"nonclinical.{r}"), .. rows.Select(r => $"clinical.{r}"), .. WresPublication.MedicalRows.Append("total").Select(r => $"medical.{r}"), "workforce.total"];
        string[] activities = ["shortlisted.total", "appointed.total", "disciplinary.total", "training.total", "board.total", "board_voting.total", "board_executive.total"];
        Assert.Equal(Sorted([.. staff, .. activities, "medical.smm"], "white", "bme", "unknown", "total"), model.Counts.Keys.Order(StringComparer.Ordinal));
        string[] shares = [.. staff, "board.total", "board_voting.total", "board_executive.total"];
        IEnumerable<string> expected = [.. shares.SelectMany(r => CountId.Groups.Select(g => $"pct.{r}.{g}")), .. CountId.Groups.SelectMany(g => (string[])[$"lk.appointed.{g}", $"lk.disciplinary.{g}", $"lk.training.{g}",
            $"diff.board.{g}", $"diff.board_voting.{g}", $"diff.board_executive.{g}"]), "rr.2", "rr.3", "rr.4"];
        Assert.Equal(expected.Order(StringComparer.Ordinal), model.Derived.Select(d => d.Id).Order(StringComparer.Ordinal));
        // Rows split into groups, columns into rows, the workforce into its sections.
        Assert.Equal(staff.Length + activities.Length + 1 + 3 * 4 + 4, model.Equations.Count(e => e.Relation == Relation.Sum));
        Assert.Equal(5 * 4, model.Equations.Count(e => e.Relation == Relation.AtMost));
    }

    [Theory]
    [InlineData("rr.2", "rr(appointed.total.white,shortlisted.total.white,appointed.total.bme,shortlisted.total.bme)")]
    [InlineData("rr.3", "rr(disciplinary.total.bme,workforce.total.bme,disciplinary.total.white,workforce.total.white)")]
    [InlineData("rr.4", "rr(training.total.white,workforce.total.white,training.total.bme,workforce.total.bme)")]
    [InlineData("lk.appointed.bme", "lk(appointed.total.bme,shortlisted.total.bme,1)")]
    [InlineData("lk.disciplinary.white", "lk(disciplinary.total.white,workforce.total.white,2)")]
    [InlineData("lk.training.unknown", "lk(training.total.unknown,workforce.total.unknown,1)")]
    [InlineData("pct.clinical.8a.bme", "pct(clinical.8a.bme,clinical.8a.total)")]
    [InlineData("diff.board_voting.white", "diff(board_voting.total.white,board_voting.total.total,workforce.total.white,workforce.total.total)")]
    public void DerivedFigure_FollowsFromTheCountsOfItsIndicator(string id, string formula) =>
        Assert.Equal(formula, WresPublication.Model("ZZ1/2024", GeneratedClients.Counts(0), 2).Derived.Single(d => d.Id == id).Formula.ToString());

    [Theory]
    [InlineData("workforce.total.bme", "nonclinical.total.bme", "clinical.total.bme", "medical.total.bme")]
    [InlineData("medical.total.white", "medical.consultants.white", "medical.career.white", "medical.trainee.white", "medical.other.white")]
    [InlineData("board.total.total", "board.total.white", "board.total.bme", "board.total.unknown")]
    [InlineData("medical.smm.total", "medical.smm.white", "medical.smm.bme", "medical.smm.unknown")]
    public void Total_IsTheSumOfItsParts(string total, params string[] parts)
    {
        var model = WresPublication.Model("ZZ1/2024", GeneratedClients.Counts(0));
        Assert.Contains(model.Equations, e => e.Relation == Relation.Sum && e.Left == total && e.Right.SequenceEqual(parts));
        Assert.Equal(parts.Sum(p => model.Counts[p]), model.Counts[total]);
    }

    [Theory]
    [InlineData("appointed.total.bme", "shortlisted.total.bme")]
    [InlineData("training.total.unknown", "workforce.total.unknown")]
    [InlineData("board_voting.total.white", "board.total.white")]
    [InlineData("board_executive.total.total", "board.total.total")]
    [InlineData("medical.smm.white", "medical.consultants.white")]
    public void Subset_IsAtMostItsWhole(string part, string whole) =>
        Assert.Contains(WresPublication.Model("ZZ1/2024", GeneratedClients.Counts(0)).Equations, e => e.Relation == Relation.AtMost && e.Left == part && e.Right.SequenceEqual([whole]));

    [Fact]
    public void AreaThatWasNotCollected_HasNoFigures()
    {
        var model = WresPublication.Model("ZZ1/2024", new Dictionary<string, long>(Bands) { ["medical.consultants.white"] = 12, ["appointed.total.white"] = 5, ["board_voting.total.white"] = 5, ["training.total.bme"] = 9 });
        Assert.DoesNotContain(model.Counts.Keys, id => id.StartsWith("shortlisted", StringComparison.Ordinal) || id.StartsWith("board.", StringComparison.Ordinal) || id.StartsWith("disciplinary", StringComparison.Ordinal));
        Assert.DoesNotContain(model.Derived, d => d.Id is "rr.2" or "rr.3" or "diff.board.white");
        Assert.Contains(model.Derived, d => d.Id == "rr.4");
        Assert.Equal(["training.total.bme", "training.total.total", "training.total.unknown", "training.total.white"],
            model.Equations.Where(e => e.Relation == Relation.AtMost && !e.Left.StartsWith("medical", StringComparison.Ordinal)).Select(e => e.Left).Order(StringComparer.Ordinal));
        // A count and the two figures that rest on it are three figures to withhold.
        Assert.Equal((2, 4, 1), (model.Weights["nonclinical.5.white"], model.Weights["nonclinical.5.total"], model.Weights.GetValueOrDefault("appointed.total.white", 1)));
    }

    private static IEnumerable<string> Sorted(string[] rows, params string[] groups) => rows.SelectMany(r => groups.Select(g => $"{r}.{g}")).Order(StringComparer.Ordinal);
}
