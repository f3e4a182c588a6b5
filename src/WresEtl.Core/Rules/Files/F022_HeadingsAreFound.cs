using WresEtl.Core.Intake;

namespace WresEtl.Core.Rules.Files;

/// <summary>Some row looks like headings of the data set.</summary>
public sealed class F022_HeadingsAreFound : IFileRule
{
    public string Id => "F022";

    public IEnumerable<Fault> Check(FileRecord file, RuleContext context) =>
        file.DataSet is { } dataSet && file.Sheets.Count > 0 && file.Sheets.All(s => s.Binding is null) && !context.Intake.IsBesideData(file)
            ? [RuleContext.Of(this, file, file.Sha256, ("dataset", Schema.NameOf(dataSet)), ("columns", Needed(context, dataSet)))]
            : [];

    private static string Needed(RuleContext context, DataSet dataSet)
    {
        var schema = Schema.Of(context.Standard, dataSet)[0];
        return string.Join(", ", schema.Required.Select(c => c.Name).Concat(schema.AnyOf.Select(any => string.Join(" or ", any))));
    }
}
