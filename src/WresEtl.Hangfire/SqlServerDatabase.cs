using System.Data;
using System.Data.Common;
using Dapper;
using Microsoft.Data.SqlClient;
using WresEtl.Adapters.Store;

namespace WresEtl.Hangfire;

/// <summary>The server edition's database: what SQL Server 2019 and Azure SQL both take.</summary>
public sealed class SqlServerDatabase(string connectionString) : SqlDialect
{
    private static readonly int[] Busy =
    [
        -2, 1222, // command and lock time-outs
        233, 4060, 4221, 10053, 10054, 10060, 10928, 10929, 40143, 40197, 40501, 40540, 40613, 49918, 49919, 49920, // Azure SQL: busy, moving, connection lost
    ];

    private static readonly int[] Conflict = [1205, 2601, 2627]; // deadlock victim, the same key written at the same moment
    private static readonly int[] Full = [1101, 1105, 9002]; // file group or log full

    public override string Name => "sqlserver";

    public override string Take => "OFFSET 0 ROWS FETCH NEXT @take ROWS ONLY";

    public override DbConnection Open()
    {
        var connection = new SqlConnection(connectionString);
        connection.Open();
        return connection;
    }

    public override DbTransaction BeginChange(DbConnection connection) => connection.BeginTransaction(IsolationLevel.ReadCommitted);

    public override DbTransaction BeginLook(DbConnection connection) => connection.BeginTransaction(IsolationLevel.ReadCommitted);

    public override void LockMigrations(DbTransaction transaction) => transaction.Connection!.Execute(
        "EXEC sp_getapplock @Resource = 'wres-migrations', @LockMode = 'Exclusive', @LockOwner = 'Transaction', @LockTimeout = 60000;", transaction: transaction);

    /// <summary>A line GO ends a batch, as the database's own tools have it.</summary>
    public override IEnumerable<string> Batches(string script) =>
        script.Split("\nGO\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    public override bool IsBusy(DbException e) => Has(e, Busy);

    public override bool IsConflict(DbException e) => Has(e, Conflict);

    public override bool IsFull(DbException e) => Has(e, Full);

    private static bool Has(DbException e, int[] numbers) => e is SqlException sql && numbers.Contains(sql.Number);
}
