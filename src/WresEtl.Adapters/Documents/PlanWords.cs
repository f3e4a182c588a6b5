using WresEtl.Core.ActionPlans;

namespace WresEtl.Adapters.Documents;

/// <summary>The words of action plans, internal and published.</summary>
internal static class PlanWords
{
    public static string Of(ProgressKind kind) => kind switch
    {
        ProgressKind.Done => "done",
        ProgressKind.CarriedOver => "carried over",
        ProgressKind.Reopened => "reopened",
        ProgressKind.New => "new",
        ProgressKind.Dropped => "dropped",
    };
}
