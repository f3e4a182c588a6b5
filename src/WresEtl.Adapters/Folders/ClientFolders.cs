using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using WresEtl.App.Ports;
using WresEtl.App.Sources;
using WresEtl.Core.Rules;

namespace WresEtl.Adapters.Folders;

/// <summary>The data folder on disk: <c>DIR/&lt;client code&gt;/…</c>.</summary>
public sealed class ClientFolders(string root) : IClientFolders, IClientInbox
{
    private const string KeyName = ".wres-key";
    private const string AnswersName = "answers.csv";
    private const int KeyBytes = 32;

    public IReadOnlyList<string> Codes() =>
        [.. Directory.EnumerateDirectories(root).Select(Name).Where(n => !n.StartsWith('.')).Order(StringComparer.Ordinal)];

    public IReadOnlyList<ClientFile> Files(string code) =>
    [
        .. FilesOf(code, ""),
        .. Predecessors(code).SelectMany(p => FilesOf(Path.Combine(code, p), p + "/")),
    ];

    public IReadOnlyList<string> Predecessors(string code) =>
        [.. Directory.EnumerateDirectories(Path.Combine(root, code)).Select(Name).Where(n => !n.StartsWith('.')).Order(StringComparer.Ordinal)];

    public byte[] Key(string code)
    {
        var path = Path.Combine(root, code, KeyName);
        if (!File.Exists(path) && Answers(code) is { Count: > 0 } answers)
            throw new UnusableFileException(string.Create(CultureInfo.InvariantCulture,
                $"{AnswersName} of client {code} holds answers ({answers.Count}), and the key file {KeyName} by which they find their findings is not there. Copy {KeyName}, a hidden file, from the client's folder where the answers were given."));
        if (!File.Exists(path)) Make(path);
        var text = File.ReadAllText(path, Encoding.ASCII).Trim();
        return text.Length == 2 * KeyBytes && text.All(char.IsAsciiHexDigit)
            ? Convert.FromHexString(text)
            : throw new UnusableFileException($"The key file of client {code} is not {2 * KeyBytes} hexadecimal digits. Restore it from a backup: with another key, answers no longer find their findings.");
    }

    /// <summary>HR's answers are there, whole or not, and the key by which they find their findings is not.</summary>
    public bool LacksKey(string code)
    {
        if (File.Exists(Path.Combine(root, code, KeyName))) return false;
        try
        {
            return Answers(code).Count > 0;
        }
        catch (UnusableFileException)
        {
            return true;
        }
    }

    public byte[] Read(ClientFile file) => File.ReadAllBytes(file.Path);

    public IReadOnlyList<Answer> Answers(string code) => new AnswersFile(Path.Combine(root, code, AnswersName)).Read();

    public void AddAnswers(string code, IReadOnlyList<Answer> answers) => new AnswersFile(Path.Combine(root, code, AnswersName)).Add(answers);

    public void RemoveAnswers(string code, IReadOnlyCollection<Answer> answers) => new AnswersFile(Path.Combine(root, code, AnswersName)).Remove(answers);

    public IReadOnlyList<string> Names(string code) =>
        Directory.Exists(Path.Combine(root, code)) ? [.. FilesOf(code, "").Select(f => f.Name)] : [];

    public bool MayHold(string name) => !IsOurs(name);

    public void Put(string code, string name, Stream content)
    {
        var folder = Directory.CreateDirectory(Path.Combine(root, Safe(code))).FullName;
        // Hidden while it is written: a run that looks in between takes no half of it.
        var beside = Path.Combine(folder, $"{KeyName}.{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8))}.new");
        try
        {
            using (var to = File.Create(beside)) content.CopyTo(to);
            File.Move(beside, Path.Combine(folder, Safe(name)), overwrite: true);
        }
        finally
        {
            File.Delete(beside);
        }
    }

    public void Remove(string code, string name) => File.Delete(Path.Combine(root, Safe(code), Safe(name)));

    private static string Safe(string name) =>
        FileNames.IsSafe(name) && !IsOurs(name) ? name : throw new ArgumentException("Expected the name of a client's file.", nameof(name));

    /// <summary>Writes a key that is the same every time: for invented data only, so that a demonstration can be compared byte for byte.</summary>
    public void WriteInventedKey(string code, ulong seed) => File.WriteAllText(
        Path.Combine(root, code, KeyName),
        Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"invented {seed} {code}")))) + "\n");

    private static void Make(string path)
    {
        // Another run may make it at the same moment: the first one wins.
        var mine = $"{path}.{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8))}";
        File.WriteAllText(mine, Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(KeyBytes)) + "\n");
        try
        {
            File.Move(mine, path, overwrite: false);
        }
        catch (IOException) when (File.Exists(path))
        {
            File.Delete(mine);
        }
    }

    private IEnumerable<ClientFile> FilesOf(string folder, string prefix) =>
        Directory.EnumerateFiles(Path.Combine(root, folder))
            .Where(f => !IsOurs(Name(f)))
            .Select(f => new ClientFile(prefix + Name(f), f))
            .OrderBy(f => f.Name, StringComparer.Ordinal);

    private static bool IsOurs(string name) => name.StartsWith(KeyName, StringComparison.Ordinal) || name == AnswersName;

    private static string Name(string path) => Path.GetFileName(path);
}
