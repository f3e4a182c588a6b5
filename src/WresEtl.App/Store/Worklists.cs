namespace WresEtl.App.Store;

/// <param name="FindingId">The finding it is about.</param>
/// <param name="Number">1 and on within the client.</param>
/// <param name="By">Who wrote it.</param>
/// <param name="At">When.</param>
/// <param name="Hidden">What it says, encrypted; empty after retention.</param>
public sealed record CommentRecord(string FindingId, long Number, string By, DateTimeOffset At, string Hidden);

/// <summary>Who deals with which finding, and what was said about it. Findings are their keyed hashes, comments encrypted.</summary>
public interface IWorklistTable
{
    /// <summary>Assignees by finding id; findings nobody has are not among them.</summary>
    IReadOnlyDictionary<string, string> Assigned(string client, int year);

    /// <summary>Gives findings to somebody; an empty name takes them from whoever has them.</summary>
    void Assign(string client, int year, IReadOnlyCollection<string> findings, string to);

    /// <summary>How many comments each finding has; those without are not among them.</summary>
    IReadOnlyDictionary<string, int> CommentCounts(string client, int year);

    /// <summary>A finding's comments, in order.</summary>
    IReadOnlyList<CommentRecord> Comments(string client, int year, string findingId);

    void AddComment(string client, int year, string findingId, string by, string hidden);

    /// <summary>Retention: empties the comments. How many were emptied.</summary>
    int Empty(string client, int year);
}

/// <summary>What became of an uploaded file.</summary>
public enum UploadState
{
    /// <summary>With HR: nobody else has seen it.</summary>
    Held,
    Sent,
    Discarded,
}

/// <summary>A file that HR uploaded. Its content is in the archive, encrypted.</summary>
/// <param name="Number">1 and on within the client.</param>
/// <param name="Name">Its name.</param>
/// <param name="Sha256">Of its content.</param>
/// <param name="Size">Bytes.</param>
/// <param name="IsNew">The archive got it by this upload.</param>
/// <param name="By">Who uploaded it.</param>
/// <param name="At">When.</param>
public sealed record UploadRecord(long Number, string Name, string Sha256, long Size, bool IsNew, string By, DateTimeOffset At);

public interface IUploadTable
{
    /// <summary>Held from now on; one of the same name that is held already is discarded for it.</summary>
    void Hold(string client, string name, string sha256, long size, bool isNew, string by);

    /// <summary>In that state, in order of their names.</summary>
    IReadOnlyList<UploadRecord> In(string client, UploadState state);

    /// <summary>Held no more. False where it was not.</summary>
    bool Settle(string client, long number, UploadState state, string by);

    /// <summary>Whether any upload that was not discarded has that content.</summary>
    bool Uses(string client, string sha256);
}
