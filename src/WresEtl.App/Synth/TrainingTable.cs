using System.Globalization;

namespace WresEtl.App.Synth;

/// <summary>The learning history, one row a completion; or people who accessed training, by ethnic label.</summary>
internal static class TrainingTable
{
    private static readonly string[] Header =
    [
        "Employee Number", "Course Name", "Competency Type", "Category", "Essential", "Completed Date", "Enrolment Status",
        "Delivery Method",
    ];

    private static readonly string[] AggregateHeader =
        ["Organisation Code", "Period Start", "Period End", "Ethnic Label", "Staff Accessing N"];

    private static readonly SynthCell[][] Courses =
    [
        .. TrainingMaker.Courses.Select(course => new[]
        {
            SynthCell.Text(course.Title), SynthCell.Text(course.Type), SynthCell.Text(course.Activity), SynthCell.Flag(course.Essential),
        }),
    ];

    private static readonly SynthCell[] Statuses = [.. TrainingMaker.Statuses.Select(SynthCell.Text)];
    private static readonly SynthCell Classroom = SynthCell.Text("Classroom");
    private static readonly SynthCell Online = SynthCell.Text("e-Learning");

    public static SynthTable Of(SynthModel model) => model.Client.Training == SynthDetail.Aggregate
        ? new(SynthDataSet.Training, AggregateHeader, Aggregate(model)) { IsSummary = true }
        : new(SynthDataSet.Training, Header, Rows(model));

    /// <summary>People who reached development training in the year, each once.</summary>
    public static IEnumerable<int> Trained(SynthModel model) =>
        model.Completions.Where(completion => TrainingMaker.Counts(completion, model.Snapshot))
            .Select(completion => completion.Person).Distinct();

    private static IEnumerable<SynthCell[]> Rows(SynthModel model)
    {
        var row = new SynthCell[Header.Length];
        foreach (var completion in model.Completions)
        {
            var course = Courses[completion.Course];
            row[0] = Learner(model.People[completion.Person].Number, completion.Fault);
            for (var i = 0; i < course.Length; i++) row[1 + i] = course[i];
            row[5] = SynthCell.Date(DateOnly.FromDayNumber(completion.Completed));
            row[6] = Statuses[completion.Status];
            row[7] = completion.Completed % 3 == 0 ? Online : Classroom;
            yield return row;
        }
    }

    private static SynthCell Learner(int number, sbyte fault) => (SynthFault)fault switch
    {
        SynthFault.EmployeeNumberWithoutZeros => SynthCell.Key(number, 0),
        SynthFault.EmployeeNumberInExponent =>
            SynthCell.Text(((double)number).ToString("0.##E+00", CultureInfo.InvariantCulture)),
        _ => SynthCell.Key(number, 8),
    };

    private static IEnumerable<SynthCell[]> Aggregate(SynthModel model)
    {
        var people = Trained(model).GroupBy(person => model.People[person].Ethnicity).OrderBy(group => group.Key);
        foreach (var group in people)
        {
            var label = SynthEthnicity.All[group.Key].Label;
            yield return
            [
                SynthCell.Text(model.Client.Organisation.Code),
                SynthCell.Date(model.Snapshot.AddYears(-1).AddDays(1)),
                SynthCell.Date(model.Snapshot),
                SynthCell.Text(label.Length > 0 ? label : "Not recorded"),
                SynthCell.Number(group.Count()),
            ];
        }
    }
}
