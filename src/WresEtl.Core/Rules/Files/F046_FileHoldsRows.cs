using WresEtl.Core.Intake;

namespace WresEtl.Core.Rules.Files;

/// <summary>Headings without a row say that there was nothing in the year, and are counted as 0: somebody must mean that.</summary>
public sealed class F046_FileHoldsRows : IFileRule
{
    public string Id => "F046";

    public IEnumerable<Fault> Check(FileRecord file, RuleContext context) =>
        file is { IsRejected: false, SameAs.Length: 0, DataSet: not (null or DataSet.Later or DataSet.Cleanse) } && file.Sheets.Sum(s => s.DataRows) == 0
            ? [RuleContext.Of(this, file, file.Sha256)]
            : [];
}
