using System.Globalization;
using System.Runtime.InteropServices;

namespace WresEtl.Adapters.Doctor;

/// <summary>
/// A crash must not leave people's records on the disk. The runtime writes no dump unless an environment variable asks for one
/// (<c>wres doctor</c> looks); the operating system's own is switched off here, for this process and whatever it starts.
/// </summary>
public static class CrashDumps
{
    /// <summary>RLIMIT_CORE, the same on Linux and macOS.</summary>
    private const int CoreSize = 4;

    /// <summary>
    /// Not 0: where the kernel hands dumps to a program (systemd-coredump, apport) it does so at 0 too, and at 1 never (core(5)). A file
    /// of one byte is none either.
    /// </summary>
    private const nuint NoDump = 1;

    private static readonly string[] Askers = ["DOTNET_DbgEnableMiniDump", "COMPlus_DbgEnableMiniDump"];

    /// <summary>Does nothing on Windows, where Windows Error Reporting keeps no full dump unless its registry keys ask for one.</summary>
    public static void TurnOff()
    {
        if (OperatingSystem.IsWindows()) return;
        // Lowering a limit cannot fail; and if it did, the run would still be right, and `wres doctor` would say so.
        _ = SetLimit(CoreSize, new Limit { Now = NoDump, Most = NoDump });
    }

    /// <summary>The environment variable by which someone asks the runtime for dumps; null where nobody does.</summary>
    public static string? AskedBy(Func<string, string?> environment) => Askers.FirstOrDefault(name => environment(name) == "1");

    /// <summary>The largest dump the operating system would write of this process; null where that cannot be known.</summary>
    public static string? Largest()
    {
        const string Limits = "/proc/self/limits";
        if (!File.Exists(Limits)) return null;
        var line = File.ReadLines(Limits).FirstOrDefault(l => l.StartsWith("Max core file size", StringComparison.Ordinal));
        return line?["Max core file size".Length..].Split(' ', StringSplitOptions.RemoveEmptyEntries)[0];
    }

    /// <summary>Whether a dump of this process could be written.</summary>
    public static bool AreOff() => Largest() is not { } size || (long.TryParse(size, NumberStyles.None, CultureInfo.InvariantCulture, out var bytes) && bytes <= (long)NoDump);

    [DllImport("libc", EntryPoint = "setrlimit")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int SetLimit(int resource, in Limit limit);

    [StructLayout(LayoutKind.Sequential)]
    private struct Limit
    {
        public nuint Now;
        public nuint Most;
    }
}
