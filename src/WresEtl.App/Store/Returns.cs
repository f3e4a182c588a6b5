namespace WresEtl.App.Store;

/// <summary>A client's return of one year: where it stands, whichever run brought it there.</summary>
/// <param name="Client">Client code.</param>
/// <param name="Year">Reporting year.</param>
/// <param name="State">One of <see cref="ReturnStates"/>.</param>
/// <param name="RunId">The run whose files lie in the output folder; empty before the first.</param>
/// <param name="ChangedAt">When the state changed last.</param>
public sealed record ReturnRecord(string Client, int Year, string State, string RunId, DateTimeOffset ChangedAt);

/// <summary>The states of a return, as they are stored. Which may follow which is decided in one place, the gates.</summary>
public static class ReturnStates
{
    public const string WaitingForFiles = "waiting-for-files";
    public const string WithHr = "with-hr";
    public const string Rejected = "rejected";
    public const string Ready = "ready";
    public const string Signed = "signed";
    public const string Submitted = "submitted";
    public const string RejectedByPortal = "rejected-by-portal";
    public const string Resubmitted = "resubmitted";
    public const string Published = "published";

    public static IReadOnlyList<string> All { get; } =
        [WaitingForFiles, WithHr, Rejected, Ready, Signed, Submitted, RejectedByPortal, Resubmitted, Published];
}

/// <summary>A person's approval of exactly one run.</summary>
/// <param name="Purpose"><c>submission</c> or <c>publication</c>.</param>
/// <param name="RunId">The run.</param>
/// <param name="ManifestSha256">The run as it was signed: any change voids the sign-off.</param>
/// <param name="SignedBy">Who.</param>
/// <param name="SignedAt">When.</param>
/// <param name="VoidedAt">When another result took the place of the signed one, or the portal rejected it; null while it holds. What is voided stays so.</param>
public sealed record SignOffRecord(
    string Purpose, string RunId, string ManifestSha256, string SignedBy, DateTimeOffset SignedAt, DateTimeOffset? VoidedAt = null);

/// <summary>What the portal said of a submission.</summary>
/// <param name="Version">1 for the first entry, counting on; a rejection is an entry of its own, of the run and receipt it rejects.</param>
/// <param name="RunId">The run that was submitted.</param>
/// <param name="Receipt">The portal's receipt.</param>
/// <param name="ReceivedOn">The day on the receipt.</param>
/// <param name="RecordedBy">Who recorded it.</param>
/// <param name="RecordedAt">When.</param>
/// <param name="Outcome"><c>submitted</c> or <c>rejected-by-portal</c>.</param>
/// <param name="OverrideReason">Why a receipt outside an assumed window was taken; empty where it was inside.</param>
public sealed record SubmissionRecord(
    int Version, string RunId, string Receipt, DateOnly ReceivedOn, string RecordedBy, DateTimeOffset RecordedAt, string Outcome, string OverrideReason);

/// <param name="Version">1 for the first publication, counting on.</param>
/// <param name="RunId">The run whose pack was published.</param>
/// <param name="PackSha256">Hash over the pack.</param>
/// <param name="PublishedBy">Who.</param>
/// <param name="PublishedAt">When.</param>
public sealed record PublicationRecord(int Version, string RunId, string PackSha256, string PublishedBy, DateTimeOffset PublishedAt);

public interface IReturnTable
{
    ReturnRecord? Find(string client, int year);

    /// <summary>Every client's return of the year, in ordinal order of client codes.</summary>
    IReadOnlyList<ReturnRecord> OfYear(int year);

    void Set(string client, int year, string state, string runId);

    void AddSignOff(string client, int year, SignOffRecord signOff);

    /// <summary>Sign-offs, the newest first; those of changed runs among them.</summary>
    IReadOnlyList<SignOffRecord> SignOffs(string client, int year);

    /// <summary>Voids the sign-offs of that result, all or those of one purpose. How many.</summary>
    int VoidSignOffs(string client, int year, string manifestSha256, string? purpose = null);

    void AddSubmission(string client, int year, SubmissionRecord submission);

    IReadOnlyList<SubmissionRecord> Submissions(string client, int year);

    void AddPublication(string client, int year, PublicationRecord publication);

    IReadOnlyList<PublicationRecord> Publications(string client, int year);
}

/// <summary>A finding as the store keeps it: what may be shown to operations, and no more.</summary>
/// <param name="Id">Keyed hash.</param>
/// <param name="RuleId">The rule.</param>
/// <param name="Severity"><c>error</c>, <c>query</c> or <c>notice</c>.</param>
/// <param name="DataSet">Name of the data set, or empty.</param>
/// <param name="Status"><c>new</c>, <c>persisting</c> or <c>resolved</c>.</param>
/// <param name="IsOpen">Still to be dealt with.</param>
/// <param name="FaultHash">Keyed hash of the value that is wrong.</param>
/// <param name="PersonHash">Keyed hash of the person; empty for a finding about no person, and after retention.</param>
/// <param name="Locator">Where it is, encrypted; empty after retention.</param>
public sealed record FindingRecord(
    string Id, string RuleId, string Severity, string DataSet, string Status, bool IsOpen, string FaultHash, string PersonHash, string Locator);

/// <summary>Findings of one rule that stand alike.</summary>
/// <param name="RuleId">The rule.</param>
/// <param name="Severity"><c>error</c>, <c>query</c> or <c>notice</c>.</param>
/// <param name="Status"><c>new</c>, <c>persisting</c> or <c>resolved</c>.</param>
/// <param name="IsOpen">Still to be dealt with.</param>
/// <param name="Count">How many.</param>
public sealed record FindingCount(string RuleId, string Severity, string Status, bool IsOpen, int Count);

public interface IFindingTable
{
    /// <summary>The findings of the client's last run, in place of those before.</summary>
    void Replace(string client, int year, IReadOnlyList<FindingRecord> findings);

    IReadOnlyList<FindingRecord> Of(string client, int year);

    /// <summary>How many there are of each rule and status, in order of rules.</summary>
    IReadOnlyList<FindingCount> Counts(string client, int year);

    /// <summary>Retention: empties person hashes and locators. How many were emptied.</summary>
    int Empty(string client, int year);
}
