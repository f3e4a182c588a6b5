namespace WresEtl.App.Synth;

/// <summary>Item and measure of the 65 template rows, as last year's return printed them.</summary>
internal static class PreviousYearItems
{
    public const int Rows = 65;

    private static readonly string[] Bands =
    [
        "Under Band 1", "Band 1", "Band 2", "Band 3", "Band 4", "Band 5", "Band 6", "Band 7", "Band 8A", "Band 8B", "Band 8C",
        "Band 8D", "Band 9", "VSM",
    ];

    private static readonly (string Item, string Measure)[] Rest =
    [
        ("Consultants", "Headcount"), ("of which Senior medical manager", "Headcount"),
        ("Non-consultant career grade", "Headcount"), ("Trainee grades", "Headcount"), ("Other", "Headcount"),
        ("Number of shortlisted applicants", "Headcount"), ("Number appointed from shortlisting", "Headcount"),
        ("Relative likelihood of appointment from shortlisting", "Auto"),
        ("Relative likelihood of White staff being appointed from shortlisting compared to BME staff", "Auto"),
        ("Number of staff in workforce", "Auto"),
        ("Number of staff entering the formal disciplinary process", "Headcount"),
        ("Likelihood of staff entering the formal disciplinary process", "Auto"),
        ("Relative likelihood of BME staff entering the formal disciplinary process compared to White staff", "Auto"),
        ("Number of staff in workforce", "Auto"),
        ("Number of staff accessing non-mandatory training and CPD", "Headcount"),
        ("Likelihood of staff accessing non-mandatory training and CPD", "Auto"),
        ("Relative likelihood of White staff accessing non-mandatory training and CPD compared to BME staff", "Auto"),
        ("% of staff experiencing harassment, bullying or abuse from patients, relatives or the public in last 12 months", "Percentage"),
        ("% of staff experiencing harassment, bullying or abuse from staff in last 12 months", "Percentage"),
        ("% of staff believing that trust provides equal opportunities for career progression or promotion", "Percentage"),
        ("% of staff personally experiencing discrimination at work from manager/team leader or other colleagues in last 12 months", "Percentage"),
        ("Total Board members", "Headcount"), ("of which: Voting Board members", "Headcount"),
        ("of which: Non Voting Board members", "Auto"), ("Total Board members", "Auto"),
        ("of which: Exec Board members", "Headcount"), ("of which: Non Executive Board members", "Auto"),
        ("Number of staff in overall workforce", "Auto"), ("Total Board members - % by Ethnicity", "Auto"),
        ("Voting Board members - % by Ethnicity", "Auto"), ("Non Voting Board members - % by Ethnicity", "Auto"),
        ("Executive Board members - % by Ethnicity", "Auto"), ("Non Executive Board members - % by Ethnicity", "Auto"),
        ("Overall workforce - % by Ethnicity", "Auto"), ("Difference (Total Board - Overall workforce)", "Auto"),
        ("Difference (Voting membership - Overall workforce)", "Auto"),
        ("Difference (Executive membership - Overall workforce)", "Auto"),
    ];

    // The Unify2 templates print the survey's own numbers before the wording.
    private const int LastWithSurveyNumbers = 2018;
    private static readonly string[] SurveyNumbers = ["KF25. ", "KF26. ", "KF21. ", "Q17b. "];
    private const int FirstSurveyRow = 46;

    // WRES 2016: one medical row, and the voting members only.
    private const int LastWithFewRows = 2016;
    private const int AllMedicalRow = 29;
    private static readonly int[] FewBoardRows = [51, 56, 58, 62, 64];

    /// <summary>The rows of a year's template in its order, by their number among the 65 of later years.</summary>
    public static IReadOnlyList<int> RowsOf(int year) => year > LastWithFewRows
        ? [.. Enumerable.Range(1, Rows)]
        : [.. Enumerable.Range(1, AllMedicalRow), .. Enumerable.Range(34, 16), .. FewBoardRows];

    /// <param name="row">1 to 65.</param>
    /// <param name="year">Year of the template.</param>
    public static (string Item, string Measure) Of(int row, int year)
    {
        if (row <= 2 * Bands.Length) return (Bands[(row - 1) % Bands.Length], "Headcount");
        var (item, measure) = Rest[row - 2 * Bands.Length - 1];
        if (year <= LastWithSurveyNumbers && row >= FirstSurveyRow && row < FirstSurveyRow + SurveyNumbers.Length)
            item = SurveyNumbers[row - FirstSurveyRow] + item;
        return year > LastWithFewRows ? (item, measure) : row switch
        {
            AllMedicalRow => ("Medical and Dental", measure),
            51 => ("Voting Board members", measure),
            _ => (item, measure),
        };
    }
}
