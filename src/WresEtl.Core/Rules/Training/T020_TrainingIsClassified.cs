using WresEtl.Core.Indicators;
using WresEtl.Core.Intake;

namespace WresEtl.Core.Rules.Training;

/// <summary>Every completion in the year is classed as mandatory or not; while one is not, indicator 4 is not collected.</summary>
public sealed class T020_TrainingIsClassified : IWorkforceRule
{
    public string Id => "T020";

    public IEnumerable<Fault> Check(IndicatorInputs inputs, RuleContext context)
    {
        if (inputs.Training is not { Unclassified: > 0 }) return [];
        var classes = new TrainingClasses(context.Standard, context.Client);
        return context.Intake.Training
            .Where(r => !T021_CompletionCanBePlaced.HasGap(r) && !r.Status.IsUnknown && !r.Completed.IsUnknown
                && TrainingAccess.WhyOut(r, context.Standard, classes, inputs.Headcount.Employs(r.Employee)) == AsideReason.Unclassified)
            .GroupBy(r => r.Course.Raw, StringComparer.Ordinal)
            .OrderBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => context.Of(
                this, g.First().At, "course_title", $"course:{g.Key}", g.Key, default,
                ("course", g.Key), ("count", FindingText.Number(g.Count()))));
    }
}
