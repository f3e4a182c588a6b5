using WresEtl.App.Store;

namespace WresEtl.Adapters.Store;

internal sealed class StageRows(Sql sql, DateTimeOffset now) : IStageTable
{
    private sealed record Row(
        string RunId, string Name, string InputKey, long Attempts, string State, string StartedAt, string? EndedAt, string Counts, string Reason)
    {
        public StageRecord Record => new(
            RunId, Name, InputKey, (int)Attempts, Stored.Value<StageState>(State), Moment.Of(StartedAt), Stored.MomentOrNull(EndedAt), Counts, Reason);
    }

    public IReadOnlyList<StageRecord> Of(string runId) =>
    [
        .. sql.All<Row>(
                "SELECT run_id, name, input_key, attempts, state, started_at, ended_at, counts, reason FROM stage WHERE run_id = @runId",
                new { runId })
            .Select(r => r.Record)
            .OrderBy(r => RunStages.All.TakeWhile(n => n != r.Name).Count()),
    ];

    public void Began(string runId, string name)
    {
        var values = new { runId, name, at = Moment.Text(now) };
        var again = sql.Do(
            "UPDATE stage SET state = 'running', attempts = attempts + 1, started_at = @at, ended_at = NULL, counts = '', reason = '' WHERE run_id = @runId AND name = @name",
            values);
        if (again == 0)
            sql.Do(
                """
                INSERT INTO stage (run_id, name, input_key, attempts, state, started_at, counts, reason)
                VALUES (@runId, @name, '', 1, 'running', @at, '', '')
                """,
                values);
    }

    public void Ended(string runId, string name, StageState state, string inputKey = "", string counts = "", string reason = "", DateTimeOffset? endedAt = null) => sql.Do(
        """
        UPDATE stage SET state = @state, input_key = @inputKey, ended_at = @at, counts = @counts, reason = @reason
        WHERE run_id = @runId AND name = @name
        """,
        new { runId, name, state = Stored.Word(state), inputKey, at = Moment.Text(endedAt ?? now), counts, reason });

    public void Clear(string runId, IReadOnlyList<string> names) =>
        sql.Do("DELETE FROM stage WHERE run_id = @runId AND name IN @names", new { runId, names });
}
