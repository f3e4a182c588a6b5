using WresEtl.Core.Intake.Rows;

namespace WresEtl.Core.Rules.Recruitment;

/// <summary>Someone who turned the offer down did not start; they are not counted as appointed.</summary>
public sealed class R031_DeclinedOfferHasNoStart : IRowRule<Application>
{
    public string Id => "R031";

    public Fault? Check(Application row, RuleContext context) =>
        row.OfferDeclined.Value is { Value: true } && (row.Started.Value is { Date: not null } || row.Stage.Value is "Started")
            ? context.Of(this, row, "offer_declined", row.OfferDeclined.Raw)
            : null;
}
