namespace WresEtl.Core.Rules.Answers;

/// <summary>HR's answer and all other evidence name one group. The answer decides, but that it overruled something is told.</summary>
public sealed class C002_AnswerAgreesWithEvidence : IAnswerRule
{
    public string Id => "C002";

    public IEnumerable<Fault> Check(AnswerRound round, RuleContext context) =>
        round.Cleansing.Overruled.Select(o => context.Of(
            this, o.Person, "ethnic_origin", o.Evidence[0].Category.Code,
            ("by", o.Evidence[0].By), ("evidence", EvidenceText.Of(o.Evidence.Skip(1), context))));
}
