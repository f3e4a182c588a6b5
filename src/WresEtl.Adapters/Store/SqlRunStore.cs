using System.Data.Common;
using WresEtl.App.Store;

namespace WresEtl.Adapters.Store;

/// <summary>The run store in a database, the same SQL for each kind but for what <see cref="SqlDialect"/> names.</summary>
public sealed class SqlRunStore(SqlDialect dialect, TimeProvider time) : IRunStore
{
    /// <summary>Two writers that meet are put in order by doing the loser's work again; more often than this it is no accident.</summary>
    private const int Tries = 4;

    public T Change<T>(Func<IStoreSession, T> work)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return dialect.InTurn(() => InTransaction(work, dialect.BeginChange));
            }
            catch (DbException e) when (dialect.IsConflict(e))
            {
                if (attempt == Tries) throw new StoreBusyException("Another worker wrote the same at the same moment.");
            }
            catch (DbException e) when (dialect.IsBusy(e))
            {
                // The inner exception stays here: a driver's text may hold parameters.
                throw new StoreBusyException();
            }
            catch (DbException e) when (dialect.IsFull(e))
            {
                throw new IOException("The disk of the run store is full.");
            }
        }
    }

    public T Look<T>(Func<IStoreSession, T> work)
    {
        try
        {
            return InTransaction(work, dialect.BeginLook);
        }
        catch (DbException e) when (dialect.IsBusy(e) || dialect.IsConflict(e))
        {
            throw new StoreBusyException();
        }
    }

    private T InTransaction<T>(Func<IStoreSession, T> work, Func<DbConnection, DbTransaction> begin)
    {
        using var connection = dialect.Open();
        using var transaction = begin(connection);
        var result = work(new SqlSession(new Sql(connection, transaction), dialect.Take, Moment.Whole(time.GetUtcNow())));
        transaction.Commit();
        return result;
    }
}
