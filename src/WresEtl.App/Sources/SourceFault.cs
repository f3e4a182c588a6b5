using WresEtl.App.Pipelines;

namespace WresEtl.App.Sources;

/// <summary>Why a source gave nothing. Stored and shown: a name is not changed or reused.</summary>
public enum SourceFault
{
    /// <summary>No connection, or the share is not there.</summary>
    Unreachable,

    /// <summary>No answer in time.</summary>
    TimedOut,

    /// <summary>It asked to come later.</summary>
    Busy,

    /// <summary>It broke off in the middle of a file.</summary>
    BrokenOff,

    /// <summary>A file was still being written.</summary>
    Changing,

    /// <summary>Paused after too many failures; tried again later.</summary>
    Paused,

    /// <summary>It does not let us in.</summary>
    Refused,

    /// <summary>Its certificate or host key is not the one we trust.</summary>
    PeerUntrusted,

    /// <summary>The secret that the configuration names is not there or cannot be used.</summary>
    SecretMissing,

    /// <summary>The folder that the configuration names is not there.</summary>
    FolderMissing,

    /// <summary>The file is not there, or not yet.</summary>
    FileMissing,

    /// <summary>A file is larger than the program takes.</summary>
    TooLarge,

    /// <summary>The OpenSSH client is not installed.</summary>
    ProgramMissing,

    /// <summary>An answer that the program does not understand.</summary>
    Unexpected,
}

/// <summary>A source failed. Says which kind of failure and nothing that came from the source.</summary>
public sealed class SourceException : Exception
{
    public SourceException(SourceFault fault) : base(SourceFaults.WordsFor(fault)) => Fault = fault;

    public SourceException(SourceFault fault, TimeSpan? retryAfter) : this(fault) => RetryAfter = retryAfter;

    public SourceFault Fault { get; }

    /// <summary>When the source asks to be asked again; null where it does not say.</summary>
    public TimeSpan? RetryAfter { get; }
}

/// <summary>What is said about a source's failure, and whether it may pass by itself.</summary>
public static class SourceFaults
{
    /// <summary>The named transient faults: these alone are tried again at once.</summary>
    public static bool IsTransient(this SourceFault fault) =>
        fault is SourceFault.Unreachable or SourceFault.TimedOut or SourceFault.Busy or SourceFault.BrokenOff or SourceFault.Changing;

    /// <summary>The stage's fault, where the stage may be tried again later; null where a person has to act.</summary>
    public static TransientFault? ForStage(this SourceFault fault) => fault switch
    {
        SourceFault.Changing => TransientFault.SourceChanging,
        SourceFault.Paused => TransientFault.SourceUnavailable,
        _ => fault.IsTransient() ? TransientFault.SourceUnavailable : null,
    };

    public static string WordsFor(SourceFault fault) => fault switch
    {
        SourceFault.Unreachable => "The source cannot be reached.",
        SourceFault.TimedOut => "The source did not answer in time.",
        SourceFault.Busy => "The source is busy and asks to come later.",
        SourceFault.BrokenOff => "The source broke off in the middle of a file.",
        SourceFault.Changing => "A file of the source is still being written.",
        SourceFault.Paused => "The source failed too often and is left alone for a while.",
        SourceFault.Refused => "The source does not accept our token, certificate or key.",
        SourceFault.PeerUntrusted => "The source's certificate or host key is not one that we trust.",
        SourceFault.SecretMissing => "The secret that the source's configuration names is missing or unusable.",
        SourceFault.FolderMissing => "The source has no folder of the configured name.",
        SourceFault.FileMissing => "The source does not have the file.",
        SourceFault.TooLarge => "A file of the source is larger than the program takes.",
        SourceFault.ProgramMissing => "The OpenSSH client, sftp, is not installed.",
        SourceFault.Unexpected => "The source answered in a way that the program does not understand.",
    };
}
