namespace WresEtl.Core.Rules;

/// <summary>New, persisting, resolved: this run's findings against those of the last run on other inputs.</summary>
public static class FindingHistory
{
    /// <summary>This run's findings with their status, resolved ones last.</summary>
    /// <param name="now">This run's findings.</param>
    /// <param name="last">The findings that the last run left, as it reported them; empty where there was none.</param>
    /// <param name="isRepeat">
    /// The last run had the same inputs: then what it compared itself with is compared with again, so that a repeat changes nothing.
    /// </param>
    /// <param name="answered">Findings that evidence may have closed: a resolved one keeps the answer that closed it.</param>
    public static IReadOnlyList<Finding> Compare(
        IReadOnlyList<Finding> now, IReadOnlyList<Finding> last, bool isRepeat, IReadOnlyList<Finding> answered)
    {
        var before = last.Where(f => isRepeat ? f.Status != FindingStatus.New : f.Status != FindingStatus.Resolved).ToList();
        var known = before.Select(f => f.Id).ToHashSet(StringComparer.Ordinal);
        var answers = answered.Where(f => f.Answer is not null).ToDictionary(f => f.Id, f => f.Answer, StringComparer.Ordinal);
        var here = now.Select(f => f.Id).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. now.Select(f => f with { Status = known.Contains(f.Id) ? FindingStatus.Persisting : FindingStatus.New }),
            .. before.Where(f => !here.Contains(f.Id)).Select(f => f with { Status = FindingStatus.Resolved, Answer = answers.GetValueOrDefault(f.Id) }),
        ];
    }
}
