using System.Text;

namespace WresEtl.Core.Standards;

/// <summary>
/// The wording of a rule: <c>{name}</c> stands for an argument, <c>{count?row is|rows are}</c> for the first words where that argument is 1
/// and for the second otherwise.
/// </summary>
public static class RuleWording
{
    /// <summary>Filled in one pass, so that a value holding braces is never filled itself.</summary>
    public static string Fill(string template, IReadOnlyList<(string Name, string Text)> arguments) =>
        Replace(template, name => Argument(name, arguments), Choose);

    /// <summary>The wording for any number of them, with its arguments still in braces: what the catalogue shows.</summary>
    public static string InGeneral(string template) => Replace(template, name => $"{{{name}}}", (_, _, many) => many);

    private static string Replace(string template, Func<string, string> argument, Func<string, string, string, string> choose)
    {
        if (!template.Contains('{', StringComparison.Ordinal)) return template;
        var text = new StringBuilder(template.Length + 32);
        for (var at = 0; at < template.Length;)
        {
            var open = template.IndexOf('{', at);
            var close = open < 0 ? -1 : template.IndexOf('}', open);
            if (close < 0) return text.Append(template, at, template.Length - at).ToString();
            text.Append(template, at, open - at);
            var parts = template[(open + 1)..close].Split('?', '|');
            text.Append(parts is [var name, var one, var many] ? choose(argument(name), one, many) : argument(parts[0]));
            at = close + 1;
        }

        return text.ToString();
    }

    private static string Choose(string number, string one, string many) => number == "1" ? one : many;

    private static string Argument(string name, IReadOnlyList<(string Name, string Text)> arguments)
    {
        foreach (var argument in arguments)
        {
            if (argument.Name == name) return argument.Text;
        }

        throw new InvalidOperationException($"A rule's wording uses {{{name}}}, which the rule does not supply.");
    }
}
