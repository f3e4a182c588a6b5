using WresEtl.Core.Workforce;

namespace WresEtl.Core.Rules.Workforce;

/// <summary>The Agenda for Change flag goes with bands 1 to 9, and with nothing else.</summary>
public sealed class W058_AfcFlagAgreesWithBand : IPersonRule
{
    public string Id => "W058";

    public Fault? Check(Person person, RuleContext context) =>
        person.Chosen.AfcFlag.Value is { } flag && IsAgendaForChange(person.Placement.CountId) is { } isAfc && isAfc != flag.Value
            ? context.Of(this, person, "afc_flag", person.Chosen.AfcFlag.Raw, ("pay", Pay.Of(person.Chosen)))
            : null;

    /// <summary>Null where the row does not say: unplaced people, and those below Band 1, who may be either.</summary>
    private static bool? IsAgendaForChange(string? countId) => countId switch
    {
        null => null,
        _ when countId.EndsWith(".under1", StringComparison.Ordinal) => null,
        _ => !countId.StartsWith("medical.", StringComparison.Ordinal) && !countId.EndsWith(".vsm", StringComparison.Ordinal),
    };
}
