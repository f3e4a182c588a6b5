using System.Globalization;
using WresEtl.App.Pipelines;
using WresEtl.Core.Standards;

namespace WresEtl.Adapters.Config.Pipelines;

/// <summary>Reads <c>calendars/england-and-wales.csv</c>.</summary>
internal static class CalendarFile
{
    private const string Folder = "calendars";
    private const string Name = "england-and-wales.csv";

    /// <summary>The path a fault names.</summary>
    public const string Path = Folder + "/" + Name;

    /// <summary>The calendar, or null where a fault was found.</summary>
    public static WorkingCalendar? Read(string root, FaultList faults)
    {
        var before = faults.Count;
        var holidays = CsvTable.Read(
            FileSet.ReadOne(root, Folder, Name), Name, "date,name,mark", faults, Holiday, h => h.ToString("O", CultureInfo.InvariantCulture));
        if (faults.Count > before) return null;
        var years = holidays.Select(h => h.Year).Distinct().Order().ToList();
        if (years.Count > 0 && years[^1] - years[0] + 1 == years.Count) return new WorkingCalendar(holidays);
        faults.Add(Path, 0, "expected the bank holidays of every year from the first to the last");
        return null;
    }

    private static DateOnly Holiday(CsvLine line)
    {
        line.Filled("name");
        line.Choice<Mark>("mark");
        if (YamlNode.DayOf(line.Text("date")) is { } day) return day;
        line.Fault("date", "a date such as 2020-08-31");
        return default;
    }
}
