namespace WresEtl.Core.Rules.Answers;

/// <summary>A value given as an answer is in the year's classification.</summary>
public sealed class C011_AnswerIsInTheClassification : IAnswerRule
{
    public string Id => "C011";

    public IEnumerable<Fault> Check(AnswerRound round, RuleContext context) =>
        round.Cleansing.UnreadableAnswers.Select(f => new Fault(
            Id, f.Place, $"answer:{f.Id}", f.Answer!.Code, f.Person, [("value", f.Answer.Code), ("by", f.Answer.AnsweredBy)]));
}
