using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using WresEtl.Core.Intake;
using WresEtl.Core.Primitives;
using WresEtl.Core.Returns;
using WresEtl.Core.Tests.Intake;
using WresEtl.Testing;
using static WresEtl.Core.Tests.Indicators.NaiveReturn;

namespace WresEtl.Core.Tests.Indicators;

/// <summary>
/// Each indicator against the naive second implementation, on invented exports of every year; in the long suite on at least 1,000 of each
/// year. Rows are named by their number in the templates from 2017; where 2016 has no such row, nothing is compared.
/// </summary>
public class OracleTests
{
    private static readonly Config Many = Config.QuickThrowOnFailure
        .WithMaxTest(Environment.GetEnvironmentVariable("WRES_LONG") == "1" ? 1_200 * YearStandards.Years.Count : 220).WithReplay(2020, 31);

    private static readonly IReadOnlyList<Core.Standards.TemplateRow> Numbered = YearStandards.Of(2020).Template;

    [CulturedFact]
    public void Indicator1_AgreesWithTheNaiveReading() => Check(
        from year in OracleGenerators.Year
        from posts in OracleGenerators.Posts(year)
        select (year, posts),
        made =>
        {
            var exact = Return(made.year, made.posts);
            var people = People(made.posts, made.year).Select(p => (Row: Row(p, made.year), Post: p)).ToList();
            foreach (var row in Enumerable.Range(1, 33).Where(r => r != 30))
                AssertRow(exact, row, ByGroup(people.Where(p => p.Row == row), p => p.Post.Ethnicity));
            AssertRow(exact, "medical.total", ByGroup(people.Where(p => p.Row == OneMedicalRow), p => p.Post.Ethnicity));
            AssertRow(exact, 30, ByGroup(people.Where(p => p.Row == 29 && p.Post.JobRole == "Medical Director"), p => p.Post.Ethnicity));
            AssertRow(exact, 38, ByGroup(people.Where(p => p.Row is not null), p => p.Post.Ethnicity));
            Assert.Equal(people.Count(p => p.Row is null), exact.Shortfall.Total);
        });

    [CulturedFact]
    public void Indicator2_AgreesWithTheNaiveReading() => Check(
        from year in OracleGenerators.Year
        from applications in Gen.NonEmptyListOf(OracleGenerators.Application(year))
        select (year, applications),
        made =>
        {
            var exact = Return(made.year, [], (DataSet.Recruitment, "Application ID,Job Ref,Ethnic Origin,Status,Date Shortlisted,Appointed Date,Offer Declined",
                made.applications.Select((a, i) => $"APP{i},V1,{a.Ethnicity},{a.Stage},{a.ShortlistedOn},{a.AppointedOn},{a.Declined}")));
            var (shortlisted, appointed) = (Shortlisted(made.applications, made.year), Appointed(made.applications, made.year));
            AssertRow(exact, 34, shortlisted);
            AssertRow(exact, 35, appointed);
            AssertRow(exact, 36, [.. appointed.Zip(shortlisted, (a, s) => Over(a, s))]);
            AssertRow(exact, 37, Ratio(appointed[0], shortlisted[0], appointed[1], shortlisted[1]), "", "");
        });

    [CulturedFact]
    public void Indicator3_AgreesWithTheNaiveReading() => Check(
        from year in OracleGenerators.Year
        from staff in OracleGenerators.Staff(year)
        from cases in Gen.NonEmptyListOf(OracleGenerators.Case(year))
        select (year, staff, cases),
        made =>
        {
            var exact = Return(made.year, made.staff,
                (DataSet.Disciplinary, "Case ID,Employee No,Ethnicity,Case Type,Formal/Informal,Date Opened,Investigation Start,Is Bank Only",
                made.cases.Select((c, i) => $"C{i:000},{c.Employee},{c.Ethnicity},{c.Type},{c.Formality},{c.Opened},{c.Investigated},{c.Bank}")));
            var halves = EntriesInHalves(made.cases, InPost(made.staff), made.year);
            var workforce = ByGroup(made.staff, p => p.Ethnicity);
            AssertRow(exact, 38, workforce);
            AssertRow(exact, 39, [.. halves.Select(h => Print(h / 2m))]);
            AssertRow(exact, 40, [.. halves.Zip(workforce, (h, w) => Over(h / 2m, w))]);
            AssertRow(exact, 41, "", Ratio(halves[1], workforce[1], halves[0], workforce[0]), "");
        });

    [CulturedFact]
    public void Indicator4_AgreesWithTheNaiveReading() => Check(
        from year in OracleGenerators.Year
        from staff in OracleGenerators.Staff(year)
        from completions in Gen.NonEmptyListOf(OracleGenerators.Completion(year))
        select (year, staff, completions),
        made =>
        {
            var exact = Return(made.year, made.staff, (DataSet.Training, "Employee Number,Course Name,Status,Completed Date,CPD",
                made.completions.Select(c => $"{c.Employee},Coaching,{c.Status},{c.Completed},{c.Cpd}")));
            var trained = Trained(made.completions, InPost(made.staff), made.year);
            var workforce = ByGroup(made.staff, p => p.Ethnicity);
            AssertRow(exact, 42, workforce);
            AssertRow(exact, 43, trained);
            AssertRow(exact, 44, [.. trained.Zip(workforce, (t, w) => Over(t, w))]);
            AssertRow(exact, 45, Ratio(trained[0], workforce[0], trained[1], workforce[1]), "", "");
        });

    [CulturedFact]
    public void Indicators5To8_AgreeWithTheNaiveReading() => Check(
        from year in OracleGenerators.Year
        from lines in Gen.NonEmptyListOf(OracleGenerators.SurveyLine(year))
        select (year, lines),
        made =>
        {
            var exact = Return(made.year, [], (DataSet.Survey, "Organisation Code,Survey Year,Indicator,Ethnic Group,Percentage,Numerator,Base,% Never,% Yes,Survey Source,Null Reason",
                made.lines.Select(l => FormattableString.Invariant($"XT1,{l.SurveyYear},{l.Indicator},{l.Group},{l.Percentage},{l.Numerator},{l.Base},{l.Never},{l.Yes},{l.Source},{l.NullReason}"))));
            foreach (var indicator in Enumerable.Range(5, 4))
                AssertRow(exact, 41 + indicator, Survey(made.lines, made.year, indicator, "White"), Survey(made.lines, made.year, indicator, "BME"), "");
        });

    [CulturedFact]
    public void Indicator9_AgreesWithTheNaiveReading() => Check(
        from year in OracleGenerators.Year
        from staff in OracleGenerators.Staff(year)
        from seats in Gen.NonEmptyListOf(OracleGenerators.Seat(year))
        select (year, staff, seats),
        made =>
        {
            var exact = Return(made.year, made.staff,
                (DataSet.Board, "Organisation Code,Person Ref,As At Date,Role Title,Is Voting,Is Executive,Ethnic Origin,Start Date,End Date,Vacant",
                made.seats.Select((s, i) => $"XT1,B{i},31/03/{made.year},Member,{s.Voting},{s.Executive},{s.Ethnicity},{s.Start},{s.End},{s.Vacant}")));
            var workforce = ByGroup(made.staff, p => p.Ethnicity);
            var board = Board(made.seats, made.year, _ => true);
            AssertPart(exact, 50, 57, 63, board, workforce);
            AssertPart(exact, 51, 58, 64, Board(made.seats, made.year, s => s.Voting == "Yes"), workforce);
            AssertPart(exact, 52, 59, 0, Board(made.seats, made.year, s => s.Voting == "No"), workforce);
            AssertPart(exact, 53, 57, 63, board, workforce);
            AssertPart(exact, 54, 60, 65, Board(made.seats, made.year, s => s.Executive == "Yes"), workforce);
            AssertPart(exact, 55, 61, 0, Board(made.seats, made.year, s => s.Executive == "No"), workforce);
            AssertPart(exact, 56, 62, 0, workforce, workforce);
        });

    private static void AssertPart(ExactReturn exact, int countRow, int shareRow, int differenceRow, int[] part, int[] workforce)
    {
        var (all, staff) = (part.Sum(), workforce.Sum());
        AssertRow(exact, countRow, part);
        AssertRow(exact, shareRow, [.. part.Select(n => Over(100m * n, all))]);
        if (differenceRow > 0)
            AssertRow(exact, differenceRow, [.. part.Zip(workforce, (n, w) => all == 0 || staff == 0 ? "n/a" : Print((100m * n * staff - 100m * w * all) / (all * (decimal)staff)))]);
    }

    private static void Check<T>(Gen<T> inputs, Action<T> agrees) => Prop.ForAll(inputs.ToArbitrary(), agrees).Check(Many);

    private static Dictionary<string, string> InPost(Post[] staff) => staff.ToDictionary(p => p.Employee, p => p.Ethnicity);

    private static ExactReturn Return(int year, Post[] staff, params (DataSet DataSet, string Headings, IEnumerable<string> Rows)[] others)
    {
        var standard = YearStandards.Of(year);
        var intake = Reading.Files(standard, Reading.Client,
        [
            (DataSet.Workforce, new FakeFile("workforce.csv", Post.Table(staff))),
            .. others.Select(o => (o.DataSet, new FakeFile("other.csv", o.Rows.Prepend(o.Headings).Select(r => r.Split(','))))),
        ]);
        return ReturnBuilder.Build(Reading.Client, standard, intake.Count(standard));
    }

    private static void AssertRow(ExactReturn exact, int row, int[] counts) => AssertRow(exact, SourceOf(row), counts);

    private static void AssertRow(ExactReturn exact, int row, params string[] expected) => AssertRow(exact, SourceOf(row), expected);

    private static void AssertRow(ExactReturn exact, string source, int[] counts) =>
        AssertRow(exact, source, [.. counts.Select(n => n.ToString(CultureInfo.InvariantCulture))]);

    private static void AssertRow(ExactReturn exact, string source, params string[] expected)
    {
        if (exact.Rows.SingleOrDefault(r => r.Template.Source == source) is not { } row) return;
        EthnicGroup[] groups = [EthnicGroup.White, EthnicGroup.Bme, EthnicGroup.Unknown];
        Assert.Equal([source, .. expected], [source, .. groups.Select(g => row.Cells[g].ToSubmissionText())]);
    }

    private static string SourceOf(int row) => Numbered.Single(r => r.Row == row).Source;
}
