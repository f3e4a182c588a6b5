using WresEtl.Core.Standards;

namespace WresEtl.Core.Intake;

/// <summary>The six kinds of input, and two that only the cleansing of ethnicity reads.</summary>
public enum DataSet
{
    Workforce,
    Recruitment,
    Disciplinary,
    Training,
    Survey,
    Board,

    /// <summary>Returns of a data-cleanse exercise: evidence only.</summary>
    Cleanse,

    /// <summary>A later workforce export: evidence only.</summary>
    Later,
}

/// <summary>One row a record, or counts by ethnic group.</summary>
public enum SchemaVariant
{
    Row,
    Aggregate,
}

/// <summary>The columns one variant of a data set may have.</summary>
public sealed record Schema(DataSet DataSet, SchemaVariant Variant, IReadOnlyList<ColumnDefinition> Columns)
{
    public IEnumerable<ColumnDefinition> Required => Columns.Where(c => c.Need == ColumnNeed.Required);

    /// <summary>The variants of a data set in the year's standard, the row-level one first.</summary>
    public static IReadOnlyList<Schema> Of(Standard standard, DataSet dataSet)
    {
        var name = NameOf(dataSet is DataSet.Later ? DataSet.Workforce : dataSet);
        return [.. new[] { SchemaVariant.Row, SchemaVariant.Aggregate }
            .Select(v => new Schema(dataSet, v, [.. standard.Columns.Where(c => c.DataSet == name && c.Variant == NameOf(v))]))
            .Where(s => s.Columns.Count > 0)];
    }

    /// <summary>The name in configuration and in findings.</summary>
    public static string NameOf(DataSet dataSet) => dataSet switch
    {
        DataSet.Workforce => "workforce",
        DataSet.Recruitment => "recruitment",
        DataSet.Disciplinary => "disciplinary",
        DataSet.Training => "training",
        DataSet.Survey => "survey",
        DataSet.Board => "board",
        DataSet.Cleanse => "cleanse",
        DataSet.Later => "later",
    };

    private static string NameOf(SchemaVariant variant) => variant switch
    {
        SchemaVariant.Row => "row",
        SchemaVariant.Aggregate => "aggregate",
    };
}
