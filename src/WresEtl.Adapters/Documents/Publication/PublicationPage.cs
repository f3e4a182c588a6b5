using System.Globalization;
using WresEtl.Core.Disclosure;

namespace WresEtl.Adapters.Documents.Publication;

/// <summary>index.html: the report people read. One file, no request, no script; charts and tables from protected figures alone.</summary>
internal sealed class PublicationPage
{
    private static readonly (string Number, string Anchor, string Title, string First, string Second, string What)[] Ratios =
    [
        ("2", "appointment", "Appointment from shortlisting", "White applicants", "BME applicants", "be appointed from shortlisting"),
        ("3", "disciplinary", "Entering the formal disciplinary process", "BME staff", "White staff", "enter the formal disciplinary process"),
        ("4", "training", "Non-mandatory training and CPD", "White staff", "BME staff", "take non-mandatory training or CPD"),
    ];

    private static readonly (string Number, string Anchor, string Title, string What)[] Surveys =
    [
        ("5", "public", "Harassment, bullying or abuse from patients, relatives or the public", "experienced harassment, bullying or abuse from patients, relatives or the public"),
        ("6", "colleagues", "Harassment, bullying or abuse from staff", "experienced harassment, bullying or abuse from staff"),
        ("7", "opportunity", "Equal opportunities for career progression or promotion", "believe that the organisation offers equal opportunities for career progression or promotion"),
        ("8", "discrimination", "Discrimination at work", "personally experienced discrimination at work"),
    ];

    private readonly PrintedReport _report;
    private readonly Markup _page;
    private readonly PageCharts _charts;
    private readonly PageSentences _sentences;
    private readonly PageTables _tables;

    public PublicationPage(PrintedReport report)
    {
        _report = report;
        _page = new Markup(report);
        (_charts, _sentences, _tables) = (new PageCharts(_page), new PageSentences(_page), new PageTables(_page));
    }

    public string Write()
    {
        Head();
        Workforce();
        foreach (var area in (string[])["nonclinical", "clinical", "medical"]) Profile(area);
        RatioOverview();
        foreach (var ratio in Ratios) Ratio(ratio);
        foreach (var survey in Surveys) Survey(survey);
        Board();
        Trend();
        Withheld();
        _page.Raw("</main><footer><p class=\"soft\">BME: Black and minority ethnic. Unknown: staff whose ethnicity is not stated or not known. The data behind every chart stands in its table; all of it is in figures.csv beside this page.</p></footer></body></html>");
        return _page.ToString();
    }

    private void Head()
    {
        var title = Markup.Text(PublicationWords.Title(_report));
        var date = _report.SnapshotDate.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);
        _page.Raw("<!DOCTYPE html>")
            .Raw("<html lang=\"en-GB\"><head><meta charset=\"utf-8\"/><meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>")
            .Raw("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\"/>")
            .Raw($"<title>{title}</title><style>{PageStyle.Css}</style></head><body>")
            .Raw("<a class=\"skip\" href=\"#report\">Skip to the report</a>")
            .Raw($"<header><div><h1>{title}</h1><p>Workforce Race Equality Standard. Staff as counted on {date}.</p></div></header><main id=\"report\">");
    }

    private void Workforce()
    {
        Open("workforce", "Indicator 1: who works here", _sentences.Workforce());
        _page.Raw("<figure><figcaption>Share of each group, by section</figcaption>").Raw(PageCharts.Key);
        foreach (var area in (string[])["workforce", "nonclinical", "clinical", "medical"]) _page.Raw(_charts.Profile(PublicationWords.Area(area), $"{area}.total"));
        _page.Raw("</figure>");
        _tables.Counts("The workforce by section", ["workforce", "nonclinical", "clinical", "medical"]);
        Close();
    }

    private void Profile(string area)
    {
        var rows = _report.Rows(area);
        var name = PublicationWords.Area(area);
        Open(area, $"Indicator 1: {name.ToLowerInvariant()} by band", rows.Any(HasStaff)
            ? "Each bar is everybody in the band: White from the left, BME from the right, and those of unknown ethnicity between them."
            : "No figures can be shown in this section, or there are no such staff.");
        if (rows.Any(HasStaff))
        {
            _page.Raw($"<figure><figcaption>{name}: share of each group</figcaption>").Raw(PageCharts.Key);
            foreach (var row in rows.Where(HasStaff)) _page.Raw(_charts.Profile(PublicationWords.Row(row), $"{area}.{row}"));
            _page.Raw("</figure>");
        }

        _tables.Rows($"{name} by band", area, rows);
        Close();

        // A band of nobody has no bar; its table row says 0 or *.
        bool HasStaff(string row) => PublicationWords.Groups.Any(g => _page.Find($"pct.{area}.{row}.{g}") is { Status: FigureStatus.Shown or FigureStatus.Withheld });
    }

    private void RatioOverview()
    {
        Open("likelihoods", "Indicators 2 to 4 at a glance", "How many times as likely one group is as the other. The dashed line means equally likely; the green area is the four-fifths band, in which the national standard sees no adverse difference.");
        _page.Raw("<figure><figcaption>Relative likelihoods</figcaption>");
        var widest = Ratios.Max(r => Math.Max(_page.Number($"rr.{r.Number}") ?? 0, _page.Number($"stat.rr.{r.Number}.high") ?? 0));
        var wide = widest switch { < 2 => 2, < 4 => 4, < 10 => 10, _ => 100 };
        foreach (var (number, _, title, first, second, _) in Ratios)
        {
            var whisker = _charts.Whisker($"stat.rr.{number}.low", $"stat.rr.{number}.high");
            _page.Raw(_charts.Ratio($"{title}: {first} compared with {second}", $"rr.{number}", wide, whisker));
        }

        _page.Raw("</figure>");
        Close();
    }

    private void Ratio((string Number, string Anchor, string Title, string First, string Second, string What) r)
    {
        Open(r.Anchor, $"Indicator {r.Number}: {r.Title}", _sentences.Ratio($"rr.{r.Number}", r.First, r.Second, r.What));
        if (_page.IsShown($"stat.rr.{r.Number}.low") && _page.IsShown($"stat.rr.{r.Number}.high"))
            _page.Raw($"<p>Allowing for chance, the ratio may lie anywhere from {_page.Value($"stat.rr.{r.Number}.low")} to {_page.Value($"stat.rr.{r.Number}.high")} (confidence interval).</p>");
        var (outcome, people) = r.Number switch { "2" => ("appointed", "shortlisted"), "3" => ("disciplinary", "workforce"), _ => ("training", "workforce") };
        _tables.Likelihood(r.Title, outcome, people);
        Close();
    }

    private void Survey((string Number, string Anchor, string Title, string What) s)
    {
        Open(s.Anchor, $"Indicator {s.Number}: {s.Title}", _sentences.Survey(s.Number, s.What));
        if (_page.Find($"survey.{s.Number}.bme") is not null || _page.Find($"survey.{s.Number}.white") is not null)
        {
            _page.Raw("<figure><figcaption>Share of staff who answered</figcaption>");
            _page.Raw(_charts.Share("White", $"survey.{s.Number}.white", "w")).Raw(_charts.Share("BME", $"survey.{s.Number}.bme", "b")).Raw("</figure>");
            _tables.Survey(s.Title, s.Number);
        }

        Close();
    }

    private void Board()
    {
        Open("board", "Indicator 9: the board compared with the workforce", _sentences.Board());
        if (_page.Find("board.total.total") is not null)
        {
            _page.Raw("<figure><figcaption>Board and workforce: share of each group</figcaption>").Raw(PageCharts.Key);
            string[] areas = ["workforce", "board", "board_voting", "board_executive"];
            foreach (var area in areas.Where(a => _page.Find($"{a}.total.total") is not null)) _page.Raw(_charts.Profile(PublicationWords.Area(area), $"{area}.total"));
            _page.Raw("</figure>");
            _tables.Counts("The board", areas);
            _tables.Differences(areas[1..]);
        }

        Close();
    }

    /// <summary>BME share in the publications of this organisation that are out and were checked together with this one.</summary>
    private void Trend()
    {
        var years = _report.Figures.Select(f => f.Id.Split('/'))
            .Where(p => p.Length == 3 && p[0] == _report.Code && p[2] == "pct.workforce.total.bme").Select(p => p[1]).Order(StringComparer.Ordinal).ToList();
        if (years.Count == 0) return;
        Open("trend", "Over the years", "The share of BME staff in the workforce, as each year's report gave it.");
        _page.Raw("<figure><figcaption>BME share of the workforce</figcaption>");
        foreach (var year in years) _page.Raw(_charts.Share($"WRES {year}", $"{_report.Code}/{year}/pct.workforce.total.bme", "b"));
        _page.Raw(_charts.Share(string.Create(CultureInfo.InvariantCulture, $"WRES {_report.Year}"), "pct.workforce.total.bme", "b")).Raw("</figure>");
        Close();
    }

    private void Withheld()
    {
        Open("withheld", "What was withheld, and why", PublicationWords.Symbols);
        var names = _report.Figures.Where(f => f is { Status: FigureStatus.Withheld, Kind: FigureKind.Count } && !f.Id.Contains('/', StringComparison.Ordinal))
            .Select(f => f.Id.Split('.')).Select(p => PublicationWords.Place(p[0], p[1])).Distinct(StringComparer.Ordinal).ToList();
        if (names.Count == 0) _page.Raw("<p>No count was withheld.</p>");
        else
            _page.Raw("<p>Counts were withheld in these places, all for the same reason:</p><ul>")
                .Raw(string.Concat(names.Select(n => $"<li>{Markup.Text(n)}: {PublicationWords.Withheld}</li>"))).Raw("</ul>");
        Close();
    }

    private void Open(string anchor, string title, string lead) =>
        _page.Raw($"<section aria-labelledby=\"{anchor}\"><h2 id=\"{anchor}\">{Markup.Text(title)}</h2><p class=\"lead\">{lead}</p>");

    private void Close() => _page.Raw("</section>");
}
