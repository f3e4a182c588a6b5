using System.Data;
using System.Data.Common;
using Dapper;
using Microsoft.Data.SqlClient;
using WresEtl.Adapters.Store;
using WresEtl.Host;

namespace WresEtl.Hangfire;

/// <summary>The server edition's database: what SQL Server 2019 and Azure SQL both take.</summary>
public sealed class SqlServerDatabase : SqlDialect
{
    /// <summary>Whoever writes holds this lock until the transaction ends; one that waits longer than this goes away and comes again.</summary>
    private const string OneWriter =
        """
        DECLARE @got int;
        EXEC @got = sp_getapplock @Resource = N'wres-store', @LockMode = 'Exclusive', @LockOwner = 'Transaction', @LockTimeout = 20000;
        IF @got < 0 THROW 50001, N'The run store is busy.', 1;
        """;

    // By name: in Azure SQL the view's ids are not those of DB_ID().
    private const string SnapshotState = "SELECT CAST(snapshot_isolation_state AS int) FROM sys.databases WHERE name = DB_NAME()";

    private const string AllowSnapshot = "ALTER DATABASE CURRENT SET ALLOW_SNAPSHOT_ISOLATION ON";

    private const int ConnectionLost = 20; // class of every fault of the connection itself; their numbers differ by system, or are 0

    private static readonly int[] Busy =
    [
        -2, 1222, 50001, // command and lock time-outs, our own among them
        3961, // a worker with a newer schema changed the table in the middle of a look
        233, 4060, 4221, 10053, 10054, 10060, 10928, 10929, 40143, 40197, 40501, 40540, 40613, 49918, 49919, 49920, // Azure SQL: busy, moving, connection lost
    ];

    private static readonly int[] Conflict = [1205, 2601, 2627]; // deadlock victim, the same key written at the same moment
    private static readonly int[] Full = [1101, 1105, 9002]; // file group or log full

    private readonly string _connectionString;

    /// <param name="connectionString">Names a server and a database; what is wrong with it is said without repeating it.</param>
    public SqlServerDatabase(string connectionString)
    {
        try
        {
            var parts = new SqlConnectionStringBuilder(connectionString);
            if (parts.DataSource.Length == 0 || parts.InitialCatalog.Length == 0) throw new SettingsException("The connection string must name a Server and a Database.");
            // Its own name, and so its own pool: the scheduler's connections are set otherwise.
            parts.ApplicationName = "WresEtl run store";
            _connectionString = parts.ConnectionString;
        }
        catch (Exception e) when (e is ArgumentException or FormatException)
        {
            throw new SettingsException("The connection string cannot be read: it is made of name=value parts with semicolons between them.");
        }
    }

    public override string Name => "sqlserver";

    public override string Take => "OFFSET 0 ROWS FETCH NEXT @take ROWS ONLY";

    public override DbConnection Open()
    {
        var connection = new SqlConnection(_connectionString);
        connection.Open();
        return connection;
    }

    public override DbTransaction BeginChange(DbConnection connection)
    {
        var transaction = connection.BeginTransaction(IsolationLevel.ReadCommitted);
        try
        {
            connection.Execute(OneWriter, transaction: transaction);
            return transaction;
        }
        catch
        {
            transaction.Dispose();
            throw;
        }
    }

    public override DbTransaction BeginLook(DbConnection connection) => connection.BeginTransaction(IsolationLevel.Snapshot);

    /// <summary>Looks are made on row versions, which Azure SQL has on and a new database of SQL Server has not.</summary>
    public override void Prepare(DbConnection connection)
    {
        if (connection.ExecuteScalar<int>(SnapshotState) == 1) return;
        try
        {
            connection.Execute(AllowSnapshot);
        }
        catch (DbException e) when (!IsBusy(e))
        {
            throw new SchemaRefusedException(
                $"The run store's database does not allow snapshot isolation, and this user may not change that. Once, as the database's owner: {AllowSnapshot.Replace("CURRENT", "(its name)", StringComparison.Ordinal)}.");
        }
    }

    /// <summary>A line GO ends a batch, as the database's own tools have it.</summary>
    public override IEnumerable<string> Batches(string script) =>
        script.Split("\nGO\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    public override bool IsBusy(DbException e) => e is SqlException { Class: >= ConnectionLost } || Has(e, Busy);

    public override bool IsConflict(DbException e) => Has(e, Conflict);

    public override bool IsFull(DbException e) => Has(e, Full);

    private static bool Has(DbException e, int[] numbers) => e is SqlException sql && numbers.Contains(sql.Number);
}
