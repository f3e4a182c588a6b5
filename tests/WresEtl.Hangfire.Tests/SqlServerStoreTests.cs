using Dapper;
using Microsoft.Data.SqlClient;
using WresEtl.Adapters.Store;
using WresEtl.App.Store;
using WresEtl.Host.Tests.Store;
using Xunit.Abstractions;

namespace WresEtl.Hangfire.Tests;

/// <summary>The run store's contract on a real SQL Server: WRES_TEST_SQLSERVER is a connection string that may create databases.</summary>
public sealed class SqlServerStoreTests(ITestOutputHelper output) : RunStoreContract(output), IDisposable
{
    private static readonly string Server = Environment.GetEnvironmentVariable("WRES_TEST_SQLSERVER") ?? "";

    private string _database = "";

    private string ConnectionString => new SqlConnectionStringBuilder(Server) { InitialCatalog = _database }.ToString();

    public void Dispose()
    {
        if (_database.Length == 0) return;
        SqlConnection.ClearAllPools();
        using var connection = new SqlConnection(Server);
        connection.Execute($"DROP DATABASE [{_database}]");
    }

    protected override IRunStore Open()
    {
        Skip.If(Server.Length == 0, "WRES_TEST_SQLSERVER is not set.");
        if (_database.Length == 0)
        {
            _database = $"wres_test_{Guid.NewGuid():N}";
            using var connection = new SqlConnection(Server);
            connection.Execute($"CREATE DATABASE [{_database}]");
        }

        var database = new SqlServerDatabase(ConnectionString);
        new Migrator(database, Time).Migrate();
        return new SqlRunStore(database, Time);
    }

    protected override void Execute(string sql)
    {
        using var connection = new SqlConnection(ConnectionString);
        connection.Execute(sql);
    }
}
