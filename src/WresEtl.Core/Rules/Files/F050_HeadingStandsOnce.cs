using WresEtl.Core.Intake;

namespace WresEtl.Core.Rules.Files;

/// <summary>The same heading over two columns: nobody but the client can say which of them is meant.</summary>
public sealed class F050_HeadingStandsOnce : IFileRule
{
    public string Id => "F050";

    public IEnumerable<Fault> Check(FileRecord file, RuleContext context) =>
        file.Sheets
            .Where(s => s.Binding is { Missing.Count: 0, Twins.Count: > 0 })
            .Select(s => RuleContext.Of(this, s, "twins", string.Join('|', s.Binding!.Twins), ("columns", string.Join(", ", s.Binding.Twins))));
}
