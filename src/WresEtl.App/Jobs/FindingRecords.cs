using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using WresEtl.App.Ports;
using WresEtl.App.Runs;
using WresEtl.App.Store;
using WresEtl.Core.Rules;

namespace WresEtl.App.Jobs;

/// <summary>Hides a short text from whoever reads the store.</summary>
public interface ILocatorCipher
{
    string Hide(string client, string text);

    /// <summary>The text; null where it cannot be read any more, as after its key is gone.</summary>
    string? Show(string client, string hidden);
}

/// <summary>Findings as the store keeps them: the person as a keyed hash, the place encrypted, no value and no wording.</summary>
public sealed class FindingRecords(IClientFolders folders, ILocatorCipher cipher)
{
    private const int HashBytes = 10;

    public IReadOnlyList<FindingRecord> Of(ClientRun run)
    {
        var (client, key) = (run.Client.Code, folders.Key(run.Client.Code));
        return [.. run.Findings.DistinctBy(f => f.Id, StringComparer.Ordinal).Select(f => Of(f, client, key))];
    }

    private FindingRecord Of(Finding f, string client, byte[] key) => new(
        f.Id, f.Rule.Id, Word(f.Rule.Severity), f.Place.DataSet, Word(f.Status), f.IsOpen, f.FaultHash,
        f.Person.Length == 0 ? "" : Convert.ToHexStringLower(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes("person\u001f" + f.Person)).AsSpan(0, HashBytes)),
        cipher.Hide(client, JsonSerializer.Serialize(f.Place)));

    private static string Word<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());
}
