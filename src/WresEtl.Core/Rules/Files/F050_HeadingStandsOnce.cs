using WresEtl.Core.Intake;

namespace WresEtl.Core.Rules.Files;

/// <summary>The same heading over two columns: nobody but the client can say which of them is meant.</summary>
public sealed class F050_HeadingStandsOnce : IFileRule
{
    public string Id => "F050";

    public IEnumerable<Fault> Check(FileRecord file, RuleContext context) =>
        file.Sheets
            .Where(s => s.Binding is { Missing.Count: 0 })
            .Select(s => (Sheet: s, Twins: s.Binding!.Twins.Except(F057_TableStandsAlone.TwinsOfKeys(s.Binding), StringComparer.Ordinal).ToArray()))
            .Where(t => t.Twins.Length > 0)
            .Select(t => RuleContext.Of(this, t.Sheet, "twins", string.Join('|', t.Twins), ("columns", string.Join(", ", t.Twins))));
}
