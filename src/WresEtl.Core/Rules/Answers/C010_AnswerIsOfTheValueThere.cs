namespace WresEtl.Core.Rules.Answers;

/// <summary>An answer belongs to the value it was given for; when that has changed it must be given again.</summary>
public sealed class C010_AnswerIsOfTheValueThere : IAnswerRule
{
    public string Id => "C010";

    public IEnumerable<Fault> Check(AnswerRound round, RuleContext context) =>
        round.Findings.Where(f => f.AnswerIsStale).Select(f => new Fault(
            Id, f.Place, $"answer:{f.Id}", f.FaultHash, f.Person,
            [("rule", f.Rule.Id), ("by", f.Answer!.AnsweredBy), ("on", f.Answer.AnsweredOn)]));
}
