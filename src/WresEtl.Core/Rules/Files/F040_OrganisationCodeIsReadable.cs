using System.Globalization;
using WresEtl.Core.Intake;

namespace WresEtl.Core.Rules.Files;

/// <summary>What stands in the column of organisation codes is a code: a spreadsheet makes 50 of 5E1, and nothing makes it right again.</summary>
public sealed class F040_OrganisationCodeIsReadable : IFileRule
{
    private const int RowsShown = 20;

    public string Id => "F040";

    public IEnumerable<Fault> Check(FileRecord file, RuleContext context) =>
        file.Sheets.SelectMany(s => s.Nobodys.Select(n => Sheets.Fault(
            this, s, $"organisation:{n.Key}", n.Key, ("value", n.Key), ("count", Text(n.Value.Count)), ("rows", Rows(n.Value)))));

    private static string Rows(List<int> rows) =>
        string.Join(", ", rows.Take(RowsShown).Select(Text)) + (rows.Count > RowsShown ? $" and {Text(rows.Count - RowsShown)} more" : "");

    private static string Text(int n) => n.ToString(CultureInfo.InvariantCulture);
}
