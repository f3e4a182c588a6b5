using WresEtl.Core.Intake;
using WresEtl.Core.Primitives;
using WresEtl.Core.Returns;
using WresEtl.Core.Standards;
using WresEtl.Testing;

namespace WresEtl.Core.Tests.Rules;

/// <summary>One row of one data set as text. A column given as null is not in the file at all.</summary>
internal sealed record Row(DataSet DataSet, IReadOnlyDictionary<string, string?> Cells);

/// <summary>
/// Rows that no rule has anything to say about, as an export of 2020 prints them. A test changes the one thing that matters. All people,
/// numbers and codes are invented.
/// </summary>
internal static class Valid
{
    public const string Organisation = "XT1";

    public static Row Assignment(params (string Column, string? Text)[] changes)
    {
        var row = Change(DataSet.Workforce, changes,
            ("organisation_code", Organisation), ("vpd", ""), ("snapshot_date", "31/03/2020"), ("employee_number", "90000001"),
            ("assignment_number", "90000001"), ("person_uid", ""), ("person_type", "Employee"), ("assignment_status", "Active Assignment"),
            ("contract_type", "Permanent"), ("employee_category", "FT"), ("is_primary", "Yes"), ("fte", "1"),
            ("staff_group", "Administrative and Clerical"), ("job_role", "Officer"), ("occupation_code", "G2A"), ("pay_code", "XN05"),
            ("pay_description", "Non Review Body Band 5"), ("afc_flag", "Yes"), ("ethnic_origin", "A White - British"),
            ("assignment_start", "01/05/2015"), ("assignment_end", ""));
        return changes.Any(c => c.Column == "assignment_number")
            ? row
            : Change(DataSet.Workforce, [("assignment_number", row.Cells["employee_number"])], [.. row.Cells.Select(c => (c.Key, c.Value))]);
    }

    /// <summary>A registered nurse.</summary>
    public static Row Nurse(params (string Column, string? Text)[] changes) => Assignment(
    [
        ("staff_group", "Nursing and Midwifery Registered"), ("job_role", "Staff Nurse"), ("occupation_code", "N6A"), ("pay_code", "XR05"),
        ("pay_description", "Review Body Band 5"), .. changes,
    ]);

    /// <summary>A hospital consultant.</summary>
    public static Row Doctor(params (string Column, string? Text)[] changes) => Assignment(
    [
        ("staff_group", "Medical and Dental"), ("job_role", "Consultant"), ("occupation_code", "021"), ("pay_code", "YC72"),
        ("pay_description", "Consultant"), ("afc_flag", "No"), .. changes,
    ]);

    /// <summary>So many people, each with a number of their own.</summary>
    public static Row[] People(int count, params (string Column, string? Text)[] changes) => PeopleFrom(1, count, changes);

    public static Row[] PeopleFrom(int first, int count, params (string Column, string? Text)[] changes) =>
        [.. Enumerable.Range(first, count).Select(i => Assignment([("employee_number", $"{90000000 + i}"), .. changes]))];

    public static Row Application(params (string Column, string? Text)[] changes) => Change(DataSet.Recruitment, changes,
        ("application_ref", "A1"), ("vacancy_ref", "V1"), ("source_system", "Trac"), ("staff_group", ""), ("band_text", "Band 5"),
        ("ethnic_origin", "A White - British"), ("stage_reached", "Interviewed"), ("applied_date", "01/06/2019"),
        ("shortlisted_date", "15/06/2019"), ("offer_date", ""), ("start_date", ""), ("appointed_date", ""), ("shortlisted", "Yes"),
        ("appointed", "No"), ("offer_declined", ""), ("international", ""));

    public static Row[] Applications(int count, params (string Column, string? Text)[] changes) => ApplicationsFrom(1, count, changes);

    public static Row[] ApplicationsFrom(int first, int count, params (string Column, string? Text)[] changes) =>
        [.. Enumerable.Range(first, count).Select(i => Application([("application_ref", $"A{i}"), .. changes]))];

    public static Row Case(params (string Column, string? Text)[] changes) => Change(DataSet.Disciplinary, changes,
        ("case_ref", "C1"), ("employee_number", "90000001"), ("ethnic_origin", "A White - British"), ("case_type", "Disciplinary"),
        ("formality", "Formal"), ("opened_date", "01/06/2019"), ("formal_investigation_start", "10/06/2019"), ("outcome_date", ""),
        ("closed_date", ""), ("is_bank_only", "No"));

    public static Row Completion(params (string Column, string? Text)[] changes) => Change(DataSet.Training, changes,
        ("employee_number", "90000001"), ("course_title", "Leading teams"), ("competency_type", "LOCAL"), ("activity_type", "07"),
        ("essential", "No"), ("completion_date", "01/06/2019"), ("status", "Completed"), ("is_cpd", "Yes"));

    public static Row Seat(params (string Column, string? Text)[] changes) => Change(DataSet.Board, changes,
        ("organisation_code", Organisation), ("person_ref", "B1"), ("as_at_date", "31/03/2020"), ("role_title", "Chair"), ("is_voting", "Yes"),
        ("is_executive", "No"), ("ethnic_origin", "A White - British"), ("employee_number", ""), ("start_date", "01/04/2018"),
        ("end_date", ""), ("vacant", "No"));

    public static Row[] Seats(int count, params (string Column, string? Text)[] changes) =>
        [.. Enumerable.Range(1, count).Select(i => Seat([("person_ref", $"B{i}"), .. changes]))];

    public static Row SurveyResult(params (string Column, string? Text)[] changes) => Change(DataSet.Survey, changes,
        ("organisation_code", Organisation), ("survey_year", "2019"), ("indicator", "5"), ("question_ref", "Q13a"), ("ethnic_group", "White"),
        ("percentage", "28.4"), ("numerator", ""), ("base", "200"), ("survey_source", "National"), ("null_reason", ""));

    /// <summary>The same person in an export of three months later.</summary>
    public static Row Later(params (string Column, string? Text)[] changes) =>
        Assignment([("snapshot_date", "30/06/2020"), .. changes]) with { DataSet = DataSet.Later };

    /// <summary>A person's reply to a data-cleanse exercise.</summary>
    public static Row CleanseReturn(params (string Column, string? Text)[] changes) => Change(DataSet.Cleanse, changes,
        ("organisation_code", Organisation), ("employee_number", "90000001"), ("ethnic_origin", "H - Indian"), ("answered_on", "01/05/2020"));

    /// <summary>A line of counts: recruitment, disciplinary or training.</summary>
    public static Row Line(DataSet dataSet, string label, params (string Column, string? Text)[] changes)
    {
        (string, string?)[] counts = dataSet switch
        {
            DataSet.Recruitment => [("applied_n", "90"), ("shortlisted_n", "30"), ("appointed_n", "10")],
            DataSet.Disciplinary => [("entered_n", "3")],
            DataSet.Training => [("staff_accessing_n", "1")],
            _ => throw new ArgumentOutOfRangeException(nameof(dataSet)),
        };
        return Change(dataSet, changes, [("ethnic_label", label), ("period_start", "01/04/2019"), ("period_end", "31/03/2020"), .. counts]);
    }

    /// <summary>A line of board counts.</summary>
    public static Row BoardLine(string role, int white, int bme, int unknown) => Change(
        DataSet.Board, [], ("board_role", role), ("white", $"{white}"), ("bme", $"{bme}"), ("unknown", $"{unknown}"));

    /// <summary>A return in which no rule finds anything; changes are by source, and may set a formula's row too, as a file might.</summary>
    public static ExactReturn Return(params (string Source, decimal White, decimal Bme, decimal Unknown)[] changes) =>
        Return(2020, changes);

    public static ExactReturn Return(int year, params (string Source, decimal White, decimal Bme, decimal Unknown)[] changes)
    {
        var template = YearStandards.Of(year).Template;
        var figures = template.Where(r => r.Kind == TemplateRowKind.Input)
            .ToDictionary(r => r.Source, r => FigureRow.Of(default(GroupCounts)));
        foreach (var source in figures.Keys.Where(s => s.StartsWith("survey.", StringComparison.Ordinal)))
            figures[source] = FigureRow.NotCollected(NoValueReason.NotRequiredThisYear);
        (string Source, decimal White, decimal Bme, decimal Unknown)[] usual =
        [
            ("nonclinical.5", 100, 20, 4), ("clinical.5", 200, 50, 6), ("shortlisted.total", 200, 100, 5), ("appointed.total", 50, 20, 1),
            ("disciplinary.total", 50, 12, 0), ("training.total", 150, 40, 2), ("board.total", 8, 2, 0), ("board_voting.total", 7, 2, 0),
            ("board_executive.total", 4, 1, 0),
        ];
        foreach (var change in usual.Concat(changes.Where(c => figures.ContainsKey(c.Source)))) figures[change.Source] = Cells(change);
        var model = TemplateModel.From(template).Match(m => m, no => throw new InvalidOperationException(no.Detail));
        var rows = model.Complete(template.Where(r => r.Kind == TemplateRowKind.Input).ToDictionary(r => r.Row, r => figures[r.Source]));
        return new ExactReturn(Organisation, year, [.. rows.Select(r => Override(r, changes))], default);
    }

    private static ReturnRow Override(ReturnRow row, (string Source, decimal White, decimal Bme, decimal Unknown)[] changes)
    {
        var change = changes.LastOrDefault(c => c.Source == row.Template.Source);
        if (change.Source is null) return row;
        var cells = Cells(change);
        // A ratio stands in one column; the others hold nothing, whatever the test gives for them.
        var isRatio = row.Template.Source.StartsWith("relative.", StringComparison.Ordinal);
        return row with { Cells = isRatio ? row.Cells.Combine(cells, (was, now) => was.HasValue ? now : was) : cells };
    }

    private static FigureRow Cells((string Source, decimal White, decimal Bme, decimal Unknown) c) =>
        new(Figure.Of(Exact(c.White)), Figure.Of(Exact(c.Bme)), Figure.Of(Exact(c.Unknown)));

    private static Fraction Exact(decimal value) => new((System.Numerics.BigInteger)(value * 1_000_000m), 1_000_000);

    private static Row Change(DataSet dataSet, (string Column, string? Text)[] changes, params (string Column, string? Text)[] usual)
    {
        var cells = usual.ToDictionary(c => c.Column, c => c.Text);
        foreach (var (column, text) in changes) cells[column] = text;
        return new Row(dataSet, cells);
    }
}
