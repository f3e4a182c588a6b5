using WresEtl.Core.Intake.Rows;
using WresEtl.Core.Rules;
using WresEtl.Core.Standards;
using WresEtl.Testing;

namespace WresEtl.Core.Tests.Rules;

/// <summary>Book, catalogue, files and tests name the same rules, so that each is found by its id.</summary>
public sealed class RuleConventionTests
{
    public static TheoryData<int> AllYears => [.. YearStandards.Years];

    private static readonly IReadOnlyDictionary<Type, RuleScope> Scopes = new Dictionary<Type, RuleScope>
    {
        [typeof(IFileRule)] = RuleScope.File,
        [typeof(IIntakeRule)] = RuleScope.File,
        [typeof(IRowRule<Assignment>)] = RuleScope.Row,
        [typeof(IRowRule<Application>)] = RuleScope.Row,
        [typeof(IRowRule<DisciplinaryCase>)] = RuleScope.Row,
        [typeof(IRowRule<TrainingRecord>)] = RuleScope.Row,
        [typeof(IRowRule<BoardMember>)] = RuleScope.Row,
        [typeof(IRowRule<SurveyResult>)] = RuleScope.Row,
        [typeof(IPersonRule)] = RuleScope.Person,
        [typeof(IAnswerRule)] = RuleScope.Person,
        [typeof(IWorkforceRule)] = RuleScope.Workforce,
        [typeof(IReportRule)] = RuleScope.Report,
        [typeof(ILastYearRule)] = RuleScope.LastYear,
        [typeof(IPreviousYearRule)] = RuleScope.LastYear,
    };

    [Theory]
    [MemberData(nameof(AllYears))]
    public void Catalogue_AndBook_NameTheSameRules(int year) => Assert.Empty(RuleBook.Mismatches(YearStandards.Of(year)));

    [Theory]
    [MemberData(nameof(AllYears))]
    public void Scope_IsTheInterface(int year) => Assert.All(
        RuleBook.All, r => Assert.Equal(Scopes[Assert.Single(r.GetType().GetInterfaces(), Scopes.ContainsKey)], YearStandards.Of(year).Rules[r.Id].Scope));

    [Theory]
    [MemberData(nameof(AllYears))]
    public void Wording_IsSentences(int year) => Assert.All(YearStandards.Of(year).Rules.Values, r =>
    {
        Assert.All(new[] { r.Message, r.HowToFix }, t => Assert.Matches(@"^\S.*[.}]$", t));
        Assert.All(new[] { r.Message, r.HowToFix }, t => Assert.DoesNotContain("  ", t, StringComparison.Ordinal));
        Assert.NotEqual("", r.Reference);
    });

    [Fact]
    public void Mismatches_NameBothSides()
    {
        var standard = YearStandards.Of(2020);
        var rules = standard.Rules.Where(r => r.Key != "W014").Append(new("W999", standard.Rules["W014"])).ToDictionary(r => r.Key, r => r.Value);
        Assert.Equal(
            ["rule W014 has no line in the 2020 rules.csv", "2020 rules.csv names W999, which is no rule"],
            RuleBook.Mismatches(standard with { Rules = rules }));
    }

    [Fact]
    public void Class_StartsWithItsId()
    {
        Assert.All(RuleBook.All, r => Assert.Matches($"^{r.Id}_[A-Z]", r.GetType().Name));
        Assert.Equal(RuleBook.All.Count, RuleBook.All.Select(r => r.Id).Distinct().Count());
    }

    [Fact]
    public void EveryRuleOfTheAssembly_IsInTheBook() => Assert.Equal(
        typeof(RuleBook).Assembly.GetTypes().Where(t => t.IsAssignableTo(typeof(IRule)) && t is { IsAbstract: false, IsInterface: false }).Select(t => t.Name).Order(),
        RuleBook.All.Select(r => r.GetType().Name).Order());

    [Fact]
    public void File_IsNamedAfterTheRule_OrAfterItsFamily()
    {
        var files = Directory.EnumerateFiles(Path.Combine(Repository.Root, "src/WresEtl.Core/Rules"), "*.cs", SearchOption.AllDirectories)
            .Select(f => Path.GetFileNameWithoutExtension(f)).ToArray();
        Assert.All(RuleBook.All, r => Assert.Single(files, f => f == r.GetType().Name || IsFamily(f, r.Id)));
    }

    [Fact]
    public void EveryRule_HasTests()
    {
        var tests = typeof(RuleConventionTests).Assembly.GetTypes()
            .Where(t => !t.IsAbstract && t.GetMethods().Any(m => m.IsDefined(typeof(FactAttribute), inherit: true)))
            .Select(t => t.Name).ToHashSet();
        Assert.All(RuleBook.All, r => Assert.Contains($"{r.GetType().Name}Tests", tests));
    }

    [Fact]
    public void ValidClient_HasNoFindings()
    {
        var scenario = Scenario.Of(
        [
            .. Valid.People(6), .. Valid.PeopleFrom(7, 2, ("ethnic_origin", "H")), Valid.Nurse(("employee_number", "90000009")),
            Valid.Doctor(("employee_number", "90000010")),
            .. Valid.Applications(40), .. Valid.ApplicationsFrom(41, 10, ("stage_reached", "Appointed"), ("appointed", "Yes")),
            .. Valid.ApplicationsFrom(51, 40, ("ethnic_origin", "H")), .. Valid.ApplicationsFrom(91, 10, ("ethnic_origin", "H"), ("stage_reached", "Appointed"), ("appointed", "Yes")),
            Valid.Case(), Valid.Case(("case_ref", "C2"), ("opened_date", "01/06/2018"), ("formal_investigation_start", "02/06/2018")),
            Valid.Completion(), Valid.Completion(("employee_number", "90000007"), ("course_title", "Coaching")),
            .. Valid.Seats(6), Valid.Seat(("person_ref", "E1"), ("role_title", "Chief executive"), ("is_executive", "Yes"), ("employee_number", "90000001")),
        ]);
        // With so few people and cases ratios are wild, which is right to say and no fault of the rows.
        Assert.Equal([], scenario.AllFaults().Where(f => f.RuleId is not ("X020" or "X021" or "X022")).Select(f => f.RuleId));
    }

    [Fact]
    public void ValidReturn_HasNoFindings() =>
        Assert.Empty(RuleBook.All.Where(r => r is IReportRule).SelectMany(r => Scenario.OfReturn(Valid.Return()).Faults(r.Id)));

    [Fact]
    public void Page_IsTheCatalogues() => Assert.Equal(
        RulesReference.Markdown(YearStandards.Of(YearStandards.Years.Max())),
        File.ReadAllText(Path.Combine(Repository.Root, "docs/rules.md")));

    private static bool IsFamily(string file, string id) =>
        file.Split("_to_") is [var first, { Length: > 4 } rest]
        && first[0] == id[0]
        && string.CompareOrdinal(first, id) <= 0
        && string.CompareOrdinal(rest[..4], id) >= 0;
}
