namespace WresEtl.Adapters.Excel;

/// <summary>How a number is shown, from its format's number or code: as a date, as a percentage, or as it is.</summary>
internal enum NumberShape
{
    Plain,
    Date,
    Duration,
    Percent,
}

internal static class NumberFormats
{
    /// <summary>The formats that files do not spell out (ECMA-376 part 1, 18.8.30).</summary>
    public static NumberShape BuiltIn(int number) => number switch
    {
        9 or 10 => NumberShape.Percent,
        (>= 14 and <= 22) or (>= 27 and <= 36) or 45 or 47 or (>= 50 and <= 58) => NumberShape.Date,
        46 => NumberShape.Duration,
        _ => NumberShape.Plain,
    };

    /// <summary>A format code: the letters outside quotation marks and brackets tell.</summary>
    public static NumberShape OfCode(string code)
    {
        var shape = CellFormats.HasPercentSign(code) ? NumberShape.Percent : NumberShape.Plain;
        for (var i = 0; i < code.Length && code[i] != ';'; i++)
        {
            switch (char.ToLowerInvariant(code[i]))
            {
                case '"':
                    i = SkipTo(code, i + 1, '"');
                    break;
                case '\\' or '_' or '*':
                    i++;
                    break;
                case '[' when IsElapsed(code, i + 1):
                    return NumberShape.Duration;
                case '[':
                    i = SkipTo(code, i, ']');
                    break;
                case 'g' when code.AsSpan(i).StartsWith("General", StringComparison.OrdinalIgnoreCase):
                    i += "General".Length - 1;
                    break;
                case 'y' or 'd' or 'm' or 'h' or 's':
                    shape = NumberShape.Date;
                    break;
            }
        }

        return shape;
    }

    private static bool IsElapsed(string code, int at) =>
        at < code.Length && char.ToLowerInvariant(code[at]) is 'h' or 'm' or 's' && SkipTo(code, at, ']') - at <= 2;

    private static int SkipTo(string code, int from, char end)
    {
        var at = code.IndexOf(end, Math.Min(from, code.Length));
        return at < 0 ? code.Length : at;
    }
}
