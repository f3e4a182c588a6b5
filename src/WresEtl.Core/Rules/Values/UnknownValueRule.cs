using WresEtl.Core.Intake;

namespace WresEtl.Core.Rules.Values;

/// <summary>
/// Values of one column (or a few alike) that neither the standard nor the client gives a meaning to: one finding for each spelling,
/// with its count and rows.
/// </summary>
public abstract class UnknownValueRule(string id, params string[] columns) : IIntakeRule
{
    public string Id { get; } = id;

    public IEnumerable<Fault> Check(ClientIntake intake, RuleContext context) =>
        intake.UnknownValues()
            .Where(u => columns.Contains(u.Value.Column, StringComparer.Ordinal) && u.Value.Rows.Count > 0)
            .Select(u =>
            {
                var rows = u.Value.Rows.OrderBy(r => intake.Sheets[r.Sheet].File, StringComparer.Ordinal).ThenBy(r => r.Sheet).ThenBy(r => r.Row).ToArray();
                var place = context.PlaceOf(rows[0], u.Value.Column);
                return new Fault(Id, place, $"value:{place.DataSet}/{u.Value.Text}", u.Value.Text, "",
                [
                    ("value", u.Value.Text),
                    ("count", FindingText.Number(rows.Length)),
                    ("rows", FindingText.Rows([.. rows.Select(r => context.PlaceOf(r, u.Value.Column).Row).Distinct()])),
                    ("column", u.Value.Column),
                ]);
            });
}
