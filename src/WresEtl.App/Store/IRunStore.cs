namespace WresEtl.App.Store;

/// <summary>
/// The run store: the program's own truth about clients, runs and jobs, whichever scheduler starts them. Holds ids, hashes, counts of rows and
/// findings, names of users; no value of a client's file.
/// </summary>
public interface IRunStore
{
    /// <summary>
    /// Does the work in one transaction: all of it is kept, or nothing where it throws. A job is queued and an act is audited in the
    /// same transaction as the state it follows from. Throws <see cref="StoreBusyException"/> where the database stays locked.
    /// </summary>
    T Change<T>(Func<IStoreSession, T> work);

    /// <summary>Reads, in one consistent view.</summary>
    T Look<T>(Func<IStoreSession, T> work);
}

/// <summary>The tables as one transaction sees them.</summary>
public interface IStoreSession
{
    /// <summary>The moment of this transaction, to the millisecond: everything in it carries the same one.</summary>
    DateTimeOffset Now { get; }

    IBatchTable Batches { get; }

    IRunTable Runs { get; }

    IStageTable Stages { get; }

    IReturnTable Returns { get; }

    IFindingTable Findings { get; }

    IExportTable Exports { get; }

    IAnswerTable Answers { get; }

    IWorklistTable Worklist { get; }

    IUploadTable Uploads { get; }

    IJobTable Jobs { get; }

    ILeaseTable Leases { get; }

    IScheduleTable Schedule { get; }

    INoteTable Notes { get; }

    IAlertTable Alerts { get; }

    IAuditTable Audit { get; }

    IAccountTable Accounts { get; }
}

/// <summary>The database stayed locked by another for longer than we wait. Trying again helps.</summary>
public sealed class StoreBusyException : Exception
{
    public StoreBusyException()
        : base("The run store is busy.")
    {
    }

    public StoreBusyException(string message)
        : base(message)
    {
    }

    public StoreBusyException(string message, Exception inner)
        : base(message, inner)
    {
    }
}

/// <summary>Somebody else holds what we thought we held: what was about to be recorded is not ours to record any more.</summary>
public sealed class LeaseLostException : Exception
{
    public LeaseLostException()
        : base("The lease was lost.")
    {
    }

    public LeaseLostException(string message)
        : base(message)
    {
    }

    public LeaseLostException(string message, Exception inner)
        : base(message, inner)
    {
    }
}

/// <summary>Extensions that read better than a function returning nothing of use.</summary>
public static class RunStoreExtensions
{
    public static void Change(this IRunStore store, Action<IStoreSession> work) => store.Change(s =>
    {
        work(s);
        return true;
    });
}
