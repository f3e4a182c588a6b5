using WresEtl.Core.Standards;

namespace WresEtl.Adapters.Config;

/// <summary>Reads the small value lists, the training classes, the survey questions and the national comparators.</summary>
internal static class ValueFiles
{
    private static readonly Words<bool> Classes = new(("cpd", true), ("mandatory", false));

    private static readonly Words<string> TrainingFields = Words.Of("competency_type", "activity_type", "essential", "course");

    /// <summary>The lists, or null where a fault was found.</summary>
    public static ValueLists? Values(FileSet files, FaultList faults)
    {
        var before = faults.Count;
        var entries = CsvTable.Read(files, "codes/values.csv", "field,label,value,mark", faults, line =>
        {
            line.Choice<Mark>("mark");
            return (Field: line.Filled("field"), Label: line.Filled("label"), Value: line.Filled("value"));
        }, e => e.Field + " " + ValueLists.KeyOf(e.Label));
        return faults.Count == before ? new ValueLists(entries) : null;
    }

    public static IReadOnlyList<TrainingClass> TrainingClasses(FileSet files, FaultList faults) =>
        CsvTable.Read(files, "codes/training-classes.csv", "field,value,class,mark", faults, line =>
        {
            line.Choice<Mark>("mark");
            return new TrainingClass(line.Choice("field", TrainingFields), line.Filled("value"), line.Choice("class", Classes));
        }, c => c.Field + " " + c.Value);

    public static IReadOnlyList<SurveyQuestion> SurveyQuestions(FileSet files, int year, FaultList faults)
    {
        const string Header = "survey_year,indicator,question,measures,answer_rule,mark,source,note";
        return CsvTable.Read(files, "codes/survey-questions.csv", Header, faults, line =>
        {
            var question = new SurveyQuestion(
                line.Whole("survey_year"), line.Whole("indicator"), line.Filled("question"), line.Filled("measures"),
                line.Filled("answer_rule"), line.Choice<Mark>("mark"), line.Text("note"));
            if (question.SurveyYear != year - 1) line.Fault("survey_year", "the year before the reporting year");
            if (question.Indicator is < 5 or > 8) line.Fault("indicator", "5, 6, 7 or 8");
            return question;
        }, q => $"{q.SurveyYear} {q.Indicator}");
    }

    public static IReadOnlyList<Comparator> Comparators(FileSet files, int year, FaultList faults) =>
        CsvTable.Read(files, "codes/comparators.csv", "year,series,unit,value,mark,source", faults, line =>
        {
            var comparator = new Comparator(
                line.Whole("year"), line.Filled("series"), line.Choice("unit", Units), line.Amount("value"), line.Choice<Mark>("mark"),
                line.Text("source"));
            if (comparator.Year > year) line.Fault("year", "no year after the reporting year");
            return comparator;
        }, c => $"{c.Year} {c.Series}");

    private static readonly Words<string> Units = Words.Of("ratio", "percent");
}
