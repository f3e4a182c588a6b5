using WresEtl.App.Pipelines;
using WresEtl.App.Sources;
using WresEtl.App.Store;

namespace WresEtl.App.Jobs;

/// <summary>The explicit list of what is tried again. What is not here is a defect, and trying it again would only hide it.</summary>
public static class TransientFaults
{
    public static TransientFault? Of(Exception e) => e switch
    {
        StoreBusyException => TransientFault.StoreBusy,
        SourceException source => source.Fault.ForStage(),
        ArchiveDamagedException => null,
        FileNotFoundException or DirectoryNotFoundException => null,
        IOException or UnauthorizedAccessException => TransientFault.DiskUnavailable,
        _ => null,
    };

    /// <summary>The code under which a fault is recorded; never an exception's text, which may hold a value of a client's file.</summary>
    public static string CodeOf(Exception e) => Of(e) switch
    {
        TransientFault.SourceUnavailable => "source-unavailable",
        TransientFault.SourceChanging => "source-changing",
        TransientFault.StoreBusy => "store-busy",
        TransientFault.DiskUnavailable => "disk-unavailable",
        null => e is StageTimedOutException ? "timed-out" : "defect",
    };
}

/// <summary>A stage took longer than its pipeline allows.</summary>
public sealed class StageTimedOutException : Exception
{
    public StageTimedOutException()
    {
    }

    public StageTimedOutException(string message)
        : base(message)
    {
    }

    public StageTimedOutException(string message, Exception inner)
        : base(message, inner)
    {
    }
}
