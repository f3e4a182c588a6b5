using WresEtl.Core.Intake;

namespace WresEtl.Core.Rules.Files;

/// <summary>Most rows carry another organisation's code: the file is someone else's and must not be kept.</summary>
public sealed class F027_FileIsThisOrganisations : IFileRule
{
    public string Id => "F027";

    public IEnumerable<Fault> Check(FileRecord file, RuleContext context) =>
        file.IsQuarantined
            ? [RuleContext.Of(this, file, file.Sha256, ("codes", string.Join(", ", file.Sheets.SelectMany(s => s.Foreign.Keys).Distinct())))]
            : [];
}
