using System.Data.Common;
using System.Globalization;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using Dapper;

namespace WresEtl.Adapters.Store;

/// <summary>The store's schema is not one this program may work with.</summary>
public sealed class SchemaRefusedException : Exception
{
    public SchemaRefusedException()
    {
    }

    public SchemaRefusedException(string message)
        : base(message)
    {
    }

    public SchemaRefusedException(string message, Exception inner)
        : base(message, inner)
    {
    }
}

/// <summary>Brings a database to this program's schema: numbered scripts, each in a transaction of its own, never edited after release.</summary>
public sealed class Migrator(SqlDialect dialect, TimeProvider time)
{
    private sealed record Script(long Number, string Name, string Text)
    {
        public string Sha256 { get; } = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Text)));
    }

    private sealed record Applied(long Number, string Sha256);

    /// <summary>The newest schema this program knows.</summary>
    public long Newest => Scripts().Max(s => s.Number);

    /// <summary>Applies what is missing. A newer schema, or one made by scripts that were edited since, is refused and left as it is.</summary>
    public void Migrate()
    {
        using var connection = dialect.Open();
        dialect.Prepare(connection);
        var scripts = Scripts();
        foreach (var script in scripts)
        {
            using var transaction = dialect.BeginChange(connection);
            var applied = AppliedIn(connection, transaction);
            Check(applied, scripts);
            if (applied.Any(a => a.Number == script.Number)) continue;
            foreach (var batch in dialect.Batches(script.Text)) connection.Execute(batch, transaction: transaction);
            connection.Execute(
                "INSERT INTO schema_version (number, name, sha256, applied_at) VALUES (@Number, @Name, @Sha256, @at)",
                new { script.Number, script.Name, script.Sha256, at = App.Store.Moment.Text(time.GetUtcNow()) }, transaction);
            transaction.Commit();
        }
    }

    private static void Check(List<Applied> applied, IReadOnlyList<Script> scripts)
    {
        foreach (var a in applied)
        {
            var known = scripts.FirstOrDefault(s => s.Number == a.Number) ?? throw new SchemaRefusedException(string.Create(
                CultureInfo.InvariantCulture,
                $"The run store has schema {applied.Max(x => x.Number)}; this program knows schemas up to {scripts.Max(s => s.Number)}. Use the newer program, or restore a backup made by this one."));
            if (known.Sha256 != a.Sha256)
                throw new SchemaRefusedException(string.Create(CultureInfo.InvariantCulture, $"Schema {a.Number} of the run store was made by another script than this program's {known.Name}."));
        }
    }

    private List<Applied> AppliedIn(DbConnection connection, DbTransaction transaction)
    {
        var first = Resource("0000_schema_version.sql");
        foreach (var batch in dialect.Batches(first)) connection.Execute(batch, transaction: transaction);
        return [.. connection.Query<Applied>("SELECT number, sha256 FROM schema_version ORDER BY number", transaction: transaction)];
    }

    private List<Script> Scripts() =>
    [
        .. Assembly.GetExecutingAssembly().GetManifestResourceNames()
            .Where(n => n.StartsWith($"migrations/{dialect.Name}/", StringComparison.Ordinal))
            .Select(n => n.Split('/')[^1])
            .Where(n => !n.StartsWith("0000", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(n => new Script(NumberOf(n), n, Resource(n))),
    ];

    private static long NumberOf(string name) =>
        long.TryParse(name.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : throw new InvalidOperationException($"{name} has no number.");

    private string Resource(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"migrations/{dialect.Name}/{name}")
            ?? throw new InvalidOperationException($"There is no migration {name} for {dialect.Name}.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
