using WresEtl.Core.Intake;

namespace WresEtl.Core.Rules.Files;

/// <summary>A sheet that holds a table, beside one that was read, may be half of the people: nobody may send it without having looked.</summary>
public sealed class F047_TablesAreRead : IFileRule
{
    public string Id => "F047";

    public IEnumerable<Fault> Check(FileRecord file, RuleContext context) =>
        F041_SheetsAreRead.Unread(this, file).Where(u => F041_SheetsAreRead.IsTable(u.Sheet)).Select(u => u.Fault);
}
