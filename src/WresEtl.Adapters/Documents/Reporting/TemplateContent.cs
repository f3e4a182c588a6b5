using System.Globalization;
using WresEtl.Adapters.Documents.Publication;
using WresEtl.App.Ports;
using WresEtl.Core.ActionPlans;
using WresEtl.Core.Standards;

namespace WresEtl.Adapters.Documents.Reporting;

/// <summary>
/// The reporting template: the headings that published WRES reports follow (wres.md section 7), filled with protected figures where there
/// are any, and a place to write in everywhere else.
/// </summary>
internal sealed class TemplateContent(ReportingReport report)
{
    public const string Name = "reporting-template";
    public const string EarlierHeading = "Text from earlier versions";

    public const string EarlierWords =
        "Nothing that was written is lost: these texts have no place in this version, or two copies said different things. Move what is still right, and empty the rest.";


    private readonly ReportingFigures _figures = new(report);
    private readonly List<Block> _blocks = [];

    public BlockDocument Document()
    {
        if (report.IsProvisional) Say("DRAFT: errors are open with HR, so the figures may still change. Not for publication yet.");
        Organisation();
        Background();
        Staff();
        var tables = new IndicatorTables(_figures, report.Standard);
        Head(1, "Workforce Race Equality Indicators");
        Say(_figures.HasAny ? PublicationWords.Symbols : "No figures may be printed: there are none, or disclosure control refused them.");
        foreach (var indicator in report.Standard.Indicators) Indicator(indicator, tables);
        Closing();
        Earlier();
        return new BlockDocument(Name, PublicationWords.Title(_figures.Report), "WRES reporting template", IsWide: false, _blocks);
    }

    private void Organisation()
    {
        Head(1, "Organisation");
        Say($"Name of organisation: {_figures.Report.Name}");
        Write("report-date", "Date of report", "Month and year.");
        Write("board-lead", "Name and title of board lead for the WRES", "Name and title.");
        Write("lead-manager", "Name and contact details of lead manager compiling this report", "Name and contact details.");
        Write("commissioners", "Names of commissioners this report has been sent to", "Names, or that there are none.");
        Write("main-commissioner", "Name and contact details of co-ordinating commissioner this report has been sent to", "Name and contact details, or that there is none.");
        Write("address", "Address on which this report and the associated action plan will be found", "Web address.");
        Write("sign-off", "This report has been signed off on behalf of the board on", "Name and date.");
    }

    private void Background()
    {
        Head(1, "Background narrative");
        foreach (var reason in report.Standard.Indicators.Where(i => !i.Required).GroupBy(i => i.NotRequiredReason, StringComparer.Ordinal))
            Say($"{string.Join(", ", reason.Select(i => $"Indicator {Number(i)}"))}: {reason.Key}");
        Write("completeness", "Any issues of completeness of data", "What is missing, and why.");
        Write("reliability", "Any matters relating to reliability of comparisons with previous years", "Changes of definition, of system or of the organisation.");
    }

    private void Staff()
    {
        Head(1, "Total numbers of staff");
        Add("Employed within this organisation on the snapshot date: ", _figures.Of("workforce.total.total"));
        Add("Proportion of BME staff employed within this organisation: ", _figures.Of("pct.workforce.total.bme", "%"));
        Head(1, "Self-reporting");
        Add("Staff who have reported their ethnicity are those who are White, ", _figures.Of("pct.workforce.total.white", "%"),
            ", or BME, ", _figures.Of("pct.workforce.total.bme", "%"), "; not known for ", _figures.Of("pct.workforce.total.unknown", "%"), ".");
        Write("steps-taken", "Steps taken in the last reporting period to improve the level of self-reporting by ethnicity", "What was done.");
        Write("steps-planned", "Steps planned during the current reporting period to improve the level of self-reporting by ethnicity", "What is planned.");
        Head(1, "Workforce data");
        Say($"Staff in post on {Wording.Date(report.Standard.SnapshotDate)}; recruitment, disciplinary process and training from {Wording.Date(report.Standard.ActivityStart)} to {Wording.Date(report.Standard.ActivityEnd)}.");
        Write("period", "Anything to add about the period the data refer to", "Another period of a survey or a system, if there is one.");
    }

    private void Indicator(IndicatorDefinition indicator, IndicatorTables tables)
    {
        var number = Number(indicator);
        Head(2, $"Indicator {number}: {indicator.Title}");
        if (!indicator.Required) Say(indicator.NotRequiredReason);
        else if (tables.Of(indicator.Number) is { Count: > 0 } made) _blocks.AddRange(made);
        else Say("Not collected.");
        if (!_figures.HasLastYear)
            Write($"last-year-{number}", $"Indicator {number}: data for the previous year", "Last year's publication is not in the ledger: give its published figures here.");
        Write($"narrative-{number}", $"Indicator {number}: narrative", "The implications of the data, and any additional background.");
        foreach (var action in Actions(indicator.Number)) _blocks.Add(action);
        Write($"action-{number}", $"Indicator {number}: action taken and planned", "What was done and what is planned; links to EDS evidence or a corporate equality objective.");
    }

    private IEnumerable<Block> Actions(int indicator) => (report.Plan?.Plan.Actions ?? []).Where(a => a.Indicator == indicator).Select(a =>
        new Block.Paragraph(["From the action plan: ", Piece.Of(a.Title), a.Status == ActionStatus.Done ? " (done)" : " (open)"]));

    private void Closing()
    {
        Head(1, "Other factors");
        Write("other-factors", "Any other factors or data which should be taken into consideration in assessing progress", "Other evidence, or that there is none.");
        Head(1, "Action plan");
        if (report.Plan is { } plan)
            Say($"The action plan is in the file {PlanForPublication.Name} beside this one. To be published by {Wording.Date(plan.PublishBy)}.");
        Write("action-plan", "How the action plan is agreed, monitored and published", "Which meeting agreed it, who follows its progress, and where it is found.");
    }

    private void Earlier()
    {
        if (report.Texts.Earlier.Count == 0) return;
        Head(1, EarlierHeading);
        Say(EarlierWords);
        foreach (var text in report.Texts.Earlier)
            _blocks.Add(new Block.Place("earlier-" + App.Reporting.WrittenText.HashOf(text.Heading + "\n" + text.Text), text.Heading, "Text from an earlier version.", text.Text));
    }

    private void Head(int level, string text) => _blocks.Add(new Block.Heading(level, text));

    private void Say(string words) => _blocks.Add(new Block.Paragraph([words]));

    private void Add(params object[] parts) => _blocks.Add(new Block.Paragraph(
        [.. parts.SelectMany(p => p is string words ? [words] : (IReadOnlyList<Piece>)p)]));

    private void Write(string id, string label, string prompt) =>
        _blocks.Add(new Block.Place(id, label, prompt, report.Texts.ByPlace.GetValueOrDefault(id, "")));

    private static string Number(IndicatorDefinition indicator) => indicator.Number.ToString(CultureInfo.InvariantCulture);
}
