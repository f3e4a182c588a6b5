namespace WresEtl.Adapters.Doctor;

/// <summary><c>wres doctor</c>: everything a run or the service will need, looked at before they need it. Changes nothing.</summary>
public static class Examination
{
    /// <summary>Every line, in an order people read: machine, folders, configuration, what the service keeps.</summary>
    /// <param name="paths">The folders; an empty data folder is not looked at.</param>
    /// <param name="time">The machine's clock.</param>
    /// <param name="environment">The machine's environment variables; null where one is not set.</param>
    public static IReadOnlyList<DoctorLine> Of(WresPaths paths, TimeProvider time, Func<string, string?> environment)
    {
        ArgumentNullException.ThrowIfNull(paths);
        var configuration = new ConfigurationChecks(paths, DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime), environment);
        var configured = configuration.Lines().ToList();
        return
        [
            .. new MachineChecks(time, environment).Lines(configuration.NeedsSftp),
            .. FolderChecks.Lines(paths),
            .. configured,
            LedgerChecks.Line(paths),
            .. StateChecks.Lines(paths, time),
        ];
    }
}
