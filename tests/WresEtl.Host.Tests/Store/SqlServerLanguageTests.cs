using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.SqlServer.TransactSql.ScriptDom;
using WresEtl.Adapters.Store;
using WresEtl.Testing;

namespace WresEtl.Host.Tests.Store;

/// <summary>Where no SQL Server is to be had: what goes to it is in its language, names tables and columns that are there, and fits its limits.</summary>
public sealed partial class SqlServerLanguageTests
{
    /// <summary>As the server edition has it; its own test holds it against the edition.</summary>
    private const string Take = "OFFSET 0 ROWS FETCH NEXT @take ROWS ONLY";

    private static readonly Dictionary<string, List<ColumnDefinition>> Tables = Schema();

    private static readonly IReadOnlyList<string> Statements =
        [.. TSql.StatementsIn(typeof(SqlRunStore).Assembly).Where(s => !s.Contains("sqlite_", StringComparison.Ordinal))];

    [Fact]
    public void EveryMigration_IsOfTheLanguage() => Assert.Empty(TSql.Migrations.SelectMany(m => TSql.Faults(m.Text).Select(f => $"{m.Script}, {f}")));

    [Fact]
    public void EveryStatementOfTheStore_IsOfTheLanguage()
    {
        Assert.True(Statements.Count > 90, $"{Statements.Count} statements found");
        Assert.Empty(Statements.SelectMany(s => TSql.Faults(Whole(s)).Select(f => $"{f}: {s}")));
    }

    [Fact]
    public void EveryStatementOfTheStore_NamesWhatIsThere() => Assert.Empty(Statements.SelectMany(Unknown));

    [Fact]
    public void WhatMakesTheDatabaseAndItsLogin_IsOfTheLanguage()
    {
        var compose = File.ReadAllText(Path.Combine(Repository.Root, "compose.yaml"));
        var asked = Asked().Matches(compose).Select(m => m.Groups[1].Value.Replace("$$role", "db_owner", StringComparison.Ordinal)).ToList();
        Assert.Equal(4, asked.Count);
        // The login's is written into a file, since it holds the password; one that is there gets today's.
        asked.Add(Login().Match(compose).Groups[1].Value);
        Assert.Contains("ALTER LOGIN wres WITH PASSWORD", asked[^1], StringComparison.Ordinal);
        Assert.Empty(asked.SelectMany(TSql.Faults));
    }

    [Fact]
    public void WhatIsOfAnotherLanguage_IsFound()
    {
        Assert.NotEmpty(TSql.Faults("SELECT id FROM job ORDER BY id LIMIT @take"));
        Assert.NotEmpty(Unknown("SELECT id, no_such_column FROM job"));
        Assert.NotEmpty(Unknown("UPDATE no_such_table SET id = 1"));
    }

    /// <summary>900 bytes for a clustered key, 1,700 for another; a character of nvarchar is two.</summary>
    [Fact]
    public void EveryKey_FitsIntoAnIndex()
    {
        var keys = Fragments<CreateTableStatement>().SelectMany(t => t.Definition.TableConstraints.OfType<UniqueConstraintDefinition>()
                .Select(k => (Table: NameOf(t.SchemaObjectName), Columns: k.Columns.Select(c => c.Column.MultiPartIdentifier.Identifiers[^1].Value), Limit: 900)))
            .Concat(Fragments<CreateIndexStatement>().Select(i => (Table: NameOf(i.OnName), Columns: i.Columns.Select(c => c.Column.MultiPartIdentifier.Identifiers[^1].Value), Limit: 1700))).ToList();
        Assert.True(keys.Count > 20);
        Assert.All(keys, k => Assert.InRange(k.Columns.Sum(name => BytesOf(Tables[k.Table].Last(c => c.ColumnIdentifier.Value == name))), 1, k.Limit));
    }

    /// <summary>A list's end is added at run time: in Dapper's <c>IN @names</c>, and where only the first rows are taken.</summary>
    private static string Whole(string statement) =>
        statement.Replace("IN @names", "IN (@names1, @names2)", StringComparison.Ordinal) + (statement.EndsWith(' ') && statement.Contains("ORDER BY", StringComparison.Ordinal) ? Take : "");

    private static IEnumerable<string> Unknown(string statement)
    {
        var seen = new Names();
        TSql.Parse(Whole(statement), out _).Accept(seen);
        var known = seen.Tables.Where(Tables.ContainsKey).SelectMany(t => Tables[t]).Select(c => c.ColumnIdentifier.Value).Append("number").ToHashSet(StringComparer.Ordinal);
        return seen.Tables.Where(t => !Tables.ContainsKey(t)).Concat(seen.Columns.Where(c => !known.Contains(c))).Select(name => $"{name}: {statement}");
    }

    private static Dictionary<string, List<ColumnDefinition>> Schema()
    {
        var tables = Fragments<CreateTableStatement>().ToDictionary(t => NameOf(t.SchemaObjectName), t => t.Definition.ColumnDefinitions.ToList(), StringComparer.Ordinal);
        foreach (var added in Fragments<AlterTableAddTableElementStatement>()) tables[NameOf(added.SchemaObjectName)].AddRange(added.Definition.ColumnDefinitions);
        foreach (var changed in Fragments<AlterTableAlterColumnStatement>())
            tables[NameOf(changed.SchemaObjectName)].Add(new ColumnDefinition { ColumnIdentifier = changed.ColumnIdentifier, DataType = changed.DataType });
        return tables;
    }

    private static string NameOf(SchemaObjectName name) => name.BaseIdentifier.Value;

    private static int BytesOf(ColumnDefinition column)
    {
        var type = (SqlDataTypeReference)column.DataType;
        var width = type.SqlDataTypeOption switch
        {
            SqlDataTypeOption.BigInt => 8,
            SqlDataTypeOption.NVarChar or SqlDataTypeOption.NChar => 2,
            SqlDataTypeOption.Char => 1,
            var other => throw new InvalidOperationException($"{other} is not a type of the schema."),
        };
        if (type.Parameters.Count == 0) return width;
        return int.TryParse(type.Parameters[0].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var length) ? width * length : int.MaxValue;
    }

    private static List<T> Fragments<T>()
        where T : TSqlFragment
    {
        var found = new Found<T>();
        foreach (var (_, text) in TSql.Migrations) TSql.Parse(text, out _).Accept(found);
        return found.All;
    }

    [GeneratedRegex("ask .*-Q \"([^\"]+)\"", RegexOptions.CultureInvariant)]
    private static partial Regex Asked();

    [GeneratedRegex("echo \"([^\"]+)\" > \"\\$\\$login\"", RegexOptions.CultureInvariant)]
    private static partial Regex Login();

    private sealed class Found<T> : TSqlFragmentVisitor
        where T : TSqlFragment
    {
        public List<T> All { get; } = [];

        public override void Visit(TSqlFragment node)
        {
            if (node is T wanted) All.Add(wanted);
        }
    }

    private sealed class Names : TSqlFragmentVisitor
    {
        public HashSet<string> Tables { get; } = new(StringComparer.Ordinal);

        public HashSet<string> Columns { get; } = new(StringComparer.Ordinal);

        public override void Visit(NamedTableReference node) => Tables.Add(NameOf(node.SchemaObject));

        public override void Visit(ColumnReferenceExpression node)
        {
            if (node.MultiPartIdentifier is { Identifiers: [.., var last] }) Columns.Add(last.Value);
        }
    }
}
