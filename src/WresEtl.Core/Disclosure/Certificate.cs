using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace WresEtl.Core.Disclosure;

/// <summary>
/// The proof as text: certificate.json. Each table gives every count that is not known exactly (withheld, unprinted, rounded); one
/// witness for each withheld count. A function of the two public files and the policy alone.
/// </summary>
public static class Certificate
{
    /// <summary>The proof of a pack from its public files; null when they cannot be read or not every star can be proven.</summary>
    public static string? Prove(PackTables tables, DisclosurePolicy policy) => Proof(tables, policy)?.Invoke();

    /// <summary>The same, written down only where somebody wants to read it: a comparison of policies does not.</summary>
    internal static Func<string>? Proof(PackTables tables, DisclosurePolicy policy)
    {
        ArgumentNullException.ThrowIfNull(tables);
        ArgumentNullException.ThrowIfNull(policy);
        if (Reading.OfPack(tables) is not { } reading)
            return null;
        var attack = new Prover(policy).Prove(reading, new Sensitivity(reading.System, policy));
        return attack.IsProven ? () => Write(tables, policy, reading, attack) : null;
    }

    private static string Write(PackTables tables, DisclosurePolicy policy, Reading reading, Attack attack)
    {
        int[] open = [.. Enumerable.Range(0, reading.Low.Length).Where(i => reading.Low[i] < reading.High[i])];
        var ids = Array.ConvertAll(open, i => Quoted(reading.System.Ids[i]));
        List<string> distinct = [];
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        var numbers = attack.Tables.Select(t =>
        {
            var table = Table(open, ids, t);
            if (places.TryAdd(table, distinct.Count))
                distinct.Add(table);
            return places[table];
        }).ToList();
        var used = attack.Witnesses.Count == 0 ? [] : distinct;
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{{\"policy\":{Quoted(policy.Name)},\"width\":{policy.Width},\n\"hashes\":{{");
        text.Append(CultureInfo.InvariantCulture, $"\"figures.csv\":\"{Hash(tables.FiguresCsv())}\",\"structure.csv\":\"{Hash(tables.StructureCsv())}\"}},\n");
        text.Append("\"tables\":[").AppendJoin(",", used.Select(t => "\n" + t)).Append("],\n\"witnesses\":[");
        text.AppendJoin(",", attack.Witnesses.Select(w => string.Create(CultureInfo.InvariantCulture,
            $"\n{{\"id\":{Quoted(reading.System.Ids[w.Count])},\"low\":{numbers[w.Low]},\"high\":{numbers[w.High]}}}")));
        return text.Append("]}\n").ToString();
    }

    private static string Table(int[] open, string[] ids, long[] table)
    {
        var text = new StringBuilder("{");
        for (var i = 0; i < open.Length; i++)
            text.Append(i == 0 ? "" : ",").Append(ids[i]).Append(':').Append(table[open[i]]);
        return text.Append('}').ToString();
    }

    private static string Quoted(string text) => $"\"{JsonEncodedText.Encode(text, JavaScriptEncoder.UnsafeRelaxedJsonEscaping)}\"";

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
