using System.Globalization;
using WresEtl.Core.Standards;

namespace WresEtl.Adapters.Documents.Templates;

/// <summary>What the blank input workbooks of a year hold: its columns, and the year's own lists as drop-downs. Every example is invented.</summary>
internal sealed class TemplateSpecs(Standard standard, Client client)
{
    private const int FewRows = 100;
    private const int ManyRows = 2_000;

    private static readonly string[] YesNo = ["Yes", "No"];

    public IReadOnlyList<TemplateSpec> All => [Board, Survey, Training, Cases, Cleanse];

    private TemplateSpec Board => new(
        "board", "Board members", $"One line for each member of the board on {Day(standard.SnapshotDate)}. No names: a reference of your own is enough.", FewRows, Known("board",
        [
            Organisation,
            Free("person_ref", "B01", "B02", "Your own reference for the member; not a name."),
            Free("as_at_date", Day(standard.SnapshotDate), Day(standard.SnapshotDate), $"The day the list shows: {Day(standard.SnapshotDate)}."),
            Free("role_title", "Chair", "Chief Executive", "The role as the board's papers call it."),
            Choice("is_voting", YesNo, "Yes", "Yes", "Whether the member may vote. There is no default."),
            Choice("is_executive", YesNo, "No", "Yes", "Whether the member is an executive director. There is no default."),
            Choice("member_kind", Values("member_kind"), "Chair", "Executive", "The kind of member, if you like."),
            Ethnicity("A", "H"),
            Free("employee_number", "", "90000017", "The ESR employee number of someone who is also staff."),
            Free("start_date", "01/09/2014", "01/04/2015", "When the member joined the board."),
            Free("end_date", "", "", "When the member left, if so."),
            Choice("vacant", YesNo, "No", "No", "Yes for a seat that nobody holds."),
        ]));

    private TemplateSpec Survey => new(
        "survey", "Staff survey results", $"One line for each indicator (5 to 8) and group, from the survey of {standard.Year - 1}. For whole numbers 0 to 100 write 27.4% or 27.4.", FewRows, Known("survey",
        [
            Organisation,
            Free("survey_year", Number(standard.Year - 1), Number(standard.Year - 1), "The year of the survey: the one before the reporting year."),
            Choice("indicator", ["5", "6", "7", "8"], "5", "5", "Indicator 5 to 8."),
            Free("question_ref", "", "", "The survey's question, if you know it."),
            Choice("ethnic_group", ["White", "BME", "All"], "White", "BME", "Whose answers."),
            Free("percentage", "27.4%", "", "Leave empty where there is no figure; never 0 for that."),
            Free("numerator", "", "", "People who said so, if known."),
            Free("base", "412", "", "Number of responses."),
            Choice("weighting", Values("weighting"), "Unweighted", "Unweighted", "How the figure was weighted."),
            Choice("survey_source", Values("survey_source"), "National", "National", "Which survey."),
            Choice("null_reason", Values("null_reason"), "", "Suppressed", "Why there is no figure."),
        ]));

    private TemplateSpec Training => new(
        "training", "Non-mandatory training and CPD", "One line for each course that one person completed: study leave and external courses too, which no system exports.", ManyRows, Known("training",
        [
            Free("employee_number", "90000017", "90000025", "The ESR employee number, with its zeros."),
            Free("course_title", "Leading Well", "Advanced Wound Care", "The course's title."),
            Choice("competency_type", Values("competency_type"), "", "LOCAL", "As in ESR, if known."),
            Choice("activity_type", Values("activity_type"), "Personal Development", "", "As in ESR, if known."),
            Choice("essential", YesNo, "No", "No", "Whether the job demands the course."),
            Free("completion_date", Day(standard.ActivityStart.AddDays(40)), Day(standard.ActivityEnd.AddDays(-30)), $"Between {Day(standard.ActivityStart)} and {Day(standard.ActivityEnd)}."),
            Choice("status", Values("training_status"), "Completed", "Attended", "What became of it."),
            Choice("is_cpd", YesNo, "Yes", "Yes", "Yes for non-mandatory training and CPD."),
            Free("delivery_method", "", "", "Classroom, online …"),
            Free("hours", "", "", "Hours, as a number."),
            Free("cost", "", "", "Cost, as a number."),
        ]));

    private TemplateSpec Cases => new(
        "disciplinary", "Formal disciplinary cases", $"One line for each case since {Day(standard.ActivityStart.AddYears(-1))}, so that either year can be counted.", FewRows * 5, Known("disciplinary",
        [
            Free("case_ref", "C-001", "C-002", "Your reference; each case once."),
            Free("employee_number", "90000017", "", "The ESR employee number; without it the ethnic origin is needed."),
            Ethnicity("", "N"),
            Choice("case_type", Values("case_type"), "Disciplinary", "Grievance", "Only disciplinary cases are counted."),
            Choice("formality", Values("formality"), "Formal", "Informal", "Only formal ones are counted."),
            Free("opened_date", Day(standard.ActivityStart.AddDays(20)), Day(standard.ActivityStart.AddDays(60)), "When the case was opened."),
            Free("formal_investigation_start", Day(standard.ActivityStart.AddDays(31)), "", "When the formal investigation was commissioned: the day a case is counted by."),
            Choice("suspended", YesNo, "No", "No", "Whether the person was suspended."),
            Free("outcome", "", "", "Not used: a case without an answer to it counts too."),
            Free("outcome_date", "", "", "Not used."),
            Free("closed_date", "", "", "Not used."),
            Choice("is_bank_only", YesNo, "No", "No", "Yes for someone who has a bank post only: not counted."),
        ]));

    private TemplateSpec Cleanse => new(
        "cleanse", "Returns of a data-cleanse exercise", "One line for each person who answered. An answer is evidence: it is compared with the record, never just taken over.", ManyRows, Known("cleanse",
        [
            Free("employee_number", "90000017", "90000025", "The ESR employee number, with its zeros."),
            Ethnicity("A", "Z"),
            Free("answered_on", Day(standard.SnapshotDate.AddDays(30)), Day(standard.SnapshotDate.AddDays(31)), "The day of the answer."),
        ]));

    private TemplateColumn Organisation => Choice(
        "organisation_code", [client.Code, .. client.Predecessors], client.Code, client.Code, "The organisation's code.");

    private TemplateColumn Ethnicity(string first, string second) => Choice(
        "ethnic_origin", [.. standard.Ethnicity.Categories.Select(Label)], LabelOf(first), LabelOf(second), "As the person said it. Leave empty where nobody asked; never fill it in for them.");

    private string LabelOf(string code) => standard.Ethnicity.Categories.FirstOrDefault(c => c.Code == code) is { } category ? Label(category) : "";

    private static string Label(EthnicCategory category) => $"{category.Code} - {category.Label}";

    /// <summary>Only columns that the year has.</summary>
    private TemplateColumn[] Known(string dataSet, TemplateColumn[] columns) =>
        [.. columns.Where(c => standard.Columns.Any(k => k.DataSet == dataSet && k.Variant == "row" && k.Name == c.Name))];

    /// <summary>The longest spelling of each value says most.</summary>
    private string[] Values(string field) =>
        [.. standard.Values.ValuesOf(field).Select(v => standard.Values.LabelsOf(field, v).OrderByDescending(l => l.Length).ThenBy(l => l, StringComparer.Ordinal).First())];

    private static TemplateColumn Free(string name, string first, string second, string what) => new(name, [], (first, second), what);

    private static TemplateColumn Choice(string name, IReadOnlyList<string> choices, string first, string second, string what) =>
        new(name, choices, (first, second), what);

    private static string Day(DateOnly day) => day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);

    private static string Number(int n) => n.ToString(CultureInfo.InvariantCulture);
}
