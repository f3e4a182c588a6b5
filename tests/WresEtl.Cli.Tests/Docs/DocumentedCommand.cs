using System.Globalization;
using System.Text.RegularExpressions;

namespace WresEtl.Cli.Tests.Docs;

/// <summary>One line of a fenced <c>sh</c> block, or a here-document with the lines up to its end.</summary>
/// <param name="Document">README.md, or the page's path below docs/.</param>
/// <param name="Line">Of the page, from 1.</param>
/// <param name="Text">As it stands there, without the remark behind it; the source's way of calling the program is the program's own.</param>
/// <param name="EndsWith">The exit code that the page promises.</param>
internal sealed partial record DocumentedCommand(string Document, int Line, string Text, int EndsWith)
{
    private const string FromSource = "dotnet run --project src/WresEtl.Cli --";

    public string Program => Text.Split(' ')[0];

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Document}:{Line}: {Text.Split('\n')[0]}");

    /// <summary>Every command of a page.</summary>
    public static IEnumerable<DocumentedCommand> In(string document, string page)
    {
        var lines = page.Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            if (lines[i] != "```sh") continue;
            for (i++; lines[i] != "```"; i++)
            {
                var (first, text) = (i, lines[i]);
                if (HereDocument().Match(text) is { Success: true } here)
                {
                    do text += "\n" + lines[++i];
                    while (lines[i] != here.Groups[1].Value);
                }

                if (text.Length > 0 && text[0] != '#') yield return Of(document, first + 1, text);
            }
        }
    }

    private static DocumentedCommand Of(string document, int line, string text)
    {
        _ = int.TryParse(Ends().Match(text).Groups[1].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var code);
        // A here-document keeps its lines; behind another command stands at most a remark.
        var command = text.Contains('\n', StringComparison.Ordinal) ? text : Remark().Replace(text, "");
        return new DocumentedCommand(document, line, command.Replace(FromSource, "wres", StringComparison.Ordinal), code);
    }

    [GeneratedRegex("<<'([A-Z]+)'$")]
    private static partial Regex HereDocument();

    [GeneratedRegex("# ends with ([0-9]+)")]
    private static partial Regex Ends();

    [GeneratedRegex(@"\s+# .*$")]
    private static partial Regex Remark();
}
