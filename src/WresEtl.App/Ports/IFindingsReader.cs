using WresEtl.Core.Rules;
using WresEtl.Core.Standards;

namespace WresEtl.App.Ports;

/// <summary>Reads an <c>exceptions.csv</c> of ours back, to tell new findings from persisting and resolved ones.</summary>
public interface IFindingsReader
{
    /// <summary>The findings; those of rules that the catalogue no longer has are left out. Empty where the file is not ours.</summary>
    IReadOnlyList<Finding> Read(byte[] csv, IReadOnlyDictionary<string, RuleEntry> catalogue);
}
