using System.Globalization;
using WresEtl.App.Store;

namespace WresEtl.Adapters.Store;

internal sealed class BatchRows(Sql sql, string take, DateTimeOffset now) : IBatchTable
{
    private const string Columns = "SELECT id, year, requested_by, requested_at, ended_at FROM batch";

    private sealed record Row(string Id, long Year, string RequestedBy, string RequestedAt, string? EndedAt)
    {
        public BatchRecord Record => new(Id, (int)Year, RequestedBy, Moment.Of(RequestedAt), Stored.MomentOrNull(EndedAt));
    }

    public BatchRecord Add(int year, string requestedBy, int runs)
    {
        var id = string.Create(CultureInfo.InvariantCulture, $"batch-{year}-{sql.Next(string.Create(CultureInfo.InvariantCulture, $"batch/{year}"))}");
        sql.Do(
            "INSERT INTO batch (id, year, requested_by, requested_at, runs_open) VALUES (@id, @year, @requestedBy, @at, @runs)",
            new { id, year, requestedBy, at = Moment.Text(now), runs });
        return new BatchRecord(id, year, requestedBy, now, null);
    }

    public BatchRecord? Find(string id) => sql.One<Row>($"{Columns} WHERE id = @id", new { id })?.Record;

    public IReadOnlyList<BatchRecord> Newest(int count) =>
        [.. sql.All<Row>($"{Columns} ORDER BY requested_at DESC, id DESC {take}", new { take = count }).Select(r => r.Record)];

    public bool RunEnded(string id)
    {
        sql.Do("UPDATE batch SET runs_open = runs_open - 1 WHERE id = @id", new { id });
        return sql.Do("UPDATE batch SET ended_at = @at WHERE id = @id AND runs_open = 0", new { id, at = Moment.Text(now) }) == 1;
    }

    public void RunReopened(string id) => sql.Do("UPDATE batch SET runs_open = runs_open + 1, ended_at = NULL WHERE id = @id", new { id });
}

internal sealed class RunRows(Sql sql, string take, DateTimeOffset now) : IRunTable
{
    private const string Columns =
        "SELECT id, batch_id, client, year, state, reason, requested_by, requested_at, started_at, ended_at, cancel_requested, inputs_key, manifest_sha256, line, retried_by FROM run";

    private sealed record Row(
        string Id, string BatchId, string Client, long Year, string State, string Reason, string RequestedBy, string RequestedAt,
        string? StartedAt, string? EndedAt, long CancelRequested, string InputsKey, string ManifestSha256, string Line, string RetriedBy)
    {
        public RunRecord Record => new(
            Id, BatchId, Client, (int)Year, Stored.Value<RunState>(State), Reason, RequestedBy, Moment.Of(RequestedAt),
            Stored.MomentOrNull(StartedAt), Stored.MomentOrNull(EndedAt), CancelRequested != 0, InputsKey, ManifestSha256, Line, RetriedBy);
    }

    public RunRecord Add(string batchId, string client, int year, string requestedBy)
    {
        var of = string.Create(CultureInfo.InvariantCulture, $"{client}-{year}");
        var id = string.Create(CultureInfo.InvariantCulture, $"{of}-{sql.Next($"run/{of}")}");
        sql.Do(
            """
            INSERT INTO run (id, batch_id, client, year, state, reason, requested_by, requested_at, cancel_requested, inputs_key, manifest_sha256, line)
            VALUES (@id, @batchId, @client, @year, 'queued', '', @requestedBy, @at, 0, '', '', '')
            """,
            new { id, batchId, client, year, requestedBy, at = Moment.Text(now) });
        return Find(id)!;
    }

    public RunRecord? Find(string id) => sql.One<Row>($"{Columns} WHERE id = @id", new { id })?.Record;

    public IReadOnlyList<RunRecord> OfBatch(string batchId) => Records($"{Columns} WHERE batch_id = @batchId ORDER BY client", new { batchId });

    public IReadOnlyList<RunRecord> Unfinished() => Records($"{Columns} WHERE state IN ('queued', 'running') ORDER BY requested_at, id", new { });

    public RunRecord? Unfinished(string client, int year) => Records(
        $"{Columns} WHERE client = @client AND year = @year AND state IN ('queued', 'running') ORDER BY requested_at, id", new { client, year }).FirstOrDefault();

    public IReadOnlyList<RunRecord> LastOfYear(int year) =>
    [
        .. Records($"{Columns} WHERE year = @year AND state IN ('finished', 'refused', 'failed') ORDER BY client, ended_at, id", new { year })
            .GroupBy(r => r.Client, StringComparer.Ordinal).Select(g => g.Last()),
    ];

    public IReadOnlyList<RunRecord> Newest(int count) => Records($"{Columns} ORDER BY requested_at DESC, id DESC {take}", new { take = count });

    public void Started(string id) =>
        sql.Do("UPDATE run SET state = 'running', started_at = COALESCE(started_at, @at) WHERE id = @id", new { id, at = Moment.Text(now) });

    public void Ended(string id, RunState state, string reason) => sql.Do(
        "UPDATE run SET state = @state, reason = @reason, ended_at = @at WHERE id = @id", new { id, state = Stored.Word(state), reason, at = Moment.Text(now) });

    public void Reopened(string id, string by) => sql.Do(
        "UPDATE run SET state = 'queued', reason = '', ended_at = NULL, cancel_requested = 0, retried_by = @by WHERE id = @id", new { id, by });

    public void CancelRequested(string id) => sql.Do("UPDATE run SET cancel_requested = 1 WHERE id = @id", new { id });

    public void Calculated(string id, string inputsKey, string manifestSha256, string line, IReadOnlyList<ArtefactRecord> artefacts)
    {
        sql.Do(
            "UPDATE run SET inputs_key = @inputsKey, manifest_sha256 = @manifestSha256, line = @line WHERE id = @id",
            new { id, inputsKey, manifestSha256, line });
        sql.Do("DELETE FROM artefact WHERE run_id = @id", new { id });
        foreach (var a in artefacts)
            sql.Do("INSERT INTO artefact (run_id, path, sha256, size) VALUES (@id, @Path, @Sha256, @Size)", new { id, a.Path, a.Sha256, a.Size });
    }

    public void ReplaceInputs(string id, IReadOnlyList<InputRecord> inputs)
    {
        sql.Do("DELETE FROM input WHERE run_id = @id", new { id });
        foreach (var i in inputs)
            sql.Do("INSERT INTO input (run_id, name, sha256, size) VALUES (@id, @Name, @Sha256, @Size)", new { id, i.Name, i.Sha256, i.Size });
    }

    public IReadOnlyList<InputRecord> Inputs(string id) => sql.All<InputRecord>("SELECT name, sha256, size FROM input WHERE run_id = @id ORDER BY name", new { id });

    public IReadOnlyList<ArtefactRecord> Artefacts(string id) =>
        sql.All<ArtefactRecord>("SELECT path, sha256, size FROM artefact WHERE run_id = @id ORDER BY path", new { id });

    private List<RunRecord> Records(string query, object parameters) => [.. sql.All<Row>(query, parameters).Select(r => r.Record)];
}
