using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using WresEtl.Adapters.Synth;
using WresEtl.App.Synth;
using WresEtl.Core.Intake;
using WresEtl.Core.Intake.Rows;

namespace WresEtl.Cli.Tests.Intake;

/// <summary>Whatever file a table is put into, the same canonical rows come out.</summary>
public class RenderingTests
{
    private const int Rows = 25;

    private static readonly SynthExports[] Clients = [.. Enumerable.Range(0, DemoClients.Plan().Clients.Count).Select(i => SynthExports.Of(DemoClients.Plan(), i))];

    private static readonly (SynthDataSet DataSet, SynthTable Table, string Code)[] Tables =
    [
        .. Clients.SelectMany(c => c.Files.Where(f => f.Table.DataSet != SynthDataSet.Previous && !f.IsCutShort)
            .Select(f => (f.Table.DataSet, Table: f.Table with { Rows = [.. f.Table.Rows.Take(Rows).Select(r => r.ToArray())] }, c.Organisation.Code)))
            // A survey under a composite code, for one: nothing of it is this client's, in any format.
            .Where(t => Canonical(t.Table, t.DataSet, t.Code, SynthRendering.Csv).Count > 0),
    ];

    private static readonly SynthMessItems[] AllItems = [.. Enum.GetValues<SynthMessItems>().Where(i => i != SynthMessItems.None)];

    /// <summary>Items that hide, on purpose, what a plain file shows: compared without the columns they touch, which nothing counts.</summary>
    private static readonly Arbitrary<(int Table, SynthRendering Rendering)> Any =
        (from table in Gen.Choose(0, Tables.Length - 1)
         from container in Gen.Elements(Enum.GetValues<SynthContainer>())
         from encoding in Gen.Elements(Enum.GetValues<SynthEncoding>())
         from separator in Gen.Elements(',', ';', '\t', '|', '~')
         from dates in Gen.Elements(Enum.GetValues<SynthDates>())
         from items in Gen.SubListOf(AllItems)
         select (table, Possible(new SynthRendering
         {
             Container = container,
             Encoding = encoding,
             Separator = separator,
             Dates = dates,
             Items = items.Aggregate(SynthMessItems.None, (all, one) => all | one),
         }))).ToArbitrary();

    // One title above the headings, not two; day numbers as text are those of the 1900 system.
    private static SynthRendering Possible(SynthRendering rendering)
    {
        var items = rendering.Items;
        if (rendering.Has(SynthMessItems.Preamble)) items &= ~SynthMessItems.MergedTitle;
        if (rendering.Dates == SynthDates.SerialText) items &= ~SynthMessItems.Date1904;
        return rendering with { Items = items };
    }

    [Fact]
    public void AnyTable_ThroughAnyFormatMessAndEncoding_ReadsBackToTheSameRows() =>
        Prop.ForAll(Any, c =>
        {
            var (dataSet, table, code) = Tables[c.Table];
            var expected = Canonical(table, dataSet, code, SynthRendering.Csv);
            Assert.Equal(expected, Canonical(table, dataSet, code, c.Rendering));
            Assert.NotEmpty(expected);
        }).Check(FsCheck.Config.QuickThrowOnFailure.WithMaxTest(400).WithReplay(7, 11));

    private static List<string> Canonical(SynthTable table, SynthDataSet dataSet, string code, SynthRendering rendering)
    {
        var stream = new MemoryStream();
        SynthFileWriter.Write(stream, table, rendering);
        var name = dataSet.ToString().ToLowerInvariant() + (rendering.Container == SynthContainer.ZippedCsv ? ".zip" : ".dat");
        var report = Checked.Files(Checked.Client with { Code = code }, (name, stream.ToArray()));
        report.IsBalanced(dataSet);
        return [.. Lines(report.Intake)];
    }

    private static IEnumerable<string> Lines(ClientIntake intake) =>
    [
        .. intake.Assignments.Select(Line),
        .. intake.Applications.Select(a => Join(
            a.Reference, a.Vacancy.Raw, a.Ethnicity.Value?.Code, a.Stage.Value, Day(a.Applied), Day(a.Shortlisted), Day(a.Offered), Day(a.Started), Day(a.Appointed),
            Flag(a.ShortlistedFlag), Flag(a.AppointedFlag), Flag(a.OfferDeclined))),
        .. intake.Cases.Select(c => Join(
            c.Reference, c.Employee.ToDigits(), c.Ethnicity.Value?.Code, c.CaseType.Value, c.Formality.Value, Day(c.Opened), Day(c.InvestigationStart), Flag(c.IsBankOnly))),
        .. intake.Training.Select(t => Join(
            t.Employee.ToDigits(), t.Course.Value, t.CompetencyType.Value, t.ActivityType.Value, Flag(t.Essential), Day(t.Completed), t.Status.Value, Flag(t.IsCpd))),
        .. intake.Board.Select(b => Join(b.Reference, Day(b.AsAt), b.Role.Raw, Flag(b.IsVoting), Flag(b.IsExecutive), b.Ethnicity.Value?.Code, Day(b.End), Flag(b.Vacant))),
        .. intake.Survey.Select(s => Join(
            Number(s.SurveyYear), Number(s.Indicator), s.Group.Value, s.Percentage.Value?.Value.ToString("0.######", CultureInfo.InvariantCulture), Number(s.Base), s.Source.Value)),
        .. Enum.GetValues<DataSet>().SelectMany(intake.Aggregates).Select(l => Join(
            [l.Group.Raw, l.Category.Value, Day(l.PeriodStart), Day(l.PeriodEnd), .. l.Counts.Where(n => n.Key != "applied_n").OrderBy(n => n.Key, StringComparer.Ordinal).Select(n => Number(n.Value))])),
    ];

    private static string Line(Assignment a) => Join(
        a.Employee.ToDigits(), a.Number.IsNone ? a.NumberText : a.Number.ToDigits(), a.Status.Value?.Code, a.Contract.Value?.Code, a.PersonType.Value, Flag(a.IsPrimary),
        a.Fte.Value?.Value.ToString("0.####", CultureInfo.InvariantCulture), a.StaffGroup.Value?.Code, a.JobRole.Value?.Code, a.Occupation.Value?.Code, a.PayCodeText,
        a.PayDescriptionText, a.Ethnicity.Value?.Code ?? a.Ethnicity.Raw, Day(a.Start), Day(a.End));

    private static string Join(params IEnumerable<string?> parts) => string.Join('¦', parts);

    private static string Day(Term<DateValue> term) => term.Value?.Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? (term.IsUnknown ? term.Raw : "");

    private static string Flag(Term<Flag> term) => term.Value?.Value.ToString() ?? term.Raw;

    private static string? Number(Term<PeopleCount> term) => term.Value?.Value.ToString(CultureInfo.InvariantCulture) ?? term.Raw;
}
