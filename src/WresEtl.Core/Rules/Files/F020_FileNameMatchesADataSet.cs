using WresEtl.Core.Intake;

namespace WresEtl.Core.Rules.Files;

/// <summary>Every file is of a data set; one that matches nothing is reported, never ignored.</summary>
public sealed class F020_FileNameMatchesADataSet : IFileRule
{
    public string Id => "F020";

    public IEnumerable<Fault> Check(FileRecord file, RuleContext context) =>
        file is { DataSet: null, IsPreviousYear: false, IsReportingTemplate: false } || context.Intake.IsBesideData(file) ? [RuleContext.Of(this, file, file.Sha256)] : [];
}
