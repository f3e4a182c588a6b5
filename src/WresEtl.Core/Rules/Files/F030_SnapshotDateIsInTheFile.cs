using WresEtl.Core.Intake;

namespace WresEtl.Core.Rules.Files;

/// <summary>Rows without a snapshot date: nothing in them says which day they show.</summary>
public sealed class F030_SnapshotDateIsInTheFile : IFileRule
{
    public string Id => "F030";

    public IEnumerable<Fault> Check(FileRecord file, RuleContext context) =>
        file is { DataSet: DataSet.Workforce, IsRejected: false, IsQuarantined: false, SameAs: "" } && file.Sheets.Sum(s => s.Undated) is > 0 and var count
            ? [RuleContext.Of(this, file, file.Sha256, ("count", FindingText.Number(count)), ("snapshot", FindingText.Day(context.Standard.SnapshotDate)))]
            : [];
}
