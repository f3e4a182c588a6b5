using WresEtl.Core.Intake.Rows;
using WresEtl.Core.Standards;

namespace WresEtl.Core.Intake;

/// <summary>What values of one data set mean, by the same readers that read them, and the spellings an unknown one may be meant for.</summary>
internal sealed class KnownValues(Schema schema, Standard standard, Client client, CoursePreview courses)
{
    private readonly IReadOnlyDictionary<string, Func<string, string?>> _meanings = ReaderOf(schema, standard, client).Meanings;

    public ValueReading Read(string column, string text, int rows)
    {
        var meaning = column switch
        {
            "pay_description" => BandOf(text, ""),
            "pay_code" => PayCodeMeaning(text),
            "course_title" => courses.MeaningOf(text),
            _ => _meanings.TryGetValue(column, out var of) ? of(text) : text,
        };
        return new ValueReading(column, text, rows, meaning, meaning is null ? Nearness.Nearest(text, Spellings(column)) ?? "" : "");
    }

    private static IValueMeanings ReaderOf(Schema schema, Standard standard, Client client) => (schema.Variant, schema.DataSet) switch
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
        var parts = text.Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return parts.Length > 1 ? BandOf(parts[^1], parts[^2]) : BandOf(text, text);
    }

    private string? BandOf(string description, string code)
    {
        if (client.Values.TryGetValue("pay", out var map)
            && map.FirstOrDefault(m => TextKey.Of(m.Key) == TextKey.Of(description)).Value is { } mapped) return mapped;
        return standard.PayScales.Read(description, code, isMedical: false).Band
            ?? (standard.PayScales.Read(description, code, isMedical: true).Band is { } row ? $"{row} (medical and dental)" : null);
    }

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
