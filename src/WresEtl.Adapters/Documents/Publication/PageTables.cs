namespace WresEtl.Adapters.Documents.Publication;

/// <summary>The tables beside the charts: the same figures, for whoever would rather read them or has them read out.</summary>
internal sealed class PageTables(Markup page)
{
    private static readonly string[] Columns = ["white", "bme", "unknown", "total"];

    /// <summary>One line for each area's total.</summary>
    public void Counts(string caption, IReadOnlyList<string> areas) =>
        CountTable(caption, areas.Select(a => (PublicationWords.Area(a), $"{a}.total", false)));

    /// <summary>One line for each row of an area; the last is its total.</summary>
    public void Rows(string caption, string area, IReadOnlyList<string> rows) =>
        CountTable(caption, rows.Select(r => (PublicationWords.Row(r), $"{area}.{r}", r == "total")));

    public void Likelihood(string caption, string outcome, string people)
    {
        if (page.Find($"{outcome}.total.total") is null || page.Find($"{people}.total.total") is null) return;
        Open(caption, ["", .. Columns.Select(PublicationWords.Group)]);
        Line(PublicationWords.Area(people), Columns.Select(g => page.Value($"{people}.total.{g}")));
        Line(PublicationWords.Area(outcome), Columns.Select(g => page.Value($"{outcome}.total.{g}")));
        Line(outcome == "disciplinary" ? "Likelihood in a year" : "Likelihood", [.. Columns[..3].Select(g => page.Value($"lk.{outcome}.{g}")), ""]);
        page.Raw("</tbody></table></div>");
    }

    public void Survey(string caption, string number)
    {
        Open(caption, ["", "White", "BME"]);
        Line("Share of those who answered", [page.Value($"survey.{number}.white", "%"), page.Value($"survey.{number}.bme", "%")]);
        page.Raw("</tbody></table></div>");
    }

    public void Differences(IReadOnlyList<string> areas)
    {
        Open("Percentage points above or below the workforce", ["", .. PublicationWords.Groups.Select(PublicationWords.Group)]);
        foreach (var area in areas.Where(a => page.Find($"diff.{a}.bme") is not null))
            Line(PublicationWords.Area(area), PublicationWords.Groups.Select(g => page.Value($"diff.{area}.{g}")));
        page.Raw("</tbody></table></div>");
    }

    private void CountTable(string caption, IEnumerable<(string Name, string Of, bool IsSum)> lines)
    {
        Open(caption, ["", .. Columns.Select(PublicationWords.Group), .. PublicationWords.Groups.Select(g => PublicationWords.Group(g) + " %")]);
        foreach (var (name, of, isSum) in lines.Where(l => page.Find($"{l.Of}.total") is not null))
            Line(name, [.. Columns.Select(g => page.Value($"{of}.{g}")), .. PublicationWords.Groups.Select(g => page.Find($"pct.{of}.{g}") is null ? "" : page.Value($"pct.{of}.{g}"))], isSum);
        page.Raw("</tbody></table></div>");
    }

    private void Open(string caption, IReadOnlyList<string> headings) =>
        page.Raw($"<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"Table: {Markup.Text(caption)}\"><table><caption>{Markup.Text(caption)}</caption><thead><tr>"
            + string.Concat(headings.Select((h, i) => i == 0 ? "<td></td>" : $"<th scope=\"col\">{h}</th>")) + "</tr></thead><tbody>");

    private void Line(string name, IEnumerable<string> cells, bool isSum = false) =>
        page.Raw($"<tr{(isSum ? " class=\"sum\"" : "")}><th scope=\"row\">{Markup.Text(name)}</th>{string.Concat(cells.Select(c => $"<td>{c}</td>"))}</tr>");
}
