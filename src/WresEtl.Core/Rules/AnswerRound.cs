using WresEtl.Core.Cleansing;

namespace WresEtl.Core.Rules;

/// <summary>What became of HR's answers and of other evidence.</summary>
/// <param name="Findings">The run's findings with their answers.</param>
/// <param name="Cleansing">What evidence changed, and where it could not.</param>
public sealed record AnswerRound(IReadOnlyList<Finding> Findings, EthnicityCleansing Cleansing);
