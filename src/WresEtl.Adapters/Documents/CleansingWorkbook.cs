using System.Globalization;
using CsvHelper;
using WresEtl.Adapters.Documents.Xlsx;
using WresEtl.App.Ports;
using WresEtl.Core.Cleansing;
using WresEtl.Core.Primitives;

namespace WresEtl.Adapters.Documents;

/// <summary>cleansing.xlsx: how much ethnicity is declared and where it is not, what evidence changed, whom to ask.</summary>
internal sealed class CleansingWorkbook(CleansingReport report)
{
    private static readonly CellLook Percent = Looks.Whole with { Format = "0.0" };

    private static readonly CellLook Points = Looks.Whole with { Format = "+0.0;-0.0;0.0" };

    private static readonly string[] RateHeadings =
    [
        "", "People", "Declared", "Declined", "Not known", "Missing",
        "Declared %", "Last year %", "Change, points", "Unknown %", "Unknown % once all are asked",
    ];

    public byte[] Write()
    {
        var year = report.Standard.Year.ToString(CultureInfo.InvariantCulture);
        using var workbook = new WorkbookWriter(new DocumentStamp($"WRES {year} ethnicity cleansing, {report.Client.Code}", Wording.Internal));
        workbook.AddSheet(Layout("Disclosure", [46, 10, 10, 10, 10, 10, 12, 12, 12, 12, 16]), Disclosure(year));
        workbook.AddSheet(Layout("Changes", [14, 30, 34, 28, 36, 24, 14, 9]), Changes());
        workbook.AddSheet(Layout("To ask", [14, 16, 38, 26, 24, 34]), ToAsk());
        return workbook.ToBytes();
    }

    /// <summary>mail-merge.csv: headings a mail merge can use.</summary>
    public byte[] MailMerge()
    {
        using var stream = new MemoryStream();
        using (var csv = CsvWriter.Create(stream, CsvText.Options, leaveOpen: true))
        {
            csv.WriteRecord(["employee_number", "assignment_number", "staff_group", "template_row", "recorded", "earlier_record"]);
            foreach (var p in report.ToAsk) csv.WriteRecord([p.Employee, p.Assignment, p.StaffGroup, p.Band, p.Recorded, p.EarlierRecord]);
        }

        return stream.ToArray();
    }

    private SheetLayout Layout(string name, IReadOnlyList<double> widths) => new()
    {
        Name = name,
        Widths = widths,
        Footer = $"{Wording.Name(report.Client)}: ethnicity cleansing",
    };

    private IEnumerable<SheetRow> Disclosure(string year)
    {
        yield return Line($"WRES {year}, declared ethnicity: {Wording.Name(report.Client)}", Looks.Title, 24);
        yield return Line(Wording.Internal, Looks.Stamp, 18);
        foreach (var sentence in Sentences()) yield return Line(sentence, Looks.Lead, 16);
        yield return new SheetRow([], 10);
        yield return Headings(RateHeadings);
        yield return Rate(new DisclosurePart("Whole workforce", CleansingReport.WholeWorkforce, report.After.Whole));
        yield return new SheetRow([SheetCell.Of("By staff group (last year's return does not hold it)", Looks.Section with { Wrap = false })]);
        foreach (var part in report.After.ByStaffGroup) yield return Rate(part);
        yield return new SheetRow([SheetCell.Of("By template row", Looks.Section)]);
        foreach (var part in report.After.ByBand) yield return Rate(part);
    }

    /// <summary>What a person in HR would want said first.</summary>
    public IEnumerable<string> Sentences()
    {
        var (before, after) = (report.Before.Whole, report.After.Whole);
        yield return $"{after.DeclaredPercent.Number.ToFixed(1)} % of the workforce have declared their ethnicity; "
            + (report.LastYearDeclared.TryGetValue(CleansingReport.WholeWorkforce, out var lastYear)
                ? $"last year it was {lastYear.Number.ToFixed(1)} %."
                : "last year's figure is not known.");
        if (report.Changes.Count > 0)
            yield return $"Evidence filled {Number(report.Changes.Count, "record", "records")} and took Unknown from {before.UnknownPercent.Number.ToFixed(1)} % to {after.UnknownPercent.Number.ToFixed(1)} %.";
        yield return after.Askable == 0
            ? "Nobody is left to ask: all who have not declared chose not to."
            : $"Asking the {Number(after.Askable, "person", "people")} without an answer could take Unknown from {after.UnknownPercent.Number.ToFixed(1)} % to {after.UnknownPercentWhenAsked.Number.ToFixed(1)} %.";
        yield return "Declined, not known and missing all count as Unknown in the return. Nothing is ever filled in without evidence; an earlier record is shown, never used.";
    }

    private static string Number(int n, string one, string many) => $"{n.ToString(CultureInfo.InvariantCulture)} {(n == 1 ? one : many)}";

    private SheetRow Rate(DisclosurePart part)
    {
        var rate = part.Rate;
        var lastYear = report.LastYearDeclared.GetValueOrDefault(part.CountId, Figure.NotCollected(NoValueReason.NotProvided));
        return new SheetRow(
        [
            SheetCell.Of(part.Name, Looks.Words),
            .. new[] { rate.People, rate.Declared, rate.Declined, rate.NotKnown, rate.Missing }.Select(n => SheetCell.Of(n, Looks.Whole)),
            NumberCell(rate.DeclaredPercent, Percent),
            NumberCell(lastYear, Percent),
            NumberCell(rate.DeclaredPercent - lastYear, Points),
            NumberCell(rate.UnknownPercent, Percent),
            NumberCell(rate.UnknownPercentWhenAsked, Percent),
        ]);
    }

    /// <summary>What is not known stays empty; a share of nobody is n/a.</summary>
    private static SheetCell NumberCell(Figure figure, CellLook look) => figure.State switch
    {
        FigureState.Value => SheetCell.Of(figure.Number.ToDouble(), look),
        FigureState.Undefined => SheetCell.Of("n/a", look),
        FigureState.NotCollected => SheetCell.Blank(look),
    };

    private IEnumerable<SheetRow> Changes()
    {
        yield return Line("Changes made on evidence", Looks.Title, 24);
        yield return Line(Wording.Internal, Looks.Stamp, 18);
        yield return Headings("Employee", "Recorded", "Used", "Evidence", "Where", "Given by", "On", "Rule");
        foreach (var c in report.Changes)
            yield return ClientRow(c.Employee, c.Before, c.After, c.Evidence, c.Where, c.By, c.On, c.RuleId);
    }

    private IEnumerable<SheetRow> ToAsk()
    {
        yield return Line("People to ask", Looks.Title, 24);
        yield return Line(Wording.Internal, Looks.Stamp, 18);
        yield return Headings("Employee", "Assignment", "Staff group", "Template row", "Recorded now", "Earlier record (never used)");
        foreach (var p in report.ToAsk)
            yield return ClientRow(p.Employee, p.Assignment, p.StaffGroup, p.Band, p.Recorded, p.EarlierRecord);
    }

    private static SheetRow Line(string text, CellLook look, double height) => new([SheetCell.Of(text, look with { Wrap = false })], height);

    private static SheetRow Headings(params string[] headings) => new([.. headings.Select(h => SheetCell.Of(h, Looks.Heading))]);

    private static SheetRow ClientRow(params string[] cells) => new([.. cells.Select(c => SheetCell.Of(c, Looks.ClientText))]);
}
