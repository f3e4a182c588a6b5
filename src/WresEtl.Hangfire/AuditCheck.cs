using System.Data.Common;
using WresEtl.Adapters.Store;
using WresEtl.App.Store;
using WresEtl.Host;

namespace WresEtl.Hangfire;

/// <summary><c>--verify-audit [HEAD]</c>: what <c>wres audit verify</c> is to a store in a file, for the store in SQL Server. Changes nothing; the service may run.</summary>
internal static class AuditCheck
{
    public const string Argument = "--verify-audit";

    /// <param name="noted">A head noted earlier; empty for none.</param>
    /// <param name="database">Where the run store lies.</param>
    /// <param name="said">Where the report goes.</param>
    /// <returns>The exit code, as of the command line.</returns>
    public static int Run(string noted, Func<SqlDialect> database, TextWriter said)
    {
        try
        {
            var head = noted.Length == 0 ? null : AuditReport.HeadOf(noted);
            if (noted.Length > 0 && head is null) throw new SettingsException($"{Argument} takes a number, a colon and 64 hexadecimal digits, as it prints them.");
            var report = AuditReport.Of(new SqlRunStore(database(), TimeProvider.System), head);
            said.WriteLine(report.Words);
            return report.IsSound ? 0 : 12;
        }
        catch (SettingsException e)
        {
            said.WriteLine(e.Message);
            return 13;
        }
        catch (Exception e) when (e is DbException or StoreBusyException)
        {
            said.WriteLine("The run store's database cannot be read.");
            return 20;
        }
    }
}
