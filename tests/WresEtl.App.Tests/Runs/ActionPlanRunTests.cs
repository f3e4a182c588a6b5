using WresEtl.App.Synth;
using WresEtl.Core.ActionPlans;

namespace WresEtl.App.Tests.Runs;

/// <summary>A run writes the action plan of its year, and of no other; it stands in run.json, and changes nothing else.</summary>
public class ActionPlanRunTests
{
    private const string Code = "ZZ2";

    private static readonly PlannedAction Action = new() { Id = "A1", Indicator = 2, Title = "Invented", Team = "", Status = ActionStatus.Open };

    [Fact]
    public void PlanOfTheYear_IsWrittenListedAndPartOfTheInputs()
    {
        var (batch, _) = Batch.Of(new SynthPlan(2020, 1, [.. DemoClients.Plan().Clients.Where(c => c.Organisation.Code == Code)]));
        using (batch)
        {
            var without = Assert.Single(batch.Run(output: "without", configuration: With(2021)));
            Assert.Null(without.Result!.ActionFindings);
            var outcome = Assert.Single(batch.Run(output: "with", configuration: With(2020)));
            Assert.Equal(2, outcome.Result!.ActionFindings);
            string[] names =
            [
                .. new[] { "docx", "html", "xlsx" }.Select(e => $"action-plan/action-plan.{e}"), "reporting-template/action-plan.docx", "reporting-template/action-plan.html",
            ];
            var (before, after) = (batch.Files("without"), batch.Files("with"));
            Assert.Equal(names.Select(n => $"{Code}/2020/{n}"), after.Keys.Except(before.Keys));
            Assert.All(names, n => Assert.Contains($"\"{n}\"", batch.Text($"{Code}/2020/run.json", "with"), StringComparison.Ordinal));
            // The template speaks of the plan; the manifests list it.
            var changed = before.Where(f => !f.Value.AsSpan().SequenceEqual(after[f.Key])).Select(f => Path.GetFileName(f.Key)).Distinct();
            Assert.Equal(["reporting-template.docx", "reporting-template.html", "run.json"], changed.Except(["batch.json", "timings.json"]));
            string Key(string output) => batch.Text($"{Code}/2020/run.json", output).Split('\n').Single(l => l.Contains("inputs_sha256", StringComparison.Ordinal));
            Assert.NotEqual(Key("without"), Key("with"));
            batch.Run(output: "no-plan", configuration: new ChangedConfiguration());
            Assert.Equal(Key("no-plan"), Key("without"));
        }
    }

    [Fact]
    public void PlanTakenAway_LeavesNoFileOfTheLastRun()
    {
        var (batch, _) = Batch.Of(new SynthPlan(2020, 1, [.. DemoClients.Plan().Clients.Where(c => c.Organisation.Code == Code)]));
        using (batch)
        {
            batch.Run(configuration: With(2020));
            batch.Run(configuration: With(2021));
            Assert.DoesNotContain(batch.Files().Keys, f => f.Contains("action-plan", StringComparison.Ordinal));
        }
    }

    private static ChangedConfiguration With(int year) => new()
    {
        ChangeClient = c => c with { ActionPlans = [new ActionPlan(year, new DateOnly(year, 10, 1), [Action])] },
    };
}
