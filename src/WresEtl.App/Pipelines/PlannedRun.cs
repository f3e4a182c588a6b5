using System.Globalization;

namespace WresEtl.App.Pipelines;

/// <summary>One run that should happen: which pipeline, why, for which reporting year, and when.</summary>
/// <param name="Pipeline">Its name.</param>
/// <param name="Trigger">The trigger's name.</param>
/// <param name="Year">The reporting year; null where the trigger hangs on none.</param>
/// <param name="Due">In UTC.</param>
public sealed record PlannedRun(string Pipeline, string Trigger, int? Year, DateTimeOffset Due)
{
    /// <summary>The same for the same planned run on every machine; what was started is remembered under it.</summary>
    public string Key => string.Create(
        CultureInfo.InvariantCulture,
        $"{Pipeline}/{Trigger}/{(Year is { } year ? year.ToString(CultureInfo.InvariantCulture) : "-")}/{Due.UtcDateTime:yyyy-MM-dd'T'HH:mm'Z'}");
}

/// <summary>A planned run to start now, and the earlier missed ones that it stands for.</summary>
public sealed record CatchUp(PlannedRun Run, IReadOnlyList<PlannedRun> InsteadOf);
