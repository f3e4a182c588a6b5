using WresEtl.Core.Intake;

namespace WresEtl.Core.Rules.Files;

/// <summary>What stands in the column of organisation codes is a code: a spreadsheet makes 50 of 5E1, and nothing makes it right again.</summary>
public sealed class F040_OrganisationCodeIsReadable : IFileRule
{
    public string Id => "F040";

    public IEnumerable<Fault> Check(FileRecord file, RuleContext context) =>
        file.Sheets.SelectMany(s => s.Nobodys.Select(n => RuleContext.Of(
            this, s, $"organisation:{n.Key}", n.Key, ("value", n.Key), ("count", FindingText.Number(n.Value.Count)), ("rows", FindingText.Rows(n.Value))) with
        {
            Place = RuleContext.PlaceOf(s, n.Value[0], "organisation_code"),
        }));
}
