using WresEtl.Core.Rules;
using Xunit.Sdk;

namespace WresEtl.Core.Tests.Rules;

/// <summary>
/// Each rule's own tests show it passing, failing, blank and at its boundary. The tests are run here and what they put to the rule is
/// looked at, so that a class with the right name and no examples does not do.
/// </summary>
public sealed class RuleExamplesTests
{
    // Y010 words what the reader of last year's file met; its examples are that reader's, SubmissionCsvTests.
    public static TheoryData<string> Rules => [.. RuleBook.All.Where(r => r is not IPreviousYearRule).Select(r => r.Id)];

    [Theory]
    [MemberData(nameof(Rules))]
    public void Rule_HasAPassingAFailingABlankAndABoundaryExample(string ruleId)
    {
        var examples = ExamplesOf(ruleId);
        var differences = Pairs(examples).Select(p => p.Pass.Difference(p.Fail)).OfType<Difference>().ToArray();
        var missing = new[]
        {
            examples.Any(e => e.Passes) ? "" : "passing",
            examples.Any(e => !e.Passes) ? "" : "failing",
            examples.Any(e => IsBlank(e, differences, examples)) ? "" : "blank",
            differences.Any(d => d.IsSmallestStep) ? "" : "boundary",
        };
        Assert.Equal([], missing.Where(m => m.Length > 0).Select(m => $"{ruleId} has no {m} example"));
    }

    [Fact]
    public void ClassWithoutExamples_IsFound()
    {
        Assert.Empty(Example.Of("W030", () => Scenario.Of(Valid.Assignment()).Says("W031")));
        var all = Example.Of("W030", () =>
        {
            Scenario.Of(Valid.Assignment()).Says("W030");
            Scenario.Of(Valid.Assignment(("ethnic_origin", ""))).Says("W030");
        });
        Assert.Equal([true, false], all.Select(e => e.Passes));
        Assert.Equal(new Difference("Workforce", "ethnic_origin", "A White - British", "", IsQuantity: false), all[0].Difference(all[1]));
    }

    [Theory]
    [InlineData("fte", "1.5", "1.51", true)]
    [InlineData("fte", "1.5", "1.6", true)]
    [InlineData("fte", "1.5", "1.7", false)]
    [InlineData("fte", "1", "3", false)]
    [InlineData("fte", "1", "", true)]
    [InlineData("assignment_start", "31/03/2020", "01/04/2020", true)]
    [InlineData("assignment_start", "31/03/2020", "02/04/2020", false)]
    [InlineData("employee_number", "1", "9", true)]
    public void SmallestStep_IsADayOrAUnitInTheLastPlace(string cell, string one, string other, bool isSmallest) => Assert.Equal(
        isSmallest, Difference.Between(Thing.Of(Valid.Assignment((cell, one))), Thing.Of(Valid.Assignment((cell, other))))!.IsSmallestStep);

    private static IReadOnlyList<Example> ExamplesOf(string ruleId)
    {
        var name = $"{RuleBook.All.Single(r => r.Id == ruleId).GetType().Name}Tests";
        var tests = typeof(RuleExamplesTests).Assembly.GetTypes().Single(t => t.Name == name);
        return Example.Of(ruleId, () => RunAll(tests));
    }

    private static void RunAll(Type tests)
    {
        foreach (var method in tests.GetMethods().Where(m => m.IsDefined(typeof(FactAttribute), inherit: true)))
        {
            var data = method.GetCustomAttributes(typeof(DataAttribute), inherit: true).Cast<DataAttribute>().SelectMany(d => d.GetData(method)).ToArray();
            foreach (var arguments in data.Length > 0 ? data : [[]]) method.Invoke(Activator.CreateInstance(tests), arguments);
        }
    }

    private static IEnumerable<(Example Pass, Example Fail)> Pairs(IReadOnlyList<Example> examples) =>
        from pass in examples where pass.Passes from fail in examples where !fail.Passes select (pass, fail);

    /// <summary>One of the cells that decide is empty or not there, or nothing of the kind was given at all.</summary>
    private static bool IsBlank(Example example, Difference[] differences, IReadOnlyList<Example> examples)
    {
        var cells = differences.Where(d => d.Cell.Length > 0).Select(d => (d.Kind, d.Cell))
            .Concat(examples.SelectMany(e => e.Faults).Where(f => f.Place.Column.Length > 0).SelectMany(f => example.Things.Select(t => (t.Kind, Cell: f.Place.Column))))
            .Distinct();
        var kinds = examples.Where(e => !e.Passes).SelectMany(e => e.Things).Select(t => t.Kind).ToHashSet();
        return cells.Any(c => example.Things.Any(t => t.Kind == c.Kind && HasNothing(t, c.Cell)))
            || kinds.Any(k => example.Things.All(t => t.Kind != k));
    }

    private static bool HasNothing(Thing thing, string cell) => cell.EndsWith('/')
        ? thing.Cells.Where(c => c.Key.StartsWith(cell, StringComparison.Ordinal)).All(c => c.Value.Length == 0)
            || thing.Cells.Any(c => c.Key.StartsWith(cell, StringComparison.Ordinal) && c.Value.Length == 0)
        : thing.Cells.GetValueOrDefault(cell, "") is "" or "0" or "n/a" or "-";
}
