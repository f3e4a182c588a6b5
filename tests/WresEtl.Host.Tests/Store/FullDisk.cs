using System.Data.Common;
using Dapper;
using WresEtl.Adapters.Store;

namespace WresEtl.Host.Tests.Store;

/// <summary>A SQLite database that may grow by a few pages only, and then says what it says on a full disk.</summary>
internal sealed class FullDisk(SqliteDatabase inner) : SqlDialect
{
    public override string Name => inner.Name;

    public override string Take => inner.Take;

    public override DbConnection Open()
    {
        var connection = inner.Open();
        var pages = connection.ExecuteScalar<long>("PRAGMA page_count");
        connection.Execute($"PRAGMA max_page_count = {pages + 20}");
        return connection;
    }

    public override DbTransaction BeginChange(DbConnection connection) => inner.BeginChange(connection);

    public override DbTransaction BeginLook(DbConnection connection) => inner.BeginLook(connection);

    public override IEnumerable<string> Batches(string script) => inner.Batches(script);

    public override bool IsBusy(DbException e) => inner.IsBusy(e);

    public override bool IsConflict(DbException e) => inner.IsConflict(e);

    public override bool IsFull(DbException e) => inner.IsFull(e);
}
