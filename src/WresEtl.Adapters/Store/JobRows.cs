using System.Globalization;
using WresEtl.App.Store;

namespace WresEtl.Adapters.Store;

internal sealed class JobRows(Sql sql, string take, DateTimeOffset now) : IJobTable
{
    private const string Columns =
        "SELECT id, kind, subject, detail, title, state, queued_at, not_before, started_at, ended_at, attempts, holder, reason FROM job";

    private sealed record Row(
        string Id, string Kind, string Subject, string Detail, string Title, string State, string QueuedAt, string NotBefore,
        string? StartedAt, string? EndedAt, long Attempts, string Holder, string Reason)
    {
        public JobRecord Record => new(
            new NewJob(Id, Kind, Subject, Detail, Title), Stored.Value<JobState>(State), Moment.Of(QueuedAt), Moment.Of(NotBefore),
            Stored.MomentOrNull(StartedAt), Stored.MomentOrNull(EndedAt), (int)Attempts, Holder, Reason);
    }

    private string At => Moment.Text(now);

    public bool Add(NewJob job, DateTimeOffset? notBefore = null) => sql.Do(
        """
        INSERT INTO job (id, kind, subject, detail, title, state, queued_at, not_before, attempts, holder, reason)
        SELECT @Id, @Kind, @Subject, @Detail, @Title, 'queued', @At, @notBefore, 0, '', ''
        WHERE NOT EXISTS (SELECT 1 FROM job WHERE id = @Id)
        """,
        new { job.Id, job.Kind, job.Subject, job.Detail, job.Title, At, notBefore = Moment.Text(notBefore ?? now) }) == 1;

    public void AddNext(NewJob job) => Add(job with { Id = string.Create(CultureInfo.InvariantCulture, $"{job.Id}/{sql.Next("job/" + job.Id)}") });

    public JobRecord? Find(string id) => sql.One<Row>($"{Columns} WHERE id = @id", new { id })?.Record;

    public IReadOnlyList<JobRecord> Due(int count) =>
        Records($"{Columns} WHERE state = 'queued' AND not_before <= @At ORDER BY not_before, id {take}", new { At, take = count });

    public IReadOnlyList<JobRecord> Open() => Records($"{Columns} WHERE state IN ('queued', 'dispatched', 'running') ORDER BY queued_at, id", new { });

    public IReadOnlyList<JobRecord> FailedSince(DateTimeOffset since) =>
        Records($"{Columns} WHERE state = 'failed' AND ended_at >= @since ORDER BY ended_at DESC, id", new { since = Moment.Text(since) });

    public void Dispatched(JobRecord job) => sql.Do(
        "UPDATE job SET state = 'dispatched', dispatched_at = @At WHERE id = @Id AND state = 'queued' AND not_before = @notBefore",
        new { job.Job.Id, At, notBefore = Moment.Text(job.NotBefore) });

    public JobRecord? Claim(string id, string holder, TimeSpan lease) => sql.Do(
        """
        UPDATE job SET state = 'running', started_at = @At, holder = @holder, leased_until = @until, attempts = attempts + 1, reason = ''
        WHERE id = @id AND state IN ('queued', 'dispatched') AND not_before <= @At
        """,
        new { id, holder, At, until = Moment.Text(now + lease) }) == 1
        ? Find(id)
        : null;

    public bool Renew(string id, string holder, TimeSpan lease) => sql.Do(
        "UPDATE job SET leased_until = @until WHERE id = @id AND state = 'running' AND holder = @holder",
        new { id, holder, until = Moment.Text(now + lease) }) == 1;

    public void Ended(string id, string holder, JobState state, string reason = "") => OnlyMine(sql.Do(
        """
        UPDATE job SET state = @state, reason = @reason, ended_at = @At, leased_until = NULL
        WHERE id = @id AND state = 'running' AND holder = @holder
        """,
        new { id, holder, state = Stored.Word(state), reason, At }));

    public void Again(string id, string holder, DateTimeOffset notBefore, string reason, bool counts) => OnlyMine(sql.Do(
        """
        UPDATE job SET state = 'queued', not_before = @notBefore, reason = @reason, leased_until = NULL, dispatched_at = NULL, attempts = attempts - @uncounted
        WHERE id = @id AND state = 'running' AND holder = @holder
        """,
        new { id, holder, notBefore = Moment.Text(notBefore), reason, uncounted = counts ? 0 : 1 }));

    public int RemoveEnded(DateTimeOffset before) =>
        sql.Do("DELETE FROM job WHERE state IN ('done', 'failed') AND ended_at < @before", new { before = Moment.Text(before) });

    public IReadOnlyList<string> TakeBack(DateTimeOffset dispatchedBefore)
    {
        var values = new { At, dispatchedBefore = Moment.Text(dispatchedBefore) };
        var lost = sql.All<string>(
            """
            SELECT id FROM job
            WHERE (state = 'running' AND leased_until < @At) OR (state = 'dispatched' AND dispatched_at < @dispatchedBefore)
            ORDER BY id
            """,
            values);
        sql.Do(
            """
            UPDATE job SET state = 'queued', reason = 'taken-back', leased_until = NULL, dispatched_at = NULL
            WHERE (state = 'running' AND leased_until < @At) OR (state = 'dispatched' AND dispatched_at < @dispatchedBefore)
            """,
            values);
        return lost;
    }

    public IReadOnlyList<string> TakeBackAll()
    {
        var open = sql.All<string>("SELECT id FROM job WHERE state IN ('running', 'dispatched') ORDER BY id", new { });
        sql.Do("UPDATE job SET state = 'queued', reason = 'taken-back', leased_until = NULL, dispatched_at = NULL WHERE state IN ('running', 'dispatched')", new { });
        return open;
    }

    private static void OnlyMine(int rows)
    {
        if (rows != 1) throw new LeaseLostException();
    }

    private List<JobRecord> Records(string query, object parameters) => [.. sql.All<Row>(query, parameters).Select(r => r.Record)];
}

internal sealed class LeaseRows(Sql sql, DateTimeOffset now) : ILeaseTable
{
    public bool Take(string name, string holder, TimeSpan lease)
    {
        var values = new { name, holder, At = Moment.Text(now), until = Moment.Text(now + lease) };
        return sql.Do("UPDATE lease SET holder = @holder, leased_until = @until WHERE name = @name AND (holder = @holder OR leased_until < @At)", values) == 1
            || sql.Do(
                "INSERT INTO lease (name, holder, leased_until) SELECT @name, @holder, @until WHERE NOT EXISTS (SELECT 1 FROM lease WHERE name = @name)",
                values) == 1;
    }

    public void Release(string name, string holder) => sql.Do("DELETE FROM lease WHERE name = @name AND holder = @holder", new { name, holder });

    public void ReleaseAll() => sql.Do("DELETE FROM lease", new { });

    public string HolderOf(string name) =>
        sql.One<string>("SELECT holder FROM lease WHERE name = @name AND leased_until >= @At", new { name, At = Moment.Text(now) }) ?? "";
}
