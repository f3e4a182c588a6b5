namespace WresEtl.Core.Proofing;

/// <summary>What is wrong with a figure of a report.</summary>
public enum ProofKind
{
    /// <summary>A fraction printed with a % sign: it should be 100 times as large.</summary>
    FractionAsPercent,

    /// <summary>Multiplied by 100 twice.</summary>
    TimesHundred,

    /// <summary>A digit too many or too few.</summary>
    TimesTen,

    /// <summary>Cut off instead of rounded.</summary>
    Truncated,

    /// <summary>The percentage is not what its own counts come to.</summary>
    NotItsCounts,

    /// <summary>A relative likelihood with a % sign, or larger than 5.</summary>
    RatioAsPercent,

    /// <summary>Made from likelihoods that had been rounded.</summary>
    RatioOfRounded,

    /// <summary>The other group over this one.</summary>
    RatioInverted,

    /// <summary>A ratio that is something else, or where there is none.</summary>
    RatioDiffers,

    /// <summary>White and BME exchanged.</summary>
    GroupsSwapped,

    /// <summary>Not what the return has.</summary>
    DiffersFromReturn,

    /// <summary>Not what the report says elsewhere.</summary>
    DiffersFromItself,

    /// <summary>The parts do not make the total.</summary>
    TotalDoesNotAdd,

    /// <summary>White, BME and Unknown do not make 100.</summary>
    NotHundred,

    /// <summary>A combined figure that repeats one of its parts.</summary>
    RepeatsOnePart,

    /// <summary>Due before the plan was written.</summary>
    DueBeforePlan,
}

/// <summary>One figure of a report that cannot be right.</summary>
/// <param name="Place">Where.</param>
/// <param name="Kind">What is wrong.</param>
/// <param name="Message">In words, with figures of the report itself only.</param>
/// <param name="FromReturn">What the return has instead: exact, INTERNAL; empty where the return is not needed to see it.</param>
public sealed record ProofFinding(string Place, ProofKind Kind, string Message, string FromReturn = "")
{
    /// <summary>The message repeats the report.</summary>
    public override string ToString() => $"ProofFinding {Kind}";
}
