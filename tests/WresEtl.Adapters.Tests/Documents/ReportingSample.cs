using WresEtl.Adapters.Documents.Reporting;
using WresEtl.App.Ports;
using WresEtl.App.Reporting;
using WresEtl.Core.ActionPlans;

namespace WresEtl.Adapters.Tests.Documents;

/// <summary>Reporting templates of the invented organisation of <see cref="PublicationSample"/>.</summary>
internal static class ReportingSample
{
    public static ReportingReport Report(string name = "ordinary", ClientTexts? texts = null) => new(
        PublicationSample.Report(name).Publication,
        Sample.Client with { Code = "ZZ9", Name = "Invented 5 Vales NHS Trust" },
        Sample.Standard,
        Plan,
        IsProvisional: false,
        texts ?? ClientTexts.None);

    public static ActionPlanReport Plan { get; } = Of(new ActionPlan(2020, new DateOnly(2020, 10, 15),
    [
        new() { Id = "A1", Indicator = 2, Title = "Invented action <b>", Actions = ["First", "Second & last"], Team = "Recruitment", Due = new DateOnly(2021, 3, 31), Status = ActionStatus.Open, Narrative = "Why" },
    ]));

    public static IReadOnlyList<(string Name, byte[] Content)> Files(ReportingReport report) => new ReportingDocuments().Write(report);

    public static byte[] File(ReportingReport report, string name) => Files(report).Single(f => f.Name == name).Content;

    private static ActionPlanReport Of(ActionPlan plan) => new(
        plan, new DateOnly(2020, 10, 31), [], ActionProgress.Of(plan, new ActionPlan(2019, new DateOnly(2019, 10, 1), [plan.Actions[0]])), Targets: null);
}
