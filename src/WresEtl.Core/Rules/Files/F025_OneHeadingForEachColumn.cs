using WresEtl.Core.Intake;

namespace WresEtl.Core.Rules.Files;

/// <summary>Two headings for one column: the alias listed first is read, the other is reported.</summary>
public sealed class F025_OneHeadingForEachColumn : IFileRule
{
    public string Id => "F025";

    public IEnumerable<Fault> Check(FileRecord file, RuleContext context) =>
        file.Sheets
            .Where(s => s.Binding is { Missing.Count: 0, Repeated.Count: > 0 })
            .Select(s => (Sheet: s, Columns: s.Binding!.Repeated.Except(s.Binding.Twins, StringComparer.Ordinal).ToArray()))
            .Where(c => c.Columns.Length > 0)
            .Select(c => RuleContext.Of(this, c.Sheet, "columns", string.Join('|', c.Columns), ("columns", string.Join(", ", c.Columns))));
}
