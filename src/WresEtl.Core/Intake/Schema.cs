using System.Runtime.CompilerServices;
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
    private static readonly ConditionalWeakTable<IReadOnlyList<ColumnDefinition>, Dictionary<DataSet, IReadOnlyList<Schema>>> Made = [];

    /// <summary>Every heading that is taken for a column: column by column, the exact name first.</summary>
    public IReadOnlyList<(string Column, string Key)> Headings { get; } =
        [.. Columns.SelectMany(c => c.Aliases.Prepend(c.Name).Select(alias => (c.Name, TextKey.Of(alias))))];

    /// <summary>Where among the headings each <see cref="TextKey"/> stands.</summary>
    internal Dictionary<string, int[]> Places => field ??=
        Headings.Select((h, at) => (h.Key, At: at)).GroupBy(h => h.Key, h => h.At, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.ToArray(), StringComparer.Ordinal);

    public IEnumerable<ColumnDefinition> Required => Columns.Where(c => c.Need == ColumnNeed.Required);

    /// <summary>
    /// Conditional columns of which at least one must be there: without any of them every row would stay undecided. The organisation
    /// code, the snapshot date and the source system are no part of it: the client, the run and the configuration give them.
    /// </summary>
    public IEnumerable<IReadOnlyList<string>> AnyOf => (DataSet, Variant) switch
    {
        (DataSet.Workforce or DataSet.Later, SchemaVariant.Row) => [["pay_code", "pay_description"]],
        (DataSet.Recruitment, SchemaVariant.Row) => [["shortlisted_date", "stage_reached", "shortlisted"]],
        (DataSet.Disciplinary, SchemaVariant.Row) => [["employee_number", "ethnic_origin"]],
        (DataSet.Survey, SchemaVariant.Row) => [["percentage", "numerator", "percent_yes", "percent_never", "null_reason"]],
        _ => [],
    };

    /// <summary>The variants of a data set in the year's standard, the row-level one first.</summary>
    public static IReadOnlyList<Schema> Of(Standard standard, DataSet dataSet) =>
        // The same for every client of a year.
        Made.GetValue(standard.Columns, columns => Enum.GetValues<DataSet>().ToDictionary(d => d, d => Of(columns, d)))[dataSet];

    private static IReadOnlyList<Schema> Of(IReadOnlyList<ColumnDefinition> columns, DataSet dataSet)
    {
        var name = NameOf(dataSet is DataSet.Later ? DataSet.Workforce : dataSet);
        return [.. new[] { SchemaVariant.Row, SchemaVariant.Aggregate }
            .Select(v => new Schema(dataSet, v, [.. columns.Where(c => c.DataSet == name && c.Variant == NameOf(v))]))
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
