using System.Globalization;
using System.Text;

namespace WresEtl.Core.Standards;

/// <param name="Title">What the lines are about.</param>
/// <param name="Lines">One change a line; never empty.</param>
public sealed record DiffSection(string Title, IReadOnlyList<string> Lines);

/// <summary>What changed between two reporting years, as release notes say it. It compares what the program uses, not the files.</summary>
public static class StandardDiff
{
    /// <summary>The sections that have changes, in a fixed order.</summary>
    public static IReadOnlyList<DiffSection> Between(Standard before, Standard after) =>
    [
        .. new (string Title, IEnumerable<string> Lines)[]
        {
            ("Dates", ListDiff.Lines(Dates(before), Dates(after))),
            ("Collection", ListDiff.Lines(Window(before.Window), Window(after.Window))),
            ("Switches", ListDiff.Lines(Switches(before.Switches), Switches(after.Switches))),
            ("Thresholds", ListDiff.Lines(Thresholds(before.Thresholds), Thresholds(after.Thresholds))),
            ("Indicators", ListDiff.Lines(Indicators(before), Indicators(after))),
            ("Staff survey", ListDiff.Lines(Survey(before), Survey(after))),
            ("Template", TemplateDiff.Lines(before.Template, after.Template)),
            ("Rules", ListDiff.Lines(CatalogueDiff.Rules(before), CatalogueDiff.Rules(after))),
        }
        .Concat(CatalogueDiff.CodeLists(before, after))
        .Select(s => new DiffSection(s.Title, [.. s.Lines]))
        .Where(s => s.Lines.Count > 0),
    ];

    /// <summary>The sections as text, LF line ends.</summary>
    public static string Text(Standard before, Standard after)
    {
        var text = new StringBuilder().Append("WRES ").Append(Shown(before.Year)).Append(" → ").Append(Shown(after.Year)).Append('\n');
        var sections = Between(before, after);
        if (sections.Count == 0) text.Append("\nNothing changed.\n");
        foreach (var section in sections)
        {
            text.Append('\n').Append(section.Title).Append('\n');
            foreach (var line in section.Lines) text.Append("  - ").Append(line).Append('\n');
        }

        return text.ToString();
    }

    private static IEnumerable<ListedEntry> Dates(Standard s) =>
    [
        Fact("People in post on", Shown(s.SnapshotDate)),
        Fact("Activity year", $"{Shown(s.ActivityStart)} to {Shown(s.ActivityEnd)}"),
    ];

    private static IEnumerable<ListedEntry> Window(CollectionWindow w) =>
    [
        Fact("Collected by", w.Collection),
        Fact("Opens", Shown(w.Opens)),
        Fact("Closes", Shown(w.Closes)),
        Fact("Publish by", Shown(w.PublishBy)),
        Fact("These dates are", Word(w.Mark)),
        Fact("The publication date is", Word(w.PublishMark)),
        Fact("Workforce rows filled from ESR by the portal", Shown(w.Prefilled)),
    ];

    private static IEnumerable<ListedEntry> Switches(Switches s) =>
    [
        Fact("Indicator 3 rests on", Word(s.Indicator3Basis)),
        Fact("An application belongs to the year in which it was", Word(s.RecruitmentWindowDate)),
        Fact("Each disciplinary case counts", Shown(s.CountDisciplinaryCases)),
        Fact("Leavers count for training", Shown(s.TrainingCountsLeavers)),
        Fact("Assignment statuses switched into the headcount", string.Join(", ", s.StatusesSwitchedIn)),
        Fact("The staff record decides on ethnicity", Shown(s.WorkforceEthnicityWins)),
    ];

    private static IEnumerable<ListedEntry> Thresholds(Thresholds t) =>
    [
        Fact("Four-fifths band", $"{Shown(t.FourFifthsLow)} to {Shown(t.FourFifthsHigh)}"),
        Fact("People below which a ratio is a small-number artefact", Shown(t.SmallRatioPeople)),
        Fact("Largest plausible ratio", Shown(t.LargeRatio)),
        Fact("Per cent Unknown that is queried", Shown(t.UnknownPercent)),
        Fact("Per cent change on last year that is queried", Shown(t.YearOnYearPercent)),
        Fact("Largest full-time equivalent", Shown(t.LargestFte)),
        Fact("Per cent of foreign rows that quarantines a file", Shown(t.ForeignRowsPercent)),
    ];

    private static IEnumerable<ListedEntry> Indicators(Standard s) => s.Indicators.Select(i => new ListedEntry(
        Shown(i.Number), $"Indicator {Shown(i.Number)}", i.Title,
        ("", i.Required ? "required" : $"not required ({i.NotRequiredReason})"), ("wording", i.Title)));

    private static IEnumerable<ListedEntry> Survey(Standard s) => s.SurveyQuestions.Select(q => new ListedEntry(
        Shown(q.Indicator), $"Indicator {Shown(q.Indicator)}", q.Question,
        ("survey of", Shown(q.SurveyYear)), ("question", q.Question.Replace("|", " and ", StringComparison.Ordinal)),
        ("counts the", q.AnswerRule), ("note", q.Note)));

    private static ListedEntry Fact(string name, string text) => new(name, name, "", ("", text));

    private static string Word<T>(T value) where T : struct, Enum => string.Concat(value.ToString()
        .Select((c, i) => char.IsUpper(c) ? (i == 0 ? "" : " ") + char.ToLowerInvariant(c) : c.ToString()));

    private static string Shown(DateOnly? day) => day is { } d ? d.ToString("d MMMM yyyy", CultureInfo.InvariantCulture) : "not known";

    private static string Shown(bool value) => value ? "yes" : "no";

    private static string Shown(decimal value) => value.ToString(CultureInfo.InvariantCulture);

    internal static string Shown(int value) => value.ToString(CultureInfo.InvariantCulture);
}
