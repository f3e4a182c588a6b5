using WresEtl.Core.Intake.Rows;
using WresEtl.Core.Standards;

namespace WresEtl.Core.Intake;

/// <summary>What values of one data set mean, by the same readers that read them, and the spellings an unknown one may be meant for.</summary>
internal sealed class KnownValues(Schema schema, Standard standard, Client client, CoursePreview courses)
{
    // Shown value by value though they are no codes: their text decides what is counted.
    private static readonly string[] Decisive = ["ethnic_origin", "job_role", "occupation_code", "pay_code", "pay_description", "course_title"];

    /// <summary>The reader whose meanings these are.</summary>
    public RowReader Reader { get; } = ReaderOf(schema, standard, client);

    public static bool IsShownByValue(ColumnDefinition column) => column.Type is ColumnType.Code or ColumnType.Flag || Decisive.Contains(column.Name);

    /// <summary>Columns that a sheet does not have, but whose values are parts of another one's, as the readers take them.</summary>
    public static IEnumerable<(string Column, int Position, Func<string, string> Part)> Composites(ColumnBinding binding)
    {
        if (binding.Schema is not { DataSet: DataSet.Workforce or DataSet.Later, Variant: SchemaVariant.Row }) yield break;
        if (!binding.Has("job_role") && binding.Has("staff_group"))
            yield return ("job_role", binding["staff_group"], t => t.Contains('|', StringComparison.Ordinal) ? LastPart(t) : "");
        if (!binding.Has("occupation_code") && binding.Has("position_title"))
            yield return ("occupation_code", binding["position_title"], AssignmentReader.OccupationIn);
    }

    /// <summary>Whether a value of a column means something.</summary>
    public bool IsRead(string column, string text) => !Reader.Meanings.TryGetValue(column, out var of) || of(text) is not null;

    public ValueReading Read(string column, string text, int rows)
    {
        var meaning = column switch
        {
            "pay_description" => BandOf(text, ""),
            "pay_code" => PayCodeMeaning(text),
            "course_title" => courses.MeaningOf(text),
            _ => Reader.Meanings.TryGetValue(column, out var of) ? of(text) : text,
        };
        if (Utf8Text.IsErrorCell(text)) meaning = null;
        return new ValueReading(column, text, rows, meaning, meaning is null ? Nearness.Nearest(text, Spellings(column)) ?? "" : "") { Mapped = MappedPart(column, text) };
    }

    /// <summary>What of a composite the client's configuration maps.</summary>
    private static string MappedPart(string column, string text) => column switch
    {
        "staff_group" => text.Split('|')[0].Trim(),
        "job_role" or "pay_code" => LastPart(text),
        "course_title" when Parts(text).Length >= 3 => Parts(text)[^1],
        _ => text,
    };

    private static string LastPart(string text) => Parts(text) is [.., var last] ? last : text;

    private static string[] Parts(string text) => text.Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private static RowReader ReaderOf(Schema schema, Standard standard, Client client) => (schema.Variant, schema.DataSet) switch
    {
        (SchemaVariant.Aggregate, _) => new AggregateReader(standard, client, schema),
        (SchemaVariant.Row, DataSet.Workforce or DataSet.Later) => new AssignmentReader(standard, client),
        (SchemaVariant.Row, DataSet.Recruitment) => new ApplicationReader(standard, client),
        (SchemaVariant.Row, DataSet.Disciplinary) => new DisciplinaryCaseReader(standard, client),
        (SchemaVariant.Row, DataSet.Training) => new TrainingRecordReader(standard, client),
        (SchemaVariant.Row, DataSet.Board) => new BoardMemberReader(standard, client),
        (SchemaVariant.Row, DataSet.Survey) => new SurveyResultReader(standard, client),
        (SchemaVariant.Row, DataSet.Cleanse) => new CleanseReturnReader(standard, client),
    };

    private string? PayCodeMeaning(string text)
    {
        var parts = Parts(text);
        return parts.Length > 1 ? BandOf(parts[^1], parts[^2]) : BandOf(text, text);
    }

    private string? BandOf(string description, string code)
    {
        if (client.Values.TryGetValue("pay", out var map)
            && (MapOf(map, description) ?? (code.Length > 0 ? MapOf(map, code) : null)) is { } mapped) return mapped;
        return standard.PayScales.Read(description, code, isMedical: false).Band
            ?? (standard.PayScales.Read(description, code, isMedical: true).Band is { } row ? $"{row} (medical and dental)" : null);
    }

    private static string? MapOf(IReadOnlyDictionary<string, string> map, string text) =>
        map.FirstOrDefault(m => TextKey.OfValue(m.Key) == TextKey.OfValue(text)).Value;

    private IEnumerable<string> Spellings(string column) => column switch
    {
        "ethnic_origin" or "ethnic_label" => standard.Ethnicity.Categories.Select(c => c.Label),
        "staff_group" => standard.StaffGroups.Select(g => g.Title),
        "contract_type" => standard.ContractTypes.SelectMany(c => c.Aliases.Prepend(c.Title)),
        "assignment_status" => standard.AssignmentStatuses.SelectMany(s => s.Aliases.Prepend(s.Title)),
        "job_role" => standard.JobRoles.Select(r => r.Title),
        _ => standard.Values.Entries.Where(e => e.Field == ListOf(column)).Select(e => e.Label),
    };

    private string ListOf(string column) => column == "status" ? "training_status"
        : schema.Columns.Any(c => c.Name == column && c.Type == ColumnType.Flag) ? "flag"
        : column;
}
