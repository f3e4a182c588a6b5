using System.Text;
using System.Xml.Linq;
using DocumentFormat.OpenXml.CustomProperties;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using WresEtl.Core.ActionPlans;
using WresEtl.Core.Indicators.Analysis;
using WresEtl.Core.Indicators.Targets;
using WresEtl.Core.Primitives;
using WresEtl.Testing;

namespace WresEtl.Adapters.Tests.Documents;

/// <summary>The action plan in its three files: they say the same, are valid, and take the client's text as text.</summary>
public class ActionPlanDocumentsTests
{
    private const string Injected = "=HYPERLINK(\"http://invented.example\",\"x\")";

    private const string Script = "<script>alert(1)</script> & \"quoted\"\nsecond line \u0001";

    [Fact]
    public void OfficeFiles_PassTheOpenXmlValidator()
    {
        Assert.Empty(OpenXmlCheck.Errors(File("xlsx")));
        using var document = WordprocessingDocument.Open(new MemoryStream(File("docx")), isEditable: false);
        Assert.Empty(new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Microsoft365).Validate(document).Select(e => $"{e.Part?.Uri} {e.Path?.XPath}: {e.Description}"));
    }

    [Fact]
    public void EachFile_IsStampedInternal()
    {
        using var document = WordprocessingDocument.Open(new MemoryStream(File("docx")), isEditable: false);
        Assert.StartsWith("INTERNAL", document.MainDocumentPart!.HeaderParts.Single().Header.InnerText, StringComparison.Ordinal);
        Assert.Equal("INTERNAL", document.CustomFilePropertiesPart!.Properties!.Elements<CustomDocumentProperty>().Single(p => p.Name == "Classification").InnerText);
        Assert.Contains("<p class=\"stamp\">INTERNAL", Page(), StringComparison.Ordinal);
        for (var sheet = 0; sheet < 4; sheet++)
            Assert.StartsWith("INTERNAL", (string)WorkbookFile.Values(File("xlsx"), sheet)["A2"], StringComparison.Ordinal);
    }

    [Fact]
    public void SameReport_GivesTheSameBytesInAnyCulture()
    {
        var first = Files();
        IReadOnlyList<(string Name, byte[] Content)> second;
        using (Culture.Use("tr-TR")) second = Files();
        Assert.Equal(["action-plan.docx", "action-plan.html", "action-plan.xlsx"], first.Select(f => f.Name));
        Assert.All(first.Zip(second), pair => Assert.Equal(pair.First.Content, pair.Second.Content));
    }

    [Fact]
    public void FormulaInTheClientsText_StaysText()
    {
        var cells = Enumerable.Range(0, 4).SelectMany(sheet => WorkbookFile.Cells(File("xlsx"), sheet)).ToList();
        Assert.All(cells, c => Assert.Null(c.CellFormula));
        var typed = cells.Where(c => c.InnerText == Injected).ToList();
        Assert.NotEmpty(typed);
        Assert.All(typed, c => Assert.Contains(c.DataType!.Value, new[] { CellValues.InlineString, CellValues.SharedString, CellValues.String }));
        using var document = WordprocessingDocument.Open(new MemoryStream(File("docx")), isEditable: false);
        Assert.Contains(Injected, document.MainDocumentPart!.Document.InnerText, StringComparison.Ordinal);
        Assert.Empty(document.MainDocumentPart.HyperlinkRelationships);
        Assert.DoesNotContain("fldChar", document.MainDocumentPart.Document.OuterXml, StringComparison.Ordinal);
    }

    [Fact]
    public void Page_IsWellFormedAndHoldsNoScriptOrLink()
    {
        var page = XDocument.Parse(Page().Replace("<!DOCTYPE html>", "", StringComparison.Ordinal)
            .Replace("<meta charset=\"utf-8\">", "", StringComparison.Ordinal)
            .Replace("initial-scale=1\">", "initial-scale=1\"/>", StringComparison.Ordinal)
            .Replace("content=\"INTERNAL\">", "content=\"INTERNAL\"/>", StringComparison.Ordinal));
        Assert.DoesNotContain(page.Descendants(), e => e.Name.LocalName is "script" or "a" or "img" or "link");
        Assert.DoesNotContain(page.Descendants().Attributes(), a => a.Name.LocalName is "src" or "href");
        Assert.Contains(page.Descendants("td"), cell => cell.Value == "<script>alert(1)</script> & \"quoted\"\nsecond line \uFFFD");
    }

    [Fact]
    public void Targets_AreThoseComputed()
    {
        var sheet = WorkbookFile.Values(File("xlsx"), 3);
        var row = sheet.Single(v => v.Value is "8A to VSM together").Key[1..];
        // 249 posts at 3.4 % is 8.47, so 9, of whom 4 are there: 5 more (wres.md, section 12).
        Assert.Equal((249d, 4d, 9d, 5d), ((double)sheet["B" + row], (double)sheet["C" + row], (double)sheet["D" + row], (double)sheet["E" + row]));
    }

    [Fact]
    public void FindingsAndProgress_AreListed()
    {
        var findings = WorkbookFile.Values(File("xlsx"), 1);
        Assert.Equal("2 to put right before the plan is published.", findings["A3"]);
        Assert.Equal(("A2", "No team is responsible."), (findings["A5"], findings["B5"]));
        Assert.Equal("Since last year's plan, for the annual equality report: 0 done, 1 carried over, 0 reopened, 1 new, 1 dropped.", WorkbookFile.Values(File("xlsx"), 2)["A3"]);
    }

    [Fact]
    public void WithoutLastYearOrCounts_TheFilesAreStillValid()
    {
        var files = new Adapters.Documents.Documents().ActionPlan(Report() with { Progress = null, Targets = null, Findings = [] }, Sample.Client);
        Assert.Empty(OpenXmlCheck.Errors(files[2].Content));
        Assert.Contains("There are no targets", Encoding.UTF8.GetString(files[1].Content), StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task Workbook_OpensInLibreOffice()
    {
        var (saved, _) = await LibreOffice.SaveAgain(File("xlsx"));
        Assert.Contains(WorkbookFile.Values(saved[0], 0).Values, v => v is Injected);
    }

    private static string Page() => Encoding.UTF8.GetString(File("html"));

    private static byte[] File(string ending) => Files().Single(f => f.Name.EndsWith(ending, StringComparison.Ordinal)).Content;

    private static IReadOnlyList<(string Name, byte[] Content)> Files() => new Adapters.Documents.Documents().ActionPlan(Report(), Sample.Client);

    private static ActionPlanReport Report()
    {
        PlannedAction[] actions =
        [
            new() { Id = "A1", Indicator = 2, Title = Injected, Actions = [Injected, "-2+3"], Team = "Recruitment", Due = new DateOnly(2021, 3, 31), Status = ActionStatus.Open, Narrative = Script, Update = "@x" },
            new() { Id = "A2", Recommendation = "Invented recommendation", Title = "Second", Status = ActionStatus.Open },
        ];
        var plan = new ActionPlan(2020, new DateOnly(2020, 10, 15), actions);
        var before = new ActionPlan(2019, new DateOnly(2019, 10, 15), [actions[0], actions[1] with { Id = "A0" }]);
        var publishBy = new DateOnly(2020, 10, 31);
        var goal = TargetGoal.TryFromPercentage(TargetBasis.LocalPopulationShare, Fraction.Of(3.4m))!;
        var people = new GroupCounts(245, 4, 0);
        var targets = new TargetPlan(goal, ModelEmployer.Plan(2020, [new BandPosts("8a", people)], goal), HeadsTarget.For(249, 4, goal.Share), null);
        return new ActionPlanReport(plan, publishBy, ActionFinding.Of(plan, publishBy), ActionProgress.Of(plan, before), targets);
    }
}
