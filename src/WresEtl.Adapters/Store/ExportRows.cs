using System.Globalization;
using WresEtl.App.Retention;
using WresEtl.App.Store;
using WresEtl.Core.Rules;

namespace WresEtl.Adapters.Store;

internal sealed class ExportRows(Sql sql, DateTimeOffset now) : IExportTable
{
    private sealed record Row(string Sha256, long Size, string ReceivedAt);

    private string At => Moment.Text(now);

    public void Received(string client, string sha256, long size)
    {
        var values = new { client, sha256, size, At };
        if (sql.Do("UPDATE export SET received_at = @At, purged_at = NULL WHERE client = @client AND sha256 = @sha256", values) == 0)
            sql.Do("INSERT INTO export (client, sha256, size, received_at) VALUES (@client, @sha256, @size, @At)", values);
    }

    public IReadOnlyList<HeldExport> Held(string client) =>
    [
        .. sql.All<Row>("SELECT sha256, size, received_at FROM export WHERE client = @client AND purged_at IS NULL ORDER BY sha256", new { client })
            .Select(r => new HeldExport(r.Sha256, r.Size, Moment.Of(r.ReceivedAt))),
    ];

    public IReadOnlySet<string> Removed(string client) =>
        sql.All<string>("SELECT sha256 FROM export WHERE client = @client AND purged_at IS NOT NULL", new { client }).ToHashSet(StringComparer.Ordinal);

    public void Purged(string client, string sha256)
    {
        var values = new { client, sha256, At };
        if (sql.Do("UPDATE export SET purged_at = @At WHERE client = @client AND sha256 = @sha256 AND purged_at IS NULL", values) > 0) return;
        // Only the archive knew of it: a pull was killed before it was recorded.
        sql.Do(
            """
            INSERT INTO export (client, sha256, size, received_at, purged_at)
            SELECT @client, @sha256, 0, @At, @At WHERE NOT EXISTS (SELECT 1 FROM export WHERE client = @client AND sha256 = @sha256)
            """,
            values);
    }

    public void AddCertificate(string client, string document) => sql.Do(
        "INSERT INTO retention_certificate (client, number, made_at, document) VALUES (@client, @number, @At, @document)",
        new { client, number = sql.Next("certificate/" + client), At, document });
}

internal sealed class AnswerRows(Sql sql, DateTimeOffset now) : IAnswerTable
{
    /// <summary>As long as the columns: a file that somebody wrote may hold anything.</summary>
    private const int Longest = 120;

    private sealed record Row(long Number, string AnsweredOn);

    public void Record(string client, IReadOnlyList<Answer> answers)
    {
        foreach (var a in answers.Select(Short))
        {
            var values = new { client, a.FindingId, a.FaultHash, a.Kind, a.Code, a.AnsweredBy, a.AnsweredOn, at = Moment.Text(now) };
            if (sql.Number(
                    """
                    SELECT COUNT(*) FROM answer WHERE client = @client AND finding_id = @FindingId AND fault_hash = @FaultHash AND kind = @Kind AND code = @Code
                    AND answered_by = @AnsweredBy AND answered_on = @AnsweredOn
                    """,
                    values) > 0) continue;
            sql.Do(
                """
                INSERT INTO answer (client, number, finding_id, fault_hash, kind, code, answered_by, answered_on, recorded_at)
                VALUES (@client, @number, @FindingId, @FaultHash, @Kind, @Code, @AnsweredBy, @AnsweredOn, @at)
                """,
                new { client, number = sql.Next("answer/" + client), a.FindingId, a.FaultHash, a.Kind, a.Code, a.AnsweredBy, a.AnsweredOn, values.at });
        }
    }

    public IReadOnlyList<HeldAnswer> Held(string client) =>
    [
        .. sql.All<Row>("SELECT number, answered_on FROM answer WHERE client = @client ORDER BY number", new { client })
            .Select(r => new HeldAnswer(r.Number, Given(r.AnsweredOn))),
    ];

    public void Remove(string client, IReadOnlyList<long> numbers)
    {
        foreach (var number in numbers) sql.Do("DELETE FROM answer WHERE client = @client AND number = @number", new { client, number });
    }

    public IReadOnlyList<string> GivenFor(string client, int year) => sql.All<string>(
        """
        SELECT DISTINCT answered_by FROM answer
        WHERE client = @client AND recorded_at >= (SELECT MIN(requested_at) FROM run WHERE client = @client AND year = @year)
        ORDER BY answered_by
        """,
        new { client, year });

    /// <summary>A day that cannot be read is as old as can be: what is personal is not kept because its date is broken.</summary>
    private static DateTimeOffset Given(string day) =>
        DateTimeOffset.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var given) ? given : DateTimeOffset.MinValue;

    private static Answer Short(Answer a) =>
        new(Cut(a.FindingId), Cut(a.FaultHash), Cut(a.Kind), Cut(a.Code), a.Note, Cut(a.AnsweredBy), Cut(a.AnsweredOn));

    private static string Cut(string text) => text.Length <= Longest ? text : text[..Longest];
}
