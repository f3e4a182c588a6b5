using WresEtl.Core.Indicators;
using WresEtl.Core.Intake.Rows;
using WresEtl.Core.Standards;

namespace WresEtl.Core.Intake;

/// <summary>
/// How the courses of a training file would be classed: by the record's own flag, the client's list, type, activity and essential flag
/// together, as indicator 4 does it.
/// </summary>
internal sealed class CoursePreview
{
    private readonly TrainingRecordReader? _reader;
    private readonly TrainingClasses _classes;
    private readonly Dictionary<string, HashSet<bool?>> _found = new(StringComparer.Ordinal);

    public CoursePreview(Standard standard, Client client, ColumnBinding binding)
    {
        _classes = new TrainingClasses(standard, client);
        if (binding.Schema is not { DataSet: DataSet.Training, Variant: SchemaVariant.Row } || binding.Missing.Count > 0) return;
        _reader = new TrainingRecordReader(standard, client);
        _reader.Bind(binding);
    }

    public void Note(RawSheet row)
    {
        if (_reader?.Read(row, default) is not true) return;
        var record = _reader.Last;
        if (_found.TryGetValue(record.Course.Raw, out var classes)) classes.Add(_classes.IsCpd(record));
        else _found[record.Course.Raw] = [_classes.IsCpd(record)];
    }

    /// <summary>Null where some record of the course is classed by nothing.</summary>
    public string? MeaningOf(string title) => !_found.TryGetValue(title, out var classes) || classes.Contains(null)
        ? null
        : classes.Count > 1 ? "mandatory or not, by record" : classes.Contains(true) ? "non-mandatory" : "mandatory";
}
