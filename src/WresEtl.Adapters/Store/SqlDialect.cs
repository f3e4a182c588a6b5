using System.Data.Common;

namespace WresEtl.Adapters.Store;

/// <summary>Where the databases differ; everything else of the store is the same SQL for both.</summary>
public abstract class SqlDialect
{
    /// <summary>Folder of its migrations.</summary>
    public abstract string Name { get; }

    /// <summary>The end of a query, after its ORDER BY, that takes the first <c>@take</c> rows.</summary>
    public abstract string Take { get; }

    public abstract DbConnection Open();

    /// <summary>A transaction that will write: where the database has one writer at a time, this waits for its turn.</summary>
    public abstract DbTransaction BeginChange(DbConnection connection);

    public abstract DbTransaction BeginLook(DbConnection connection);

    /// <summary>Makes workers that start together migrate one after the other; held until the transaction ends.</summary>
    public abstract void LockMigrations(DbTransaction transaction);

    /// <summary>The scripts that must go to the database one by one.</summary>
    public abstract IEnumerable<string> Batches(string script);

    /// <summary>Locked by another for too long.</summary>
    public abstract bool IsBusy(DbException e);

    /// <summary>Two transactions met: one was rolled back and may be done again.</summary>
    public abstract bool IsConflict(DbException e);

    /// <summary>The disk is full.</summary>
    public abstract bool IsFull(DbException e);
}
