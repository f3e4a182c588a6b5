using WresEtl.App.Alerts;
using WresEtl.App.Store;

namespace WresEtl.Adapters.Store;

internal sealed class ScheduleRows(Sql sql, DateTimeOffset now) : IScheduleTable
{
    private sealed record Row(string Id, string Pipeline, string Due, string StartedAt, string How)
    {
        public StartedRecord Record => new(Id, Pipeline, Moment.Of(Due), Moment.Of(StartedAt), How);
    }

    public bool Start(string key, string pipeline, DateTimeOffset due, string how) => sql.Do(
        """
        INSERT INTO planned_run (id, pipeline, due, started_at, how)
        SELECT @key, @pipeline, @due, @at, @how WHERE NOT EXISTS (SELECT 1 FROM planned_run WHERE id = @key)
        """,
        new { key, pipeline, due = Moment.Text(due), at = Moment.Text(now), how }) == 1;

    public IReadOnlyList<StartedRecord> StartedBetween(DateTimeOffset after, DateTimeOffset until) =>
    [
        .. sql.All<Row>(
                "SELECT id, pipeline, due, started_at, how FROM planned_run WHERE due > @after AND due <= @until ORDER BY due, id",
                new { after = Moment.Text(after), until = Moment.Text(until) })
            .Select(r => r.Record),
    ];

    public int RemoveDueBefore(DateTimeOffset before) => sql.Do("DELETE FROM planned_run WHERE due < @before", new { before = Moment.Text(before) });

    public void Beat(string name)
    {
        var values = new { name, at = Moment.Text(now) };
        if (sql.Do("UPDATE heartbeat SET beat_at = @at WHERE name = @name", values) == 0)
            sql.Do("INSERT INTO heartbeat (name, beat_at) VALUES (@name, @at)", values);
    }

    public DateTimeOffset? LastBeat(string name) => Stored.MomentOrNull(sql.One<string>("SELECT beat_at FROM heartbeat WHERE name = @name", new { name }));
}

internal sealed class NoteRows(Sql sql) : INoteTable
{
    private sealed record Row(string Name, string Value);

    public string Get(string name) => sql.One<Row>("SELECT name, value FROM note WHERE name = @name", new { name })?.Value ?? "";

    public void Set(string name, string value)
    {
        if (sql.Do("UPDATE note SET value = @value WHERE name = @name", new { name, value }) == 0)
            sql.Do("INSERT INTO note (name, value) VALUES (@name, @value)", new { name, value });
    }

    public IReadOnlyDictionary<string, string> WithPrefix(string prefix) => sql
        .All<Row>("SELECT name, value FROM note ORDER BY name", new { })
        .Where(r => r.Name.StartsWith(prefix, StringComparison.Ordinal))
        .ToDictionary(r => r.Name[prefix.Length..], r => r.Value, StringComparer.Ordinal);
}

internal sealed class AlertRows(Sql sql, string take, DateTimeOffset now) : IAlertTable
{
    private const string Columns = "SELECT id, kind, subject, raised_at FROM alert";

    private sealed record Row(string Id, string Kind, string Subject, string RaisedAt)
    {
        public RaisedAlert Raised => new(Alert.Stored(Id, Kind, Subject), Moment.Of(RaisedAt));
    }

    private sealed record DeliveryRow(string AlertId, string Channel);

    public bool Raise(Alert alert) => sql.Do(
        """
        INSERT INTO alert (id, kind, subject, raised_at)
        SELECT @Key, @Word, @Subject, @at WHERE NOT EXISTS (SELECT 1 FROM alert WHERE id = @Key)
        """,
        new { alert.Key, alert.Word, alert.Subject, at = Moment.Text(now) }) == 1;

    public IReadOnlyList<PendingAlert> Pending(IReadOnlyList<string> channels)
    {
        var delivered = sql.All<DeliveryRow>("SELECT alert_id, channel FROM alert_delivery", new { }).ToLookup(d => d.AlertId, d => d.Channel, StringComparer.Ordinal);
        return
        [
            .. sql.All<Row>($"{Columns} ORDER BY raised_at, id", new { })
                .Select(r => new PendingAlert(r.Raised.Alert, [.. channels.Except(delivered[r.Id], StringComparer.Ordinal)]))
                .Where(p => p.Channels.Count > 0),
        ];
    }

    public void Delivered(string key, string channel, DateTimeOffset at) => sql.Do(
        """
        INSERT INTO alert_delivery (alert_id, channel, delivered_at)
        SELECT @key, @channel, @at WHERE NOT EXISTS (SELECT 1 FROM alert_delivery WHERE alert_id = @key AND channel = @channel)
        """,
        new { key, channel, at = Moment.Text(at) });

    public int RemoveRaisedBefore(DateTimeOffset before)
    {
        var values = new { before = Moment.Text(before) };
        sql.Do("DELETE FROM alert_delivery WHERE alert_id IN (SELECT id FROM alert WHERE raised_at < @before)", values);
        return sql.Do("DELETE FROM alert WHERE raised_at < @before", values);
    }

    public IReadOnlyList<RaisedAlert> Newest(int count) =>
        [.. sql.All<Row>($"{Columns} ORDER BY raised_at DESC, id {take}", new { take = count }).Select(r => r.Raised)];
}

internal sealed class AuditRows(Sql sql, string take, DateTimeOffset now) : IAuditTable
{
    private sealed record Row(
        long Number, string HappenedAt, string Actor, string Act, string Subject, string Detail, string PreviousHash, string Hash)
    {
        public AuditEntry Entry => new(Number, Moment.Of(HappenedAt), Actor, Act, Subject, Detail, PreviousHash, Hash);
    }

    private sealed record HeadRow(long Number, string Hash);

    public void Add(string actor, string act, string subject, string detail = "")
    {
        // The head's row is locked first: entries of transactions that run at once get in line here.
        sql.Do("UPDATE audit_head SET number = number + 1 WHERE id = 1", new { });
        var head = Head();
        var hash = AuditChain.HashOf(head.Number, now, actor, act, subject, detail, head.Hash);
        sql.Do(
            """
            INSERT INTO audit (number, happened_at, actor, act, subject, detail, previous_hash, hash)
            VALUES (@Number, @at, @actor, @act, @subject, @detail, @previous, @hash)
            """,
            new { head.Number, at = Moment.Text(now), actor, act, subject, detail, previous = head.Hash, hash });
        sql.Do("UPDATE audit_head SET hash = @hash WHERE id = 1", new { hash });
    }

    public IReadOnlyList<AuditEntry> After(long number, int count) =>
    [
        .. sql.All<Row>(
                $"SELECT number, happened_at, actor, act, subject, detail, previous_hash, hash FROM audit WHERE number > @number ORDER BY number {take}",
                new { number, take = count })
            .Select(r => r.Entry),
    ];

    public AuditHead Head()
    {
        var head = sql.One<HeadRow>("SELECT number, hash FROM audit_head WHERE id = 1", new { })!;
        return new AuditHead(head.Number, head.Hash);
    }
}
