using System.Globalization;
using System.Text.Json;
using WresEtl.Core.Primitives;
using WresEtl.Core.Returns;
using WresEtl.Core.Standards;

namespace WresEtl.Core.Tests.Returns;

/// <summary>Case S of the domain's published cases, and the 65 rows of the 2020 template it is stated in.</summary>
internal static class CaseS
{
    public static IReadOnlyList<TemplateRow> Template { get; } = [.. Lines("template.csv").Skip(1).Select(ToRow)];

    public static TemplateModel Model { get; } =
        TemplateModel.From(Template).Match(m => m, no => throw new InvalidOperationException(no.Detail));

    /// <summary>Expected figures: row → white, bme, unknown; "" for none, "n/a" for undefined.</summary>
    public static IReadOnlyDictionary<int, string[]> Expected { get; } = Json().GetProperty("expected_rows").EnumerateArray()
        .ToDictionary(r => r.GetProperty("row").GetInt32(), r => (string[])[Text(r, "white"), Text(r, "bme"), Text(r, "unknown")]);

    public static Dictionary<int, FigureRow> Inputs(bool twoYears = true)
    {
        var inputs = Json().GetProperty("inputs");
        var rows = new Dictionary<int, FigureRow>();
        AddBands(rows, 1, inputs.GetProperty("nonclinical"));
        AddBands(rows, 15, inputs.GetProperty("clinical"));
        AddBands(rows, 29, inputs.GetProperty("medical"));
        rows[34] = Counts(inputs, "shortlisted");
        rows[35] = Counts(inputs, "appointed");
        rows[39] = Disciplinary(inputs.GetProperty("disciplinary"), twoYears);
        rows[43] = Counts(inputs, "training");
        rows[50] = Counts(inputs, "board");
        rows[51] = Counts(inputs, "board_voting");
        rows[54] = Counts(inputs, "board_executive");
        foreach (var survey in Enumerable.Range(46, 4)) rows[survey] = FigureRow.NotCollected(NoValueReason.NotRequiredThisYear);
        return rows;
    }

    public static ExactReturn Return(Dictionary<int, FigureRow>? inputs = null, GroupCounts shortfall = default) =>
        new("XT1", 2020, Model.Complete(inputs ?? Inputs()), shortfall);

    public static Stream Resource(string name) =>
        typeof(CaseS).Assembly.GetManifestResourceStream($"cases/{name}") ?? throw new InvalidOperationException(name);

    public static JsonElement Json()
    {
        using var stream = Resource("published-cases.json");
        return JsonDocument.Parse(stream).RootElement.EnumerateArray().Single(c => c.GetProperty("id").GetString() == "S");
    }

    private static string Text(JsonElement row, string column) =>
        row.GetProperty(column) is { ValueKind: not JsonValueKind.Null } cell ? cell.ToString() : "";

    private static void AddBands(Dictionary<int, FigureRow> rows, int first, JsonElement bands)
    {
        foreach (var band in bands.EnumerateObject()) rows[first++] = Three(band.Value);
    }

    private static FigureRow Counts(JsonElement inputs, string name) => Three(inputs.GetProperty(name).GetProperty("total"));

    private static FigureRow Three(JsonElement counts) =>
        new(Figure.Of(counts[0].GetInt32()), Figure.Of(counts[1].GetInt32()), Figure.Of(counts[2].GetInt32()));

    private static FigureRow Disciplinary(JsonElement years, bool twoYears)
    {
        var current = Three(years.GetProperty("current_year"));
        return twoYears
            ? current.Combine(Three(years.GetProperty("previous_year")), (a, b) => (a + b) / Figure.Of(2))
            : current;
    }

    private static TemplateRow ToRow(string[] cells)
    {
        var row = Convert.ToInt32(cells[0], CultureInfo.InvariantCulture);
        return new TemplateRow(row, cells[1], cells[2], cells[3], cells[4] == "input" ? TemplateRowKind.Input : TemplateRowKind.Auto,
            cells[5], cells[6], cells[7] == "yes");
    }

    private static IEnumerable<string[]> Lines(string name)
    {
        using var reader = new StreamReader(Resource(name));
        foreach (var line in reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            // Odd pieces between quotes are quoted cells; their commas are text.
            var pieces = line.TrimEnd('\r').Split('"').Select((text, i) => i % 2 == 0 ? text : text.Replace(',', '\u0001'));
            yield return [.. string.Concat(pieces).Split(',').Select(c => c.Replace('\u0001', ','))];
        }
    }
}
