using System.CommandLine;
using System.CommandLine.Parsing;

namespace WresEtl.Cli;

/// <summary>
/// What a command reads has to be there. A mistyped path is an argument to put right (13); were it left to the first read, it would end as
/// a fault of the machine (20), which a scheduler tries again for ever.
/// </summary>
internal static class ThatExists
{
    public static Option<T> ReadsFile<T>(this Option<T> option) => Checked(option, FileFault);

    public static Option<T> ReadsFolder<T>(this Option<T> option) => Checked(option, FolderFault);

    public static Argument<T> ReadsFile<T>(this Argument<T> argument) => Checked(argument, FileFault);

    public static Argument<T> ReadsFolder<T>(this Argument<T> argument) => Checked(argument, FolderFault);

    public static Argument<T> ReadsFileOrFolder<T>(this Argument<T> argument) =>
        Checked(argument, path => Path.Exists(path) ? null : $"There is no file or folder {path}.");

    private static Option<T> Checked<T>(Option<T> option, Func<string, string?> fault)
    {
        option.Validators.Add(result => Check(result, fault));
        return option;
    }

    private static Argument<T> Checked<T>(Argument<T> argument, Func<string, string?> fault)
    {
        argument.Validators.Add(result => Check(result, fault));
        return argument;
    }

    private static void Check(SymbolResult result, Func<string, string?> fault)
    {
        foreach (var token in result.Tokens)
            if (token.Value.Length > 0 && fault(Path.GetFullPath(token.Value)) is { } words) result.AddError(words);
    }

    private static string? FileFault(string path) =>
        File.Exists(path) ? null : Directory.Exists(path) ? $"{path} is a folder; a file is expected." : $"There is no file {path}.";

    private static string? FolderFault(string path) =>
        Directory.Exists(path) ? null : File.Exists(path) ? $"{path} is a file; a folder is expected." : $"There is no folder {path}.";
}
