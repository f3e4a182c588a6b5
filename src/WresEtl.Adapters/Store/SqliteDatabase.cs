using System.Data.Common;
using System.Globalization;
using Microsoft.Data.Sqlite;
using WresEtl.App.Store;

namespace WresEtl.Adapters.Store;

/// <summary>The embedded edition's database: one file, many readers, one writer at a time.</summary>
/// <param name="path">The file; its folder must exist.</param>
/// <param name="busyWait">How long a writer waits for its turn.</param>
public sealed class SqliteDatabase(string path, TimeSpan busyWait) : SqlDialect
{
    private const int Busy = 5;
    private const int Locked = 6;
    private const int Full = 13;
    private const int Constraint = 19;

    /// <summary>
    /// SQLite's writers do not queue: each asks again every tenth of a second. Behind a slow disk, where one worker holds the file nearly all the
    /// time, another then waits its whole time in vain. Those of one process queue here.
    /// </summary>
    private readonly Lock _writing = new();

    private readonly string _pragmas = string.Create(
        CultureInfo.InvariantCulture,
        $"PRAGMA journal_mode = WAL; PRAGMA busy_timeout = {(long)busyWait.TotalMilliseconds}; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;");

    public SqliteDatabase(string path)
        : this(path, TimeSpan.FromSeconds(10))
    {
    }

    public override string Name => "sqlite";

    public override string Take => "LIMIT @take";

    /// <summary>For the scheduler, which keeps its own tables in the same file.</summary>
    public string ConnectionString { get; } = new SqliteConnectionStringBuilder
    {
        DataSource = path,
        Pooling = true,
        // The wait is SQLite's own (busy_timeout); the driver's loop on top of it would only wait again.
        DefaultTimeout = (int)Math.Ceiling(busyWait.TotalSeconds),
    }.ToString();

    public override DbConnection Open()
    {
        var connection = new SqliteConnection(ConnectionString);
        connection.Open();
        using var pragmas = connection.CreateCommand();
        pragmas.CommandText = _pragmas;
        pragmas.ExecuteNonQuery();
        return connection;
    }

    public override DbTransaction BeginChange(DbConnection connection) => ((SqliteConnection)connection).BeginTransaction(deferred: false);

    public override T InTurn<T>(Func<T> change)
    {
        if (!_writing.TryEnter(busyWait)) throw new StoreBusyException();
        try
        {
            return change();
        }
        finally
        {
            _writing.Exit();
        }
    }

    public override DbTransaction BeginLook(DbConnection connection) => ((SqliteConnection)connection).BeginTransaction(deferred: true);

    public override IEnumerable<string> Batches(string script) => [script];

    public override bool IsBusy(DbException e) => e is SqliteException { SqliteErrorCode: Busy or Locked };

    public override bool IsConflict(DbException e) => e is SqliteException { SqliteErrorCode: Constraint, SqliteExtendedErrorCode: 1555 or 2067 };

    public override bool IsFull(DbException e) => e is SqliteException { SqliteErrorCode: Full };
}
