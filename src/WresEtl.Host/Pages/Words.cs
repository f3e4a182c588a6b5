using System.Globalization;

namespace WresEtl.Host.Pages;

/// <summary>Moments and states as people say them, on London's clock.</summary>
internal static class Words
{
    public static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-GB");
    private static readonly TimeZoneInfo London = TimeZoneInfo.FindSystemTimeZoneById("Europe/London");

    public static string Day(DateTimeOffset moment) => TimeZoneInfo.ConvertTime(moment, London).ToString("d MMMM yyyy", English);

    public static string Day(DateOnly day) => day.ToString("d MMMM yyyy", English);

    public static string Time(DateTimeOffset moment) => TimeZoneInfo.ConvertTime(moment, London).ToString("d MMMM yyyy, HH:mm", English);

    public static string Time(DateTimeOffset? moment) => moment is { } m ? Time(m) : "";

    public static string Took(TimeSpan span) => span.TotalSeconds < 1
        ? "under a second"
        : span.TotalMinutes < 2 ? string.Create(English, $"{span.TotalSeconds:F0} seconds") : string.Create(English, $"{span.TotalMinutes:F0} minutes");
}
