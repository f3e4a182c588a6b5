namespace WresEtl.Core.Rules.Answers;

/// <summary>All evidence of a person's ethnicity names one group; where it does not, nothing is changed until HR says which is right.</summary>
public sealed class C001_EvidenceAgrees : IAnswerRule
{
    public string Id => "C001";

    public IEnumerable<Fault> Check(AnswerRound round, RuleContext context) =>
        round.Cleansing.Conflicts.Select(c => context.Of(
            this, c.Person, "ethnic_origin",
            string.Join(" / ", c.Evidence.Select(e => e.Category.Code).Distinct().Order(StringComparer.Ordinal)),
            ("evidence", EvidenceText.Of(c.Evidence, context))));
}
