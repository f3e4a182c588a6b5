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
    public static string InGeneral(string template) => Replace(template, name => $"{{{name}}}", (_, _, many) => many.ToString());

    private static string Replace(string template, Func<ReadOnlySpan<char>, string> argument, Func<string, ReadOnlySpan<char>, ReadOnlySpan<char>, string> choose)
    {
        if (!template.Contains('{', StringComparison.Ordinal)) return template;
        var text = new StringBuilder(template.Length + 32);
        for (var at = 0; at < template.Length;)
        {
            var open = template.IndexOf('{', at);
            var close = open < 0 ? -1 : template.IndexOf('}', open);
            if (close < 0) return text.Append(template, at, template.Length - at).ToString();
            text.Append(template, at, open - at);
            text.Append(Part(template.AsSpan(open + 1, close - open - 1), argument, choose));
            at = close + 1;
        }

        return text.ToString();
    }

    /// <summary>What stands in braces: a name, or a name and the words for one and for many.</summary>
    private static string Part(ReadOnlySpan<char> part, Func<ReadOnlySpan<char>, string> argument, Func<string, ReadOnlySpan<char>, ReadOnlySpan<char>, string> choose)
    {
        Span<Range> parts = stackalloc Range[4];
        var count = part.SplitAny(parts, "?|");
        return count == 3 ? choose(argument(part[parts[0]]), part[parts[1]], part[parts[2]]) : argument(part[parts[0]]);
    }

    private static string Choose(string number, ReadOnlySpan<char> one, ReadOnlySpan<char> many) => (number == "1" ? one : many).ToString();

    private static string Argument(ReadOnlySpan<char> name, IReadOnlyList<(string Name, string Text)> arguments)
    {
        foreach (var argument in arguments)
        {
            if (name.SequenceEqual(argument.Name)) return argument.Text;
        }

        throw new InvalidOperationException($"A rule's wording uses {{{name}}}, which the rule does not supply.");
    }
}
