using WresEtl.Core.Intake;

namespace WresEtl.Core.Rules.Files;

/// <summary>The same bytes under two names would count everybody twice.</summary>
public sealed class F021_FileIsGivenOnce : IFileRule
{
    public string Id => "F021";

    public IEnumerable<Fault> Check(FileRecord file, RuleContext context) =>
        file.SameAs.Length > 0 ? [RuleContext.Of(this, file, file.Sha256, ("other", file.SameAs))] : [];
}
