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

    /// <summary>
    /// A transaction that will write, alone among all on the store: it waits for its turn. What is read in it, decided and then written stays true
    /// till its end, whichever worker asks; workers that start together migrate one after the other.
    /// </summary>
    public abstract DbTransaction BeginChange(DbConnection connection);

    /// <summary>
    /// Does a change when it is its turn among those of this process, for a database that does not queue its writers itself. Throws
    /// <see cref="WresEtl.App.Store.StoreBusyException"/> where the turn does not come.
    /// </summary>
    public virtual T InTurn<T>(Func<T> change) => change();

    /// <summary>A transaction that reads, all of it as of one moment. It keeps no writer waiting.</summary>
    public abstract DbTransaction BeginLook(DbConnection connection);

    /// <summary>What the database itself must be set to, before its schema is looked at.</summary>
    public virtual void Prepare(DbConnection connection)
    {
    }

    /// <summary>The scripts that must go to the database one by one.</summary>
    public abstract IEnumerable<string> Batches(string script);

    /// <summary>Locked by another for too long.</summary>
    public abstract bool IsBusy(DbException e);

    /// <summary>Two transactions met: one was rolled back and may be done again.</summary>
    public abstract bool IsConflict(DbException e);

    /// <summary>The disk is full.</summary>
    public abstract bool IsFull(DbException e);
}
