using WresEtl.Core.Intake;

namespace WresEtl.Core.Rules.Files;

/// <summary>Without a snapshot date nothing in a workforce file says which day it shows.</summary>
public sealed class F030_SnapshotDateIsInTheFile : IFileRule
{
    public string Id => "F030";

    public IEnumerable<Fault> Check(FileRecord file, RuleContext context) =>
        file is { DataSet: DataSet.Workforce, IsRejected: false, IsQuarantined: false, SameAs: "" } && file.Sheets.All(s => s.Snapshots.Count == 0)
            ? [RuleContext.Of(this, file, file.Sha256, ("snapshot", FindingText.Day(context.Standard.SnapshotDate)))]
            : [];
}
