using System.Globalization;
using WresEtl.Core.Intake;
using WresEtl.Core.Primitives;
using WresEtl.Core.Returns;
using WresEtl.Core.Rules;
using WresEtl.Core.Standards;

namespace WresEtl.Core.Tests.Rules;

/// <summary>One thing a rule was shown: a row, a file, a return. Cells by name; a cell that is not there at all is left out.</summary>
internal sealed record Thing(string Kind, IReadOnlyDictionary<string, string> Cells)
{
    public string Key { get; } = Kind + "\u001e" + string.Join('\u001f', Cells.OrderBy(c => c.Key, StringComparer.Ordinal).Select(c => $"{c.Key}={c.Value}"));

    /// <summary>Cells that a formula makes of others.</summary>
    public IReadOnlySet<string> Formulas { get; init; } = new HashSet<string>();

    public Thing Given() => new(Kind, Cells.Where(c => !Formulas.Contains(c.Key)).ToDictionary(c => c.Key, c => c.Value));

    public static Thing Of(Row row)
    {
        var cells = row.Cells.Where(c => c.Value is not null).ToDictionary(c => c.Key, c => c.Value!.Trim());
        // A person's assignment number follows the employee number: one change, not two.
        if (cells.TryGetValue("assignment_number", out var number) && number == cells.GetValueOrDefault("employee_number")) cells["assignment_number"] = "the employee's";
        return new Thing(row.DataSet.ToString(), cells);
    }

    public static Thing Of(Answer answer) => new(
        "answer", new Dictionary<string, string> { ["kind"] = answer.Kind, ["code"] = answer.Code, ["fault"] = answer.FaultHash });

    public static Thing Of(MemoryFile file, DataSet? dataSet)
    {
        var cells = file.Contents();
        cells["data set"] = dataSet?.ToString() ?? "";
        // Unless the test gives it bytes of its own, they follow from the name.
        if (cells["hash"] == $"hash of {file.Name}") cells.Remove("hash");
        return new Thing("file", cells);
    }

    public static Thing Of(string kind, ExactReturn exact)
    {
        var cells = exact.Rows.DistinctBy(r => r.Template.Source)
            .SelectMany(r => Enum.GetValues<EthnicGroup>().Select(g => (Row: r, Name: $"{r.Template.Source}.{g}", Text: r.Cells[g].ToSubmissionText()))).ToArray();
        return new Thing(kind, cells.ToDictionary(c => c.Name, c => c.Text))
        {
            Formulas = cells.Where(c => c.Row.Template.Kind != TemplateRowKind.Input).Select(c => c.Name).ToHashSet(),
        };
    }
}

/// <summary>What a rule was shown, and whether it found a fault.</summary>
/// <param name="Things">What it looked at.</param>
/// <param name="Terms">Standard, client and answers, where the test changed them.</param>
/// <param name="Faults">What it found.</param>
internal sealed record Example(IReadOnlyList<Thing> Things, string Terms, IReadOnlyList<Fault> Faults)
{
    [ThreadStatic]
    private static List<(string Rule, Example Example)>? _log;

    public bool Passes => Faults.Count == 0;

    /// <summary>Every example that the work puts to that rule.</summary>
    public static IReadOnlyList<Example> Of(string ruleId, Action work)
    {
        var log = _log = [];
        try
        {
            work();
        }
        finally
        {
            _log = null;
        }

        return [.. log.Where(e => e.Rule == ruleId).Select(e => e.Example)];
    }

    public static void Record(string ruleId, Func<Example> example) => _log?.Add((ruleId, example()));

    /// <summary>Whether one thing alone tells the two apart, and by the smallest step there is.</summary>
    public bool IsNextTo(Example other) => Difference(other) is { } difference && difference.IsSmallestStep;

    /// <summary>The one difference, or null where there are none or several.</summary>
    public Difference? Difference(Example other)
    {
        var (mine, theirs) = (Without(other), other.Without(this));
        return (mine.Count, theirs.Count) switch
        {
            (0, 0) when Terms != other.Terms => new Difference("terms", "", "", "", IsQuantity: false),
            (1, 0) when Terms == other.Terms => new Difference(mine[0].Kind, "", "", "", IsQuantity: false),
            (0, 1) when Terms == other.Terms => new Difference(theirs[0].Kind, "", "", "", IsQuantity: false),
            (1, 1) when Terms == other.Terms => Rules.Difference.Between(mine[0], theirs[0]),
            _ => null,
        };
    }

    private List<Thing> Without(Example other)
    {
        var left = other.Things.CountBy(t => t.Key).ToDictionary(t => t.Key, t => t.Value);
        return [.. Things.Where(t => (left[t.Key] = left.GetValueOrDefault(t.Key) - 1) < 0)];
    }
}

/// <summary>What alone differs between two examples: a cell, a whole thing (no cell named), or the terms.</summary>
internal sealed record Difference(string Kind, string Cell, string One, string Other, bool IsQuantity)
{
    /// <summary>Cells that hold an amount. In all others a number is a name, and another name is as near as can be.</summary>
    private static readonly string[] Amounts = ["fte", "percentage", "numerator", "base", "white", "bme", "unknown"];

    /// <summary>A day for dates, one in the last place for amounts, anything for words.</summary>
    public bool IsSmallestStep
    {
        get
        {
            if (DateOnly.TryParseExact(One, "dd/MM/yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
                && DateOnly.TryParseExact(Other, "dd/MM/yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var otherDay))
                return Math.Abs(day.DayNumber - otherDay.DayNumber) == 1;
            if (!IsQuantity
                || !decimal.TryParse(One, NumberStyles.Number, CultureInfo.InvariantCulture, out var one)
                || !decimal.TryParse(Other, NumberStyles.Number, CultureInfo.InvariantCulture, out var other)) return true;
            var unit = 1m;
            for (var i = 0; i < Math.Max(one.Scale, other.Scale); i++) unit /= 10;
            return Math.Abs(one - other) == unit;
        }
    }

    public static Difference? Between(Thing one, Thing other)
    {
        if (one.Kind != other.Kind) return null;
        // Figures that a formula makes of others follow them: only what somebody gave is a difference.
        if (one.Formulas.Count > 0 && Between(one.Given(), other.Given()) is { } given) return given;
        var cells = one.Cells.Keys.Union(other.Cells.Keys)
            .Where(c => one.Cells.GetValueOrDefault(c, "") != other.Cells.GetValueOrDefault(c, "") || one.Cells.ContainsKey(c) != other.Cells.ContainsKey(c))
            .ToArray();
        if (cells.Length == 1)
            return new Difference(one.Kind, cells[0], one.Cells.GetValueOrDefault(cells[0], ""), other.Cells.GetValueOrDefault(cells[0], ""), IsAmount(one.Kind, cells[0]));
        // One row of a file, given or not, or another in its place.
        var rows = cells.Select(c => c[..(c.LastIndexOf('/') + 1)]).Distinct().ToArray();
        return rows is [{ Length: > 0 } row] ? new Difference(one.Kind, row, "", "", IsQuantity: false) : null;
    }

    private static bool IsAmount(string kind, string cell) =>
        kind is "return" or "last year" || Amounts.Contains(cell) || cell.EndsWith("_n", StringComparison.Ordinal);
}
