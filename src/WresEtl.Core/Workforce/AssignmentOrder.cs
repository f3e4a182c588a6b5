using WresEtl.Core.Intake.Rows;

namespace WresEtl.Core.Workforce;

/// <summary>
/// Which of a person's rows comes first. Both orders end in the rows' content, never in their place in the file, so that shuffled
/// rows choose the same.
/// </summary>
internal static class AssignmentOrder
{
    /// <summary>
    /// layouts.md section 7: decided posts before undecided ones, then primary flag, highest full-time equivalent, earliest start, lowest
    /// assignment number.
    /// </summary>
    public static readonly Comparison<Assignment> Choice = (a, b) =>
    {
        if (IsUndecided(a).CompareTo(IsUndecided(b)) is not 0 and var undecided) return undecided;
        if (IsPrimary(b).CompareTo(IsPrimary(a)) is not 0 and var primary) return primary;
        if ((b.Fte.Value?.Value ?? -1m).CompareTo(a.Fte.Value?.Value ?? -1m) is not 0 and var fte) return fte;
        if ((a.StartDay ?? DateOnly.MaxValue).CompareTo(b.StartDay ?? DateOnly.MaxValue) is not 0 and var start) return start;
        return a.Number.CompareTo(b.Number) is not 0 and var number ? number : ByContent(a, b);
    };

    /// <summary>By assignment number, the latest start first.</summary>
    public static readonly Comparison<Assignment> Version = (a, b) =>
    {
        if (a.Number.CompareTo(b.Number) is not 0 and var number) return number;
        var start = (b.StartDay ?? DateOnly.MinValue).CompareTo(a.StartDay ?? DateOnly.MinValue);
        return start != 0 ? start : ByContent(a, b);
    };

    public static bool SameContent(Assignment a, Assignment b) => ByContent(a, b) == 0;

    private static bool IsPrimary(Assignment a) => a.IsPrimary.Value?.Value == true;

    private static bool IsUndecided(Assignment a) => a.Contract.Value is null || a.Status.Value is null;

    private static int ByContent(Assignment a, Assignment b)
    {
        var (left, right) = (Content(a), Content(b));
        for (var i = 0; i < left.Length; i++)
        {
            if (string.CompareOrdinal(left[i], right[i]) is not 0 and var order) return order;
        }

        return 0;
    }

    private static string[] Content(Assignment a) =>
    [
        a.Ethnicity.Raw, a.StaffGroup.Raw, a.JobRole.Raw, a.Occupation.Raw, a.PayCode.Raw, a.PayDescription.Raw, a.Contract.Raw,
        a.Status.Raw, a.Fte.Raw, a.IsPrimary.Raw, a.EmployeeCategory.Raw, a.PersonType.Raw, a.Start.Raw, a.End.Raw, a.AfcFlag.Raw,
        a.Organisation.Raw, a.PersonUid.Raw, a.NumberText,
    ];
}
