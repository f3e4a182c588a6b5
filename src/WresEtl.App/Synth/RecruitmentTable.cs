namespace WresEtl.App.Synth;

/// <summary>The recruitment export: a row for each application as Trac or NHS Jobs print it, or counts by ethnic label.</summary>
internal static class RecruitmentTable
{
    private static readonly string[] TracHeader =
    [
        "Application ID", "Trac ID", "Source System", "Staff Group", "Pay Band", "Ethnic Origin", "Applied Date",
        "Date Shortlisted", "Offer Date", "Appointed Date", "Offer Declined",
    ];

    private static readonly string[] NhsJobsHeader =
    [
        "Vacancy Reference", "Application Reference", "Source System", "Staff Group", "Pay Band", "Status", "Date Applied",
        "Shortlisted?", "Appointed?", "Offer Declined", "Ethnic Origin",
    ];

    private static readonly string[] AggregateHeader =
    [
        "Organisation Code", "Period Start", "Period End", "Source System", "Category", "Applied", "Shortlisted",
        "Applied To Shortlisted %", "Appointed", "Shortlisted To Appointed %",
    ];

    public static SynthTable Of(SynthModel model) => model.Client.Recruitment switch
    {
        RecruitmentLayout.Trac => new(SynthDataSet.Recruitment, TracHeader, Trac(model)),
        RecruitmentLayout.NhsJobs => new(SynthDataSet.Recruitment, NhsJobsHeader, NhsJobs(model)),
        RecruitmentLayout.Aggregate => new(SynthDataSet.Recruitment, AggregateHeader, Aggregate(model)) { IsSummary = true },
    };

    private const int FirstApplication = 3_000_000;

    private static IEnumerable<SynthCell[]> Trac(SynthModel model)
    {
        var ethnicity = SynthEthnicity.Cells(EthnicityStyle.Label);
        var source = SynthCell.Text("Trac");
        var row = new SynthCell[TracHeader.Length];
        for (var i = 0; i < model.Applications.Length; i++)
        {
            var application = model.Applications[i];
            var post = SynthPost.All[application.Post];
            row[0] = SynthCell.Key(FirstApplication + i, 8, prefix: "T");
            row[1] = SynthCell.Key(i / 12 + 1, 6, prefix: "V");
            row[2] = source;
            row[3] = SynthCell.Text(post.StaffGroup);
            row[4] = SynthCell.Text(post.PayDescription);
            row[5] = ethnicity[application.Ethnicity];
            row[6] = SynthCell.Date(DateOnly.FromDayNumber(application.Applied));
            row[7] = application.Shortlisted ? SynthCell.DateOrEmpty(application.ShortlistedOn) : default;
            row[8] = SynthCell.DateOrEmpty(application.AppointedOn);
            row[9] = application.Appointed ? SynthCell.DateOrEmpty(application.AppointedOn) : default;
            row[10] = SynthCell.Flag(application.Declined);
            yield return row;
            if (application.Fault == (sbyte)SynthFault.DuplicateApplication) yield return row;
        }
    }

    private static IEnumerable<SynthCell[]> NhsJobs(SynthModel model)
    {
        var ethnicity = SynthEthnicity.Cells(EthnicityStyle.UpperLabel);
        var source = SynthCell.Text("NHSJobs");
        var row = new SynthCell[NhsJobsHeader.Length];
        for (var i = 0; i < model.Applications.Length; i++)
        {
            var application = model.Applications[i];
            var post = SynthPost.All[application.Post];
            row[0] = SynthCell.Key(i / 12 + 1, 6, prefix: "J");
            row[1] = SynthCell.Key(FirstApplication + i, 8, prefix: "A");
            row[2] = source;
            row[3] = SynthCell.Text(post.StaffGroup);
            row[4] = SynthCell.Text(post.PayDescription);
            row[5] = Status(application);
            row[6] = SynthCell.DateOrEmpty(application.Applied);
            row[7] = SynthCell.Flag(application.Shortlisted);
            row[8] = SynthCell.Flag(application.Appointed);
            row[9] = SynthCell.Flag(application.Declined);
            row[10] = ethnicity[application.Ethnicity];
            yield return row;
            if (application.Fault == (sbyte)SynthFault.DuplicateApplication) yield return row;
        }
    }

    private static readonly SynthCell Appointed = SynthCell.Text("Appointed");
    private static readonly SynthCell Offered = SynthCell.Text("Offered");
    private static readonly SynthCell Interviewed = SynthCell.Text("Interviewed");
    private static readonly SynthCell Applied = SynthCell.Text("Applied");

    private static SynthCell Status(in SynthApplication application) =>
        application.Appointed ? Appointed : application.Declined ? Offered : application.Shortlisted ? Interviewed : Applied;

    private static IEnumerable<SynthCell[]> Aggregate(SynthModel model)
    {
        var summary = model.Recruitment;
        for (var i = 0; i < SynthEthnicity.All.Count; i++)
        {
            if (summary.Applied[i] == 0) continue;
            var label = SynthEthnicity.All[i].UpperLabel;
            yield return Line(model, label.Length > 0 ? label : "Undefined", summary.Applied[i], summary.Shortlisted[i], summary.Appointed[i]);
        }
        var off = model.Seeded.ContainsKey(SynthFault.TotalDoesNotAdd) ? 10 : 0;
        yield return Line(model, "Grand Total", summary.Applied.Sum(), summary.Shortlisted.Sum() + off, summary.Appointed.Sum());
    }

    private static SynthCell[] Line(SynthModel model, string label, int applied, int shortlisted, int appointed) =>
    [
        SynthCell.Text(model.Client.Organisation.Code),
        SynthCell.Date(model.Snapshot.AddYears(-1).AddDays(1)),
        SynthCell.Date(model.Snapshot),
        SynthCell.Text("NHSJobs"),
        SynthCell.Text(label),
        SynthCell.Number(applied),
        SynthCell.Number(shortlisted),
        Share(shortlisted, applied),
        SynthCell.Number(appointed),
        Share(appointed, shortlisted),
    ];

    private static SynthCell Share(int part, int whole) =>
        whole == 0 ? SynthCell.Text("-") : SynthCell.Number((int)(1000L * part / whole), 1);
}
