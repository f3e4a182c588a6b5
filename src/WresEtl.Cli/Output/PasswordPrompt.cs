using Spectre.Console;

namespace WresEtl.Cli.Output;

/// <summary>Asks for a workbook's password on the terminal, unseen. Where nobody sits there, nobody is asked.</summary>
internal static class PasswordPrompt
{
    public static string? Ask(string file)
    {
        if (Console.IsInputRedirected || Console.IsErrorRedirected) return null;
        return Terminal.Error.Prompt(new TextPrompt<string>($"Password of {Markup.Escape(file)} (empty to leave it closed):").Secret(null).AllowEmpty());
    }
}
