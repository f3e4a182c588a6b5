using System.Reflection;
using System.Reflection.Emit;
using System.Text.RegularExpressions;
using Microsoft.SqlServer.TransactSql.ScriptDom;
using WresEtl.Testing;

namespace WresEtl.Host.Tests.Store;

/// <summary>Microsoft's own parser of SQL Server 2019's language, which Azure SQL takes too; and the schema as the migrations for SQL Server make it.</summary>
internal static partial class TSql
{
    /// <summary>The migrations, in order, each as its batches.</summary>
    public static IReadOnlyList<(string Script, string Text)> Migrations { get; } =
    [
        .. Directory.EnumerateFiles(Path.Combine(Repository.Root, "src", "WresEtl.Adapters", "Store", "migrations", "sqlserver")).Order(StringComparer.Ordinal)
            .Select(f => (Path.GetFileName(f), File.ReadAllText(f))),
    ];

    /// <summary>What is wrong with it; empty where the parser takes it.</summary>
    public static IReadOnlyList<string> Faults(string sql) => Parse(sql, out var faults) is null ? faults : faults;

    public static TSqlFragment Parse(string sql, out IReadOnlyList<string> faults)
    {
        using var reader = new StringReader(sql);
        var parsed = new TSql150Parser(initialQuotedIdentifiers: true, SqlEngineType.All).Parse(reader, out var errors);
        faults = [.. errors.Select(e => FormattableString.Invariant($"line {e.Line}: {e.Message}"))];
        return parsed;
    }

    /// <summary>
    /// Every statement that the assembly's code holds as a literal: what the compiler put together of constants is one, and where an end is added at
    /// run time (the first rows only), what stands before it is a statement too.
    /// </summary>
    public static IReadOnlyList<string> StatementsIn(Assembly assembly) =>
    [
        .. assembly.GetTypes().SelectMany(t => t.GetMethods(All).Cast<MethodBase>().Concat(t.GetConstructors(All)).Where(m => m.DeclaringType == t)).SelectMany(Literals)
            .Where(text => Statement().IsMatch(text)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal),
    ];

    private const BindingFlags All = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly OpCode[] Codes =
        [.. typeof(OpCodes).GetFields(BindingFlags.Public | BindingFlags.Static).Select(f => f.GetValue(null)).OfType<OpCode>()];

    private static readonly Dictionary<short, OpCode> ByValue = Codes.ToDictionary(c => c.Value);

    private static IEnumerable<string> Literals(MethodBase method)
    {
        if (method.GetMethodBody()?.GetILAsByteArray() is not { } il) yield break;
        for (var at = 0; at < il.Length;)
        {
            var code = il[at] == 0xFE ? ByValue[unchecked((short)(0xFE00 | il[at + 1]))] : ByValue[il[at]];
            at += code.Size;
            if (code == OpCodes.Ldstr) yield return method.Module.ResolveString(BitConverter.ToInt32(il, at));
            at += code.OperandType switch
            {
                OperandType.InlineNone => 0,
                OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
                OperandType.InlineVar => 2,
                OperandType.InlineI8 or OperandType.InlineR => 8,
                OperandType.InlineSwitch => 4 + (4 * BitConverter.ToInt32(il, at)),
                _ => 4,
            };
        }
    }

    [GeneratedRegex("^\\s*(SELECT|INSERT|UPDATE|DELETE|DECLARE|ALTER|EXEC)\\s", RegexOptions.CultureInvariant)]
    private static partial Regex Statement();
}
