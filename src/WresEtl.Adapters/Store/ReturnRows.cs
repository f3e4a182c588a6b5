using System.Globalization;
using WresEtl.App.Store;

namespace WresEtl.Adapters.Store;

internal sealed class ReturnRows(Sql sql, DateTimeOffset now) : IReturnTable
{
    private const string Day = "yyyy-MM-dd";
    private const string Columns = "SELECT client, year, state, run_id, changed_at FROM client_return";

    private sealed record Row(string Client, long Year, string State, string RunId, string ChangedAt)
    {
        public ReturnRecord Record => new(Client, (int)Year, State, RunId, Moment.Of(ChangedAt));
    }

    private sealed record SignOffRow(string Purpose, string RunId, string ManifestSha256, string SignedBy, string SignedAt, string? VoidedAt);

    private sealed record SubmissionRow(
        long Version, string RunId, string Receipt, string ReceivedOn, string RecordedBy, string RecordedAt, string Outcome, string OverrideReason);

    private sealed record PublicationRow(long Version, string RunId, string PackSha256, string PublishedBy, string PublishedAt);

    public ReturnRecord? Find(string client, int year) =>
        sql.One<Row>($"{Columns} WHERE client = @client AND year = @year", new { client, year })?.Record;

    public IReadOnlyList<ReturnRecord> OfYear(int year) =>
        [.. sql.All<Row>($"{Columns} WHERE year = @year ORDER BY client", new { year }).Select(r => r.Record)];

    public void Set(string client, int year, string state, string runId)
    {
        if (!ReturnStates.All.Contains(state, StringComparer.Ordinal)) throw new ArgumentException("No state of a return.", nameof(state));
        var values = new { client, year, state, runId, at = Moment.Text(now) };
        if (sql.Do("UPDATE client_return SET state = @state, run_id = @runId, changed_at = @at WHERE client = @client AND year = @year", values) == 0)
            sql.Do("INSERT INTO client_return (client, year, state, run_id, changed_at) VALUES (@client, @year, @state, @runId, @at)", values);
    }

    public void AddSignOff(string client, int year, SignOffRecord s) => sql.Do(
        """
        INSERT INTO sign_off (client, year, number, purpose, run_id, manifest_sha256, signed_by, signed_at)
        VALUES (@client, @year, @number, @Purpose, @RunId, @ManifestSha256, @SignedBy, @at)
        """,
        new
        {
            client,
            year,
            number = sql.Next(string.Create(CultureInfo.InvariantCulture, $"sign-off/{client}/{year}")),
            s.Purpose,
            s.RunId,
            s.ManifestSha256,
            s.SignedBy,
            at = Moment.Text(s.SignedAt),
        });

    public IReadOnlyList<SignOffRecord> SignOffs(string client, int year) =>
    [
        .. sql.All<SignOffRow>(
                "SELECT purpose, run_id, manifest_sha256, signed_by, signed_at, voided_at FROM sign_off WHERE client = @client AND year = @year ORDER BY number DESC",
                new { client, year })
            .Select(r => new SignOffRecord(r.Purpose, r.RunId, r.ManifestSha256, r.SignedBy, Moment.Of(r.SignedAt), Stored.MomentOrNull(r.VoidedAt))),
    ];

    public int VoidSignOffs(string client, int year, string manifestSha256, string? purpose = null) => sql.Do(
        "UPDATE sign_off SET voided_at = @at WHERE client = @client AND year = @year AND manifest_sha256 = @manifestSha256 AND voided_at IS NULL"
            + (purpose is null ? "" : " AND purpose = @purpose"),
        new { client, year, manifestSha256, purpose, at = Moment.Text(now) });

    public void AddSubmission(string client, int year, SubmissionRecord s) => sql.Do(
        """
        INSERT INTO submission (client, year, version, run_id, receipt, received_on, recorded_by, recorded_at, outcome, override_reason)
        VALUES (@client, @year, @Version, @RunId, @Receipt, @on, @RecordedBy, @at, @Outcome, @OverrideReason)
        """,
        new
        {
            client,
            year,
            s.Version,
            s.RunId,
            s.Receipt,
            on = s.ReceivedOn.ToString(Day, CultureInfo.InvariantCulture),
            s.RecordedBy,
            at = Moment.Text(s.RecordedAt),
            s.Outcome,
            s.OverrideReason,
        });

    public IReadOnlyList<SubmissionRecord> Submissions(string client, int year) =>
    [
        .. sql.All<SubmissionRow>(
                """
                SELECT version, run_id, receipt, received_on, recorded_by, recorded_at, outcome, override_reason FROM submission
                WHERE client = @client AND year = @year ORDER BY version
                """,
                new { client, year })
            .Select(r => new SubmissionRecord(
                (int)r.Version, r.RunId, r.Receipt, DayOf(r.ReceivedOn), r.RecordedBy, Moment.Of(r.RecordedAt), r.Outcome, r.OverrideReason)),
    ];

    public void AddPublication(string client, int year, PublicationRecord p) => sql.Do(
        """
        INSERT INTO publication (client, year, version, run_id, pack_sha256, published_by, published_at)
        VALUES (@client, @year, @Version, @RunId, @PackSha256, @PublishedBy, @at)
        """,
        new { client, year, p.Version, p.RunId, p.PackSha256, p.PublishedBy, at = Moment.Text(p.PublishedAt) });

    public IReadOnlyList<PublicationRecord> Publications(string client, int year) =>
    [
        .. sql.All<PublicationRow>(
                """
                SELECT version, run_id, pack_sha256, published_by, published_at FROM publication
                WHERE client = @client AND year = @year ORDER BY version
                """,
                new { client, year })
            .Select(r => new PublicationRecord((int)r.Version, r.RunId, r.PackSha256, r.PublishedBy, Moment.Of(r.PublishedAt))),
    ];

    private static DateOnly DayOf(string text) =>
        DateOnly.TryParseExact(text, Day, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : throw new FormatException("A day in the run store is not as it was written.");
}

internal sealed class FindingRows(Sql sql) : IFindingTable
{
    private sealed record Row(
        string Id, string RuleId, string Severity, string DataSet, string Status, long IsOpen, string FaultHash, string PersonHash, string Locator);

    /// <summary>Not a record: SQL Server counts in 32 bits and SQLite in 64, and setters take both.</summary>
    private sealed class CountRow
    {
        public string RuleId { get; init; } = "";

        public string Severity { get; init; } = "";

        public string Status { get; init; } = "";

        public long IsOpen { get; init; }

        public long Number { get; init; }
    }

    public void Replace(string client, int year, IReadOnlyList<FindingRecord> findings)
    {
        sql.Do("DELETE FROM finding WHERE client = @client AND year = @year", new { client, year });
        foreach (var f in findings)
            sql.Do(
                """
                INSERT INTO finding (client, year, id, rule_id, severity, data_set, status, is_open, fault_hash, person_hash, locator)
                VALUES (@client, @year, @Id, @RuleId, @Severity, @DataSet, @Status, @open, @FaultHash, @PersonHash, @Locator)
                """,
                new { client, year, f.Id, f.RuleId, f.Severity, f.DataSet, f.Status, open = f.IsOpen ? 1 : 0, f.FaultHash, f.PersonHash, f.Locator });
    }

    public IReadOnlyList<FindingRecord> Of(string client, int year) =>
    [
        .. sql.All<Row>(
                """
                SELECT id, rule_id, severity, data_set, status, is_open, fault_hash, person_hash, locator FROM finding
                WHERE client = @client AND year = @year ORDER BY id
                """,
                new { client, year })
            .Select(r => new FindingRecord(r.Id, r.RuleId, r.Severity, r.DataSet, r.Status, r.IsOpen != 0, r.FaultHash, r.PersonHash, r.Locator)),
    ];

    public IReadOnlyList<FindingCount> Counts(string client, int year) =>
    [
        .. sql.All<CountRow>(
                """
                SELECT rule_id, severity, status, is_open, COUNT(*) AS number FROM finding
                WHERE client = @client AND year = @year GROUP BY rule_id, severity, status, is_open ORDER BY rule_id, severity, status, is_open
                """,
                new { client, year })
            .Select(r => new FindingCount(r.RuleId, r.Severity, r.Status, r.IsOpen != 0, (int)r.Number)),
    ];

    public int Empty(string client, int year) => sql.Do(
        "UPDATE finding SET person_hash = '', locator = '' WHERE client = @client AND year = @year AND (person_hash <> '' OR locator <> '')",
        new { client, year });
}
