using System.Data.Common;
using Dapper;
using WresEtl.Adapters.Store;

namespace WresEtl.Host.Tests.Year;

/// <summary>SQLite that does not wait for the disk: a year of transactions in a minute. What a power cut does is another test's question.</summary>
internal sealed class FastDatabase(SqlDialect inner) : SqlDialect
{
    public override string Name => inner.Name;

    public override string Take => inner.Take;

    public override DbConnection Open()
    {
        var connection = inner.Open();
        connection.Execute("PRAGMA synchronous = OFF");
        return connection;
    }

    public override DbTransaction BeginChange(DbConnection connection) => inner.BeginChange(connection);

    public override DbTransaction BeginLook(DbConnection connection) => inner.BeginLook(connection);

    public override IEnumerable<string> Batches(string script) => inner.Batches(script);

    public override bool IsBusy(DbException e) => inner.IsBusy(e);

    public override bool IsConflict(DbException e) => inner.IsConflict(e);

    public override bool IsFull(DbException e) => inner.IsFull(e);
}
