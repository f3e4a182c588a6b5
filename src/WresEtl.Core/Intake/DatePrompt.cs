using WresEtl.Core.Standards;

namespace WresEtl.Core.Intake;

/// <summary>Finds the snapshot date among the prompts that a report prints above its headings: “Effective Date: 31/03/2020”, “As at 31 March 2020”.</summary>
internal sealed class DatePrompt
{
    private const int LongestDate = 3;

    private readonly string[] _labels;
    private readonly DateReading _dates;

    private DatePrompt(string[] labels, DateReading dates) => (_labels, _dates) = (labels, dates);

    /// <summary>The labels are the headings that the column may have; null for a data set without one.</summary>
    public static DatePrompt? Of(Schema schema, DateReading dates) =>
        schema.Columns.FirstOrDefault(c => c.Name == "snapshot_date") is { } column
            ? new DatePrompt([.. column.Aliases.Prepend(column.Name).Append("As At").Select(TextKey.Of)], dates)
            : null;

    /// <summary>The day after a label, in the same cell or in the next one that holds something; null where there is none.</summary>
    public DateOnly? DayIn(IReadOnlyList<string> texts)
    {
        var words = texts.SelectMany(t => t.Split([' ', ':', '\u00a0'], StringSplitOptions.RemoveEmptyEntries)).ToArray();
        for (var at = 1; at < words.Length; at++)
        {
            if (!IsLabel(words.AsSpan(0, at))) continue;
            for (var length = Math.Min(LongestDate, words.Length - at); length > 0; length--)
            {
                if (_dates.Read(string.Join(' ', words, at, length))?.Date is { } day) return day;
            }
        }

        return null;
    }

    private bool IsLabel(ReadOnlySpan<string> words)
    {
        var key = TextKey.Of(string.Concat(words));
        return _labels.Any(l => key.EndsWith(l, StringComparison.Ordinal));
    }
}
