using WresEtl.App.Pipelines;
using WresEtl.Core.Primitives;

namespace WresEtl.Adapters.Config.Pipelines;

/// <summary>The pipelines as a folder of YAML files, and the calendar they count working days by.</summary>
/// <param name="configRoot">The configuration folder, which holds <c>schema/</c> and <c>calendars/</c>.</param>
/// <param name="pipelines">The folder of the pipeline files.</param>
/// <param name="years">
/// The dates of the years there is a standard for: a day that the calendar does not cover is a fault now, not in the summer it is due.
/// </param>
public sealed class PipelineFolder(string configRoot, string pipelines, Func<IReadOnlyList<YearDates>> years) : IPipelines
{
    private const string Shown = "pipelines";

    private readonly SchemaFolder _schemas = new(configRoot);

    public Outcome<WorkingCalendar> Calendar()
    {
        var faults = new FaultList();
        return CalendarFile.Read(configRoot, faults) is { } calendar
            ? new Outcome<WorkingCalendar>.Ok(calendar)
            : faults.Refusal<WorkingCalendar>();
    }

    public Outcome<IReadOnlyList<Pipeline>> All()
    {
        var faults = new FaultList();
        var found = PipelineNames.All.Select(name => Read(name, faults)).OfType<Pipeline>().ToList();
        CheckOthers(faults);
        if (CalendarFile.Read(configRoot, faults) is { } calendar && faults.Count == 0) CheckCover(found, calendar, faults);
        return faults.Count == 0 ? new Outcome<IReadOnlyList<Pipeline>>.Ok(found) : faults.Refusal<IReadOnlyList<Pipeline>>();
    }

    private Pipeline? Read(string name, FaultList faults)
    {
        var files = FileSet.ReadAs(pipelines, Shown, name + ".yaml");
        var fingerprint = files.Fingerprint();
        var before = faults.Count;
        if (_schemas.Read(files, name + ".yaml", "pipeline", y => y, faults)?.Yaml is not { } yaml) return null;
        new PipelineCheck(files.PathOf(name + ".yaml"), faults).Check(yaml, name);
        return faults.Count > before ? null : PipelineYaml.From(yaml, fingerprint);
    }

    /// <summary>A file nobody runs is a mistake somebody relies on.</summary>
    private void CheckOthers(FaultList faults)
    {
        if (!Directory.Exists(pipelines)) return;
        var others = Directory.EnumerateFiles(pipelines).Select(f => Path.GetFileName(f))
            .Where(f => !f.StartsWith('.') && !PipelineNames.All.Any(name => f == name + ".yaml"));
        foreach (var other in others)
            faults.Add($"{Shown}/{other}", 0, "expected only the files " + string.Join(", ", PipelineNames.All.Select(n => n + ".yaml")));
    }

    private void CheckCover(IReadOnlyList<Pipeline> found, WorkingCalendar calendar, FaultList faults)
    {
        try
        {
            foreach (var year in years()) CheckCover(found, calendar, year);
        }
        catch (ArgumentOutOfRangeException)
        {
            faults.Add(CalendarFile.Path, 0, "expected the bank holidays of every year that the standards' dates and the pipelines reach into");
        }
    }

    private static void CheckCover(IReadOnlyList<Pipeline> found, WorkingCalendar calendar, YearDates year)
    {
        foreach (var deadline in found.SelectMany(p => p.Deadlines))
        {
            var last = deadline.Day.In(year, calendar);
            _ = calendar.Add(last, -deadline.WarnWorkingDays.Max());
            _ = calendar.Add(last, deadline.HardClose?.WorkingDaysAfter ?? 0);
            _ = calendar.IsWorkingDay(last);
        }

        foreach (var day in found.SelectMany(p => p.Triggers).OfType<Trigger.OnDay>()) _ = day.Day.In(year, calendar);
    }
}
