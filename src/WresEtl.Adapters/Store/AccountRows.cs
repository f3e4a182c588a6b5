using WresEtl.App.Store;

namespace WresEtl.Adapters.Store;

internal sealed class AccountRows(Sql sql) : IAccountTable
{
    private const string Columns =
        "SELECT name, password_hash, second_factor, last_step, stamp, is_active, failures, locked_until, created_at FROM account";

    private sealed record Row(
        string Name, string PasswordHash, string SecondFactor, long LastStep, string Stamp, long IsActive, long Failures, string? LockedUntil, string CreatedAt)
    {
        public AccountRecord With(IEnumerable<GrantRow> grants) => new(
            Name, PasswordHash, SecondFactor, LastStep, Stamp, IsActive != 0, (int)Failures, Stored.MomentOrNull(LockedUntil), Moment.Of(CreatedAt),
            [.. grants.Select(g => new Grant(g.Role, g.Client))]);
    }

    private sealed record GrantRow(string Account, string Role, string Client);

    public AccountRecord? Find(string name) => sql.One<Row>($"{Columns} WHERE name = @name", new { name })
        ?.With(sql.All<GrantRow>("SELECT account, role, client FROM account_grant WHERE account = @name ORDER BY role, client", new { name }));

    public IReadOnlyList<AccountRecord> All()
    {
        var grants = sql.All<GrantRow>("SELECT account, role, client FROM account_grant ORDER BY account, role, client", new { })
            .ToLookup(g => g.Account, StringComparer.Ordinal);
        return [.. sql.All<Row>($"{Columns} ORDER BY name", new { }).Select(r => r.With(grants[r.Name]))];
    }

    public void Save(AccountRecord a)
    {
        sql.Do("DELETE FROM account_grant WHERE account = @Name", new { a.Name });
        sql.Do("DELETE FROM account WHERE name = @Name", new { a.Name });
        sql.Do(
            """
            INSERT INTO account (name, password_hash, second_factor, last_step, stamp, is_active, failures, locked_until, created_at)
            VALUES (@Name, @PasswordHash, @SecondFactor, @LastStep, @Stamp, @active, @Failures, @locked, @created)
            """,
            new
            {
                a.Name,
                a.PasswordHash,
                a.SecondFactor,
                a.LastStep,
                a.Stamp,
                active = a.IsActive ? 1 : 0,
                a.Failures,
                locked = a.LockedUntil is { } until ? Moment.Text(until) : null,
                created = Moment.Text(a.CreatedAt),
            });
        foreach (var g in a.Grants.Distinct())
            sql.Do("INSERT INTO account_grant (account, role, client) VALUES (@Name, @Role, @Client)", new { a.Name, g.Role, g.Client });
    }
}
