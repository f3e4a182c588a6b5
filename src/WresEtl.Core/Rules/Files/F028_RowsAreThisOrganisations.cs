using WresEtl.Core.Intake;

namespace WresEtl.Core.Rules.Files;

/// <summary>Rows of another organisation in this client's file are left out until the client's split says whose they are.</summary>
public sealed class F028_RowsAreThisOrganisations : IFileRule
{
    public string Id => "F028";

    public IEnumerable<Fault> Check(FileRecord file, RuleContext context) =>
        file.IsQuarantined
            ? []
            : file.Sheets.Where(s => s.HeadingsChangeAt == 0).SelectMany(s => s.Foreign.Select(f => RuleContext.Of(
                this, s, f.Key, FindingText.Number(f.Value.Count), ("code", f.Key), ("count", FindingText.Number(f.Value.Count)), ("rows", FindingText.Rows(f.Value))) with
            {
                Place = RuleContext.PlaceOf(s, f.Value.First[0], "organisation_code"),
            }));
}
