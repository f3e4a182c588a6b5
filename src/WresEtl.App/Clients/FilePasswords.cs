using WresEtl.App.Ports;
using WresEtl.Core.Intake;
using WresEtl.Core.Standards;

namespace WresEtl.App.Clients;

/// <summary>
/// The password of a protected workbook: from the variable that the client's configuration names, otherwise from a person. It lives in
/// memory while the file is read, and nowhere else.
/// </summary>
/// <param name="reader">Opens files.</param>
/// <param name="ask">Asks for the password of the file of that name; null or empty where nobody answers.</param>
public sealed class FilePasswords(IFileReader reader, Func<string, string?> ask)
{
    private const int MostTries = 3;

    /// <summary>A password that opens the file, or the last one that did not; null where none was given.</summary>
    public string? Of(string path, ReadLimits limits, Client client)
    {
        var password = client.PasswordVariable.Length > 0 ? Environment.GetEnvironmentVariable(client.PasswordVariable) : null;
        for (var tries = 0; tries < MostTries && IsLocked(path, limits, password); tries++)
        {
            // Where nobody answers, the wrong one is kept: that one was given and does not open the file is what must be told.
            var answer = ask(Path.GetFileName(path));
            if (string.IsNullOrEmpty(answer)) return password;
            password = answer;
        }

        return password;
    }

    /// <summary>Opens no more than it must: whether a password is needed shows before the first row.</summary>
    private bool IsLocked(string path, ReadLimits limits, string? password)
    {
        foreach (var file in reader.Open(path, limits, password))
        {
            using (file)
            {
                _ = file.Sheets().FirstOrDefault();
                if (file.Problems.Any(p => p.Kind is FileProblemKind.PasswordNeeded or FileProblemKind.PasswordWrong)) return true;
            }
        }

        return false;
    }
}
