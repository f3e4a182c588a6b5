using WresEtl.App.Ports;

namespace WresEtl.App.Runs;

/// <summary>What may be said of an exception: its type and the place in our code. Its message may hold a value of a client's file, unless it is one that never does.</summary>
public static class Failures
{
    public static string Describe(Exception e)
    {
        if (e is UnusableFileException) return e.Message;
        var place = e.StackTrace?.Split('\n').FirstOrDefault(l => l.Contains("WresEtl", StringComparison.Ordinal))?.Split(" in ")[0].Trim() ?? "";
        return $"{e.GetType().Name} {place}".TrimEnd();
    }

    /// <summary>The same for who runs the program and looks at the screen: with the name of an export that could not be read.</summary>
    public static string ForTheScreen(Exception e) => e is UnusableFileException { File: { Length: > 0 } file } ? $"{file}: {Describe(e)}" : Describe(e);

    /// <summary>The machine failed, not the program: trying again may help.</summary>
    public static bool IsEnvironment(Exception e) => e is IOException or UnauthorizedAccessException;
}
