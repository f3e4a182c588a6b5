using System.Globalization;
using WresEtl.Adapters.Config.Pipelines;
using WresEtl.App.Pipelines;
using WresEtl.Core.Primitives;
using WresEtl.Testing;

namespace WresEtl.App.Tests.Pipelines;

/// <summary>The repository's own pipelines and calendar, and the 2020 collection, whose closing day is a bank holiday.</summary>
internal static class Plans
{
    private static readonly PipelineFolder Folder = new(Repository.Config, Path.Combine(Repository.Root, "pipelines"), () => []);

    public static IReadOnlyList<Pipeline> All { get; } = Of(Folder.All());

    public static WorkingCalendar Calendar { get; } = Of(Folder.Calendar());

    public static YearDates Year2020 { get; } =
        new(2020, new DateOnly(2020, 3, 31), new DateOnly(2020, 7, 6), new DateOnly(2020, 8, 31), new DateOnly(2020, 10, 31));

    public static RunPlan Plan(params string[] pipelines) =>
        new([.. All.Where(p => pipelines.Contains(p.Name))], [Year2020], Calendar);

    /// <summary>A London wall-clock time in summer or winter, given with its offset.</summary>
    public static DateTimeOffset At(int year, int month, int day, int hour, int minute, int offset) =>
        new(year, month, day, hour, minute, 0, TimeSpan.FromHours(offset));

    public static DateOnly Day(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : throw new ArgumentException(text);

    private static T Of<T>(Outcome<T> outcome) => outcome.Match(ok => ok, no => throw new InvalidOperationException(no.Detail));
}
