using WresEtl.Core.Intake;

namespace WresEtl.Core.Rules.Files;

/// <summary>Headings that mean nothing to us are listed once, so that nobody wonders where a column went.</summary>
public sealed class F024_ColumnsAreKnown : IFileRule
{
    public string Id => "F024";

    public IEnumerable<Fault> Check(FileRecord file, RuleContext context) =>
        file.Sheets
            .Where(s => s.Binding is { Missing.Count: 0, Unmapped.Count: > 0 })
            .Select(s => RuleContext.Of(
                this, s, "columns", string.Join('|', s.Binding!.Unmapped), ("columns", string.Join(", ", s.Binding.Unmapped))));
}
