using System.Globalization;

namespace WresEtl.App.Pipelines;

/// <summary>
/// A cron schedule of five fields (minute, hour, day of month, month, day of week with 0 and 7 for Sunday), each <c>*</c>, a number, a
/// range, a list of those, with <c>/step</c> behind <c>*</c> or a range. Times are London wall-clock times. As cron has it, a day fits
/// when both day fields do, or either of them where neither begins with <c>*</c>.
/// </summary>
/// <remarks>
/// When the clocks change: a schedule of fixed hours runs once, late where its time was skipped and the first time where it came
/// twice; one that runs in every hour simply goes on, four times an hour staying four times an hour.
/// </remarks>
public sealed class CronSchedule
{
    private static readonly (int Low, int High)[] Bounds = [(0, 59), (0, 23), (1, 31), (1, 12), (0, 7)];

    private readonly bool[][] _fields;
    private readonly bool _runsEveryHour;
    private readonly bool _eitherDay;

    private CronSchedule(string text, string[] parts, bool[][] fields)
    {
        Text = text;
        _fields = fields;
        _runsEveryHour = fields[1].All(h => h);
        _eitherDay = parts[2][0] != '*' && parts[4][0] != '*';
        fields[4][0] |= fields[4][7];
    }

    /// <summary>As written.</summary>
    public string Text { get; }

    /// <summary>The schedule, or null where the text is none.</summary>
    public static CronSchedule? TryParse(string text)
    {
        var parts = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length != Bounds.Length) return null;
        var fields = new bool[parts.Length][];
        for (var i = 0; i < parts.Length; i++)
        {
            if (Field(parts[i], Bounds[i].Low, Bounds[i].High) is not { } field) return null;
            fields[i] = field;
        }

        return new CronSchedule(text, parts, fields);
    }

    /// <summary>Every instant it is due on a London day, ascending.</summary>
    public IReadOnlyList<DateTimeOffset> On(DateOnly day)
    {
        if (!Fits(day)) return [];
        var due = new SortedSet<DateTimeOffset>();
        for (var hour = 0; hour < 24; hour++)
        {
            if (!_fields[1][hour]) continue;
            for (var minute = 0; minute < 60; minute++)
            {
                if (_fields[0][minute]) due.UnionWith(InstantsOf(day, new TimeOnly(hour, minute)));
            }
        }

        return [.. due];
    }

    private IEnumerable<DateTimeOffset> InstantsOf(DateOnly day, TimeOnly time)
    {
        if (!_runsEveryHour) return [LondonTime.InstantOf(day, time)];
        return LondonTime.IsSkipped(day, time) ? [] : LondonTime.InstantsOf(day, time);
    }

    private bool Fits(DateOnly day)
    {
        if (!_fields[3][day.Month]) return false;
        var (ofMonth, ofWeek) = (_fields[2][day.Day], _fields[4][(int)day.DayOfWeek]);
        return _eitherDay ? ofMonth || ofWeek : ofMonth && ofWeek;
    }

    private static bool[]? Field(string text, int low, int high)
    {
        var field = new bool[high + 1];
        foreach (var part in text.Split(','))
        {
            if (Part(part, low, high) is not { } range) return null;
            for (var i = range.From; i <= range.To; i += range.Step) field[i] = true;
        }

        return field;
    }

    private static (int From, int To, int Step)? Part(string text, int low, int high)
    {
        var slash = text.Split('/');
        if (slash.Length > 2) return null;
        var range = slash[0] == "*" ? (low, high) : Range(slash[0]);
        if (range is not var (from, to) || from < low || to > high || from > to) return null;
        if (slash.Length == 1) return (from, to, 1);
        // A step needs a range to step through.
        var steps = slash[0] == "*" || slash[0].Contains('-', StringComparison.Ordinal) ? Number(slash[1]) : null;
        return steps is > 0 and var step ? (from, to, step) : null;
    }

    private static (int From, int To)? Range(string text)
    {
        var ends = text.Split('-');
        if (ends.Length > 2 || Number(ends[0]) is not { } from) return null;
        return ends.Length == 1 ? (from, from) : Number(ends[1]) is { } to ? (from, to) : null;
    }

    private static int? Number(string text) =>
        text.Length <= 2 && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
