using WresEtl.Core.Intake;

namespace WresEtl.Core.Rules.Files;

/// <summary>Each data row has a key that can be read: employee number, reference, label.</summary>
public sealed class F032_RowKeyIsReadable : IFileRule
{
    public string Id => "F032";

    public IEnumerable<Fault> Check(FileRecord file, RuleContext context) =>
        file.Sheets.SelectMany(s => s.Unreadable.Select(u => new Fault(
            Id,
            new Place(Schema.NameOf(s.DataSet), file.Name, s.Sheet, u.Row),
            $"key:{Schema.NameOf(s.DataSet)}/{u.Key}",
            u.Key,
            "",
            [("value", u.Key)])));
}
