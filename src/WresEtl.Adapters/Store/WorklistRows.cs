using WresEtl.App.Store;

namespace WresEtl.Adapters.Store;

internal sealed class WorklistRows(Sql sql, DateTimeOffset now) : IWorklistTable
{
    private sealed record AssignedRow(string FindingId, string AssignedTo);

    private sealed record CommentRow(string FindingId, long Number, string CommentedBy, string CommentedAt, string Hidden);

    public IReadOnlyDictionary<string, string> Assigned(string client, int year) =>
        sql.All<AssignedRow>("SELECT finding_id, assigned_to FROM finding_assignment WHERE client = @client AND year = @year", new { client, year })
            .ToDictionary(r => r.FindingId, r => r.AssignedTo, StringComparer.Ordinal);

    public void Assign(string client, int year, IReadOnlyCollection<string> findings, string to)
    {
        foreach (var finding in findings)
        {
            var values = new { client, year, finding, to, at = Moment.Text(now) };
            sql.Do("DELETE FROM finding_assignment WHERE client = @client AND year = @year AND finding_id = @finding", values);
            if (to.Length > 0)
                sql.Do("INSERT INTO finding_assignment (client, year, finding_id, assigned_to, assigned_at) VALUES (@client, @year, @finding, @to, @at)", values);
        }
    }

    public IReadOnlyDictionary<string, int> CommentCounts(string client, int year) =>
        sql.All<string>("SELECT finding_id FROM finding_comment WHERE client = @client AND year = @year", new { client, year })
            .CountBy(id => id, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);

    public IReadOnlyList<CommentRecord> Comments(string client, int year, string findingId) =>
    [
        .. sql.All<CommentRow>(
                """
                SELECT finding_id, number, commented_by, commented_at, hidden FROM finding_comment
                WHERE client = @client AND year = @year AND finding_id = @findingId ORDER BY number
                """,
                new { client, year, findingId })
            .Select(r => new CommentRecord(r.FindingId, r.Number, r.CommentedBy, Moment.Of(r.CommentedAt), r.Hidden)),
    ];

    public void AddComment(string client, int year, string findingId, string by, string hidden) => sql.Do(
        """
        INSERT INTO finding_comment (client, number, year, finding_id, commented_by, commented_at, hidden)
        VALUES (@client, @number, @year, @findingId, @by, @at, @hidden)
        """,
        new { client, number = sql.Next("comment/" + client), year, findingId, by, at = Moment.Text(now), hidden });

    public int Empty(string client, int year) =>
        sql.Do("UPDATE finding_comment SET hidden = '' WHERE client = @client AND year = @year AND hidden <> ''", new { client, year });
}

internal sealed class UploadRows(Sql sql, DateTimeOffset now) : IUploadTable
{
    private sealed record Row(long Number, string Name, string Sha256, long Size, long IsNew, string UploadedBy, string UploadedAt);

    public void Hold(string client, string name, string sha256, long size, bool isNew, string by)
    {
        foreach (var earlier in In(client, UploadState.Held).Where(u => u.Name == name)) Settle(client, earlier.Number, UploadState.Discarded, by);
        sql.Do(
            """
            INSERT INTO upload (client, number, name, sha256, size, is_new, uploaded_by, uploaded_at, state)
            VALUES (@client, @number, @name, @sha256, @size, @fresh, @by, @at, @state)
            """,
            new { client, number = sql.Next("upload/" + client), name, sha256, size, fresh = isNew ? 1 : 0, by, at = Moment.Text(now), state = Stored.Word(UploadState.Held) });
    }

    public IReadOnlyList<UploadRecord> In(string client, UploadState state) =>
    [
        .. sql.All<Row>(
                "SELECT number, name, sha256, size, is_new, uploaded_by, uploaded_at FROM upload WHERE client = @client AND state = @state ORDER BY name, number",
                new { client, state = Stored.Word(state) })
            .Select(r => new UploadRecord(r.Number, r.Name, r.Sha256, r.Size, r.IsNew != 0, r.UploadedBy, Moment.Of(r.UploadedAt))),
    ];

    public bool Settle(string client, long number, UploadState state, string by) => sql.Do(
        "UPDATE upload SET state = @to, settled_by = @by, settled_at = @at WHERE client = @client AND number = @number AND state = @held",
        new { client, number, to = Stored.Word(state), by, at = Moment.Text(now), held = Stored.Word(UploadState.Held) }) > 0;

    public bool Uses(string client, string sha256) => sql.Number(
        "SELECT COUNT(*) FROM upload WHERE client = @client AND sha256 = @sha256 AND state <> @discarded",
        new { client, sha256, discarded = Stored.Word(UploadState.Discarded) }) > 0;
}
