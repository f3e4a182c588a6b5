using WresEtl.Core.Primitives;

namespace WresEtl.Core.Indicators.Targets;

/// <summary>What the BME share of senior staff or of the board is to match.</summary>
public enum TargetBasis
{
    /// <summary>The organisation's own BME share of its workforce, Unknown in the denominator.</summary>
    WorkforceShare,

    /// <summary>The BME share of the population the organisation serves.</summary>
    LocalPopulationShare,
}

/// <summary>The share to reach, from 0 to 1, and what it rests on.</summary>
public sealed record TargetGoal
{
    private TargetGoal(TargetBasis basis, Fraction share) => (Basis, Share) = (basis, share);

    public TargetBasis Basis { get; }

    public Fraction Share { get; }

    /// <summary>From counts, exactly. Null when there is nobody, or the part exceeds the whole.</summary>
    public static TargetGoal? TryFromCounts(TargetBasis basis, long bme, long all) =>
        all > 0 ? Checked(basis, Fraction.Of(bme, all)) : null;

    /// <summary>From a printed percentage such as 3.4. Null outside 0 to 100.</summary>
    public static TargetGoal? TryFromPercentage(TargetBasis basis, Fraction percentage) =>
        Checked(basis, percentage / Fraction.Of(100));

    private static TargetGoal? Checked(TargetBasis basis, Fraction share) =>
        share >= default(Fraction) && share <= Fraction.Of(1) ? new(basis, share) : null;
}

/// <summary>People needed for a goal, those already there taken off.</summary>
/// <param name="Posts">Posts in the group the goal is for.</param>
/// <param name="Exact">Posts times goal, before the ceiling.</param>
/// <param name="Heads">Needed in post: the ceiling, since nobody is 0.466 of a person.</param>
/// <param name="Existing">BME people in post now.</param>
public sealed record HeadsTarget(int Posts, Fraction Exact, int Heads, int Existing)
{
    /// <summary>Still to come; never negative.</summary>
    public int NetNew => Math.Max(0, Heads - Existing);

    public bool IsMet => NetNew == 0;

    /// <summary>
    /// The target of any group of posts: senior bands, or the governing body. Throws when counts are negative or more people
    /// exist than posts, a defect of the caller.
    /// </summary>
    // wres.md, section 12: heads = ceiling(posts × goal); needed, existing and net new are printed apart. HWCCG printed
    // 249 × 3.4 % as "8.5" and did not take off the 4 in post.
    public static HeadsTarget For(int posts, int existing, Fraction share)
    {
        if (posts < 0 || existing < 0 || existing > posts)
            throw new ArgumentOutOfRangeException(nameof(existing), "People in post must be between none and all posts.");

        var exact = Fraction.Of(posts) * share;
        return new(posts, exact, (int)Rounding.Ceiling(exact), existing);
    }

    /// <summary>Counts of people are not for logs.</summary>
    public override string ToString() => nameof(HeadsTarget);
}
