using WresEtl.Core.Cleansing;

namespace WresEtl.Core.Rules;

/// <summary>What became of HR's answers and of other evidence.</summary>
/// <param name="Findings">The run's findings with their answers.</param>
/// <param name="Cleansing">What evidence changed, and where it could not.</param>
public sealed record AnswerRound(IReadOnlyList<Finding> Findings, EthnicityCleansing Cleansing);

/// <summary>Looks at answers and evidence once the run's findings are known.</summary>
public interface IAnswerRule : IRule
{
    IEnumerable<Fault> Check(AnswerRound round, RuleContext context);
}

/// <summary>All evidence of a person's ethnicity names one group; where it does not, nothing is changed until HR says which is right.</summary>
public sealed class C001_EvidenceAgrees : IAnswerRule
{
    public string Id => "C001";

    public IEnumerable<Fault> Check(AnswerRound round, RuleContext context) =>
        round.Cleansing.Conflicts.Select(c => context.Of(
            this, c.Person, "ethnic_origin",
            string.Join(" / ", c.Evidence.Select(e => e.Category.Code).Distinct().Order(StringComparer.Ordinal)),
            ("evidence", string.Join("; ", c.Evidence.Select(e => $"{context.PlaceOf(e.Row, "").File} row {e.Row.Row}: {e.Category.Code}")))));
}

/// <summary>An answer belongs to the value it was given for; when that has changed it must be given again.</summary>
public sealed class C010_AnswerIsOfTheValueThere : IAnswerRule
{
    public string Id => "C010";

    public IEnumerable<Fault> Check(AnswerRound round, RuleContext context) =>
        round.Findings.Where(f => f.AnswerIsStale).Select(f => new Fault(
            Id, f.Place, $"answer:{f.Id}", f.FaultHash, f.Person,
            [("rule", f.Rule.Id), ("by", f.Answer!.AnsweredBy), ("on", f.Answer.AnsweredOn)]));
}

/// <summary>A value given as an answer is in the year's classification.</summary>
public sealed class C011_AnswerIsInTheClassification : IAnswerRule
{
    public string Id => "C011";

    public IEnumerable<Fault> Check(AnswerRound round, RuleContext context) =>
        round.Cleansing.UnreadableAnswers.Select(f => new Fault(
            Id, f.Place, $"answer:{f.Id}", f.Answer!.Code, f.Person, [("value", f.Answer.Code), ("by", f.Answer.AnsweredBy)]));
}
