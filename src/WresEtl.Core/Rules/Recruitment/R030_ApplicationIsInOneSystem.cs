using WresEtl.Core.Intake;

namespace WresEtl.Core.Rules.Recruitment;

/// <summary>An application stands in one system's export; the same one in two (a move from NHS Jobs to Trac, say) counts twice.</summary>
public sealed class R030_ApplicationIsInOneSystem : IIntakeRule
{
    public string Id => "R030";

    public IEnumerable<Fault> Check(ClientIntake intake, RuleContext context)
    {
        var first = new Dictionary<(string, string), string>();
        foreach (var row in intake.WithSharedReference)
        {
            var key = (row.Reference, row.Vacancy.Raw);
            if (first.TryAdd(key, row.Source.Raw) || first[key] == row.Source.Raw) continue;
            yield return context.Of(
                this, row.At, "application_ref", $"application-in-two:{row.Reference}/{row.Vacancy.Raw}", row.Reference, default,
                ("sources", string.Join(" and ", new[] { first[key], row.Source.Raw }.Order(StringComparer.Ordinal))));
        }
    }
}
