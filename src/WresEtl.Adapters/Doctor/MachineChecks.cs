using System.Globalization;
using System.Runtime.InteropServices;

namespace WresEtl.Adapters.Doctor;

/// <summary>The machine, whatever it is to work on.</summary>
internal sealed class MachineChecks(TimeProvider time, Func<string, string?> environment)
{
    /// <summary>Only the tests and people's eyes need these.</summary>
    private static readonly (string Program, string For)[] Optional =
    [
        ("soffice", "LibreOffice: tests open our workbooks in it"),
        ("chromium", "tests open the published page in it"),
        ("dotnet", "the .NET SDK: to build from source; the single-file program needs none"),
    ];

    public IEnumerable<DoctorLine> Lines(bool needsSftp)
    {
        yield return new DoctorLine("Program", Health.Fine, $"wres {typeof(MachineChecks).Assembly.GetName().Version?.ToString(3)} on {RuntimeInformation.FrameworkDescription}, {RuntimeInformation.RuntimeIdentifier}");
        yield return Clock();
        yield return TimeZone();
        yield return Dumps();
        yield return Sftp(needsSftp);
        foreach (var (program, purpose) in Optional) yield return Tool(program, purpose);
    }

    /// <summary>A clock that is far off dates sign-offs and publications wrongly and lets windows open on the wrong day.</summary>
    private DoctorLine Clock()
    {
        var now = time.GetUtcNow();
        var built = Environment.ProcessPath is { } path && File.Exists(path) ? new DateTimeOffset(File.GetLastWriteTimeUtc(path), TimeSpan.Zero) : DateTimeOffset.MinValue;
        return now < built.AddDays(-1)
            ? new DoctorLine("Clock", Health.MachineFault, $"The clock says {Day(now)}, before this program was put here ({Day(built)}).", "Set the machine's clock, best by a time server.")
            : new DoctorLine("Clock", Health.Fine, Day(now));
    }

    private static DoctorLine TimeZone()
    {
        var summer = new DateTime(2020, 7, 1, 12, 0, 0, DateTimeKind.Utc);
        return TimeZoneInfo.TryFindSystemTimeZoneById("Europe/London", out var zone) && zone.GetUtcOffset(summer) == TimeSpan.FromHours(1)
            ? new DoctorLine("Time zones", Health.Fine, "Europe/London is known, summer time included")
            : new DoctorLine("Time zones", Health.MachineFault, "Europe/London is not known here, and the schedules are in London time.", OperatingSystem.IsWindows() ? "Use Windows 10 (1903), Windows Server 2019 or later, which know the names of time zones." : "Install the time zone data (package tzdata).");
    }

    private DoctorLine Dumps()
    {
        if (CrashDumps.AskedBy(environment) is { } variable)
            return new DoctorLine("Crash dumps", Health.MachineFault, $"{variable} asks for a dump of memory at each crash: it would hold people's records.", $"Remove the variable {variable}.");
        return CrashDumps.AreOff()
            ? new DoctorLine("Crash dumps", Health.Fine, "off")
            : new DoctorLine("Crash dumps", Health.MachineFault, "The operating system would write a dump of memory at a crash: it would hold people's records.", "Set its core file limit to 1 (ulimit -c 1) for the account that runs the program.");
    }

    private DoctorLine Sftp(bool needed) => (IsHere("sftp"), needed) switch
    {
        (true, _) => new DoctorLine("sftp", Health.Fine, "here"),
        (false, true) => new DoctorLine("sftp", Health.MachineFault, "A client's files come over SFTP, and there is no sftp program.", "Install the OpenSSH client (package openssh-client)."),
        (false, false) => new DoctorLine("sftp", Health.Fine, "not here, and no client needs it"),
    };

    private DoctorLine Tool(string program, string purpose) =>
        new(program, Health.Fine, IsHere(program) ? $"here ({purpose})" : $"not here; a run does not need it ({purpose})");

    private bool IsHere(string program) => (environment("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .Any(folder => File.Exists(Path.Combine(folder, program)) || File.Exists(Path.Combine(folder, program + ".exe")));

    private static string Day(DateTimeOffset instant) => instant.ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture);
}
