namespace WresEtl.Core.Disclosure;

/// <summary>Why a count is sensitive in itself (primary).</summary>
public enum SensitiveBecause
{
    Small,
    WholeRow,
    Everyone,
    NoneOfSmallBase,
    IndicatorBaseSmall,
    BoardPolicy,
}

/// <summary>
/// The named policy as a predicate on a complete table. The engine asks it about the truth; the proof asks it about each
/// witness, because a reader who knows the policy knows that no shown count is sensitive.
/// </summary>
internal sealed class Sensitivity(LinkedSystem system, DisclosurePolicy policy)
{
    private static readonly (string[] Areas, Func<CountId, bool> IsBase)[] Indicators =
    [
        (["nonclinical", "clinical", "medical"], id => id.Area is "nonclinical" or "clinical" or "medical" && id.Group == CountId.Total),
        (["shortlisted", "appointed"], id => id.Area == "shortlisted" && id.Group is "white" or "bme"),
        (["disciplinary"], id => id.Area == "workforce" && id.Group is "white" or "bme"),
        (["training"], id => id.Area == "workforce" && id.Group is "white" or "bme"),
    ];

    private readonly int[][] _bases = [.. system.Parts.Select(id => BasesOf(system, policy, id))];

    private readonly int[][] _rowsOfGroups = [.. system.Sums.Where((sum, s) => policy.FullRowsSensitive && system.IsGroupRow[s] && !IsBoard(system.Parts[sum.Left])).Select(sum => sum.Right)];

    public DisclosurePolicy Policy => policy;

    /// <summary>Null when the count may be shown were <paramref name="table"/> the truth.</summary>
    public SensitiveBecause? Why(int count, ReadOnlySpan<long> table)
    {
        var id = system.Parts[count];
        if (id.IsEarlier)
            return null;
        if (IsBoard(id) && policy.Board != BoardRule.Consent)
            return policy.Board == BoardRule.Withheld || id.Group != CountId.Total ? SensitiveBecause.BoardPolicy : SmallOrNull(table[count]);
        if (IsBoard(id))
            return null;
        foreach (var b in _bases[count])
            if (table[b] > 0 && table[b] < policy.IndicatorBaseBelow)
                return SensitiveBecause.IndicatorBaseSmall;
        return SmallOrNull(table[count]) ?? (IsWholeRow(count, table) ? SensitiveBecause.WholeRow : Outcome(count, table));
    }

    /// <summary>Whether everybody in the count's row of groups is in this count, however few they are: it says of each of them what they are.</summary>
    public bool IsWholeRow(int count, ReadOnlySpan<long> table)
    {
        if (!policy.FullRowsSensitive || table[count] == 0 || system.Parts[count].IsEarlier || IsBoard(system.Parts[count]))
            return false;
        foreach (var s in system.SumsOf[count])
            if (system.IsGroupRow[s] && system.Sums[s].Left != count && table[system.Sums[s].Left] == table[count])
                return true;
        return false;
    }

    /// <summary>
    /// Withheld counts beside which every other group of the row is printed as nobody. Were anybody in one, the policy would have opened
    /// one of those zeros, so a reader takes it for empty.
    /// </summary>
    public List<int> TakenForEmpty(Reading reading)
    {
        List<int> empty = [];
        foreach (var groups in _rowsOfGroups)
        {
            var (open, only) = (0, -1);
            foreach (var g in groups)
                if (!reading.IsShown[g] || reading.High[g] > policy.SmallTo)
                    (open, only) = (open + 1, g);
            if (open == 1 && reading.IsWithheld[only])
                empty.Add(only);
        }
        return empty;
    }

    /// <summary>The bases whose size decides whether this count's whole indicator is withheld.</summary>
    public ReadOnlySpan<int> Bases(int count) => _bases[count];

    public static bool IsBoard(CountId id) => id.Area is "board" or "board_voting" or "board_executive";

    private SensitiveBecause? SmallOrNull(long value) =>
        value >= 1 && value <= policy.SmallTo ? SensitiveBecause.Small : null;

    private SensitiveBecause? Outcome(int count, ReadOnlySpan<long> table)
    {
        foreach (var outcome in system.Outcomes)
        {
            if (outcome.Left != count)
                continue;
            var people = table[outcome.Right];
            if (policy.FullRowsSensitive && people > 0 && table[count] == people)
                return SensitiveBecause.Everyone;
            if (policy.Zeros == ZeroRule.UnlessDisclosing && table[count] == 0 && people > 0 && people < policy.ZeroBaseBelow)
                return SensitiveBecause.NoneOfSmallBase;
        }
        return null;
    }

    private static int[] BasesOf(LinkedSystem system, DisclosurePolicy policy, CountId id)
    {
        if (policy.IndicatorBaseBelow == 0 || id.IsEarlier)
            return [];
        return [.. Indicators.Where(i => i.Areas.Contains(id.Area)).SelectMany(
            i => Enumerable.Range(0, system.Ids.Length).Where(b => !system.Parts[b].IsEarlier && i.IsBase(system.Parts[b])))];
    }
}
