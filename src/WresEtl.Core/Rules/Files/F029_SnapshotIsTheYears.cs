using WresEtl.Core.Intake;

namespace WresEtl.Core.Rules.Files;

/// <summary>The snapshot is 31 March of the reporting year; rows of another day are not used.</summary>
public sealed class F029_SnapshotIsTheYears : IFileRule
{
    public string Id => "F029";

    public IEnumerable<Fault> Check(FileRecord file, RuleContext context)
    {
        var wrong = file.Sheets.SelectMany(s => s.Snapshots).Where(d => d.Key != context.Standard.SnapshotDate).ToArray();
        if (wrong.Length == 0) return [];
        var dates = string.Join(", ", wrong.Select(d => d.Key).Distinct().Order().Select(FindingText.Day));
        return
        [
            RuleContext.Of(this, file, dates,
                ("dates", dates),
                ("count", FindingText.Number(wrong.Sum(d => d.Value))),
                ("snapshot", FindingText.Day(context.Standard.SnapshotDate))),
        ];
    }
}
