using WresEtl.Core.Intake;

namespace WresEtl.Core.Rules.Files;

/// <summary>Without a primary flag the post of someone with several is chosen by full-time equivalent, start and number.</summary>
public sealed class F034_PrimaryFlagIsInTheFile : IFileRule
{
    public string Id => "F034";

    public IEnumerable<Fault> Check(FileRecord file, RuleContext context) =>
        file is { DataSet: DataSet.Workforce, IsRejected: false, IsQuarantined: false, SameAs: "" }
        && file.Sheets.Any(s => s.Binding is { Missing.Count: 0 } binding && !binding.Has("is_primary"))
            ? [RuleContext.Of(this, file, file.Sha256)]
            : [];
}
