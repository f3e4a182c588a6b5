using System.Globalization;
using WresEtl.Core.Intake;

namespace WresEtl.Core.Rules.Files;

/// <summary>Every file is of a data set; one that matches nothing is reported, never ignored.</summary>
public sealed class F020_FileNameMatchesADataSet : IFileRule
{
    public string Id => "F020";

    public IEnumerable<Fault> Check(FileRecord file, RuleContext context) =>
        file is { DataSet: null, IsPreviousYear: false } ? [RuleContext.Of(this, file, $"file:{file.Name}", file.Sha256)] : [];
}

/// <summary>The same bytes under two names would count everybody twice.</summary>
public sealed class F021_FileIsGivenOnce : IFileRule
{
    public string Id => "F021";

    public IEnumerable<Fault> Check(FileRecord file, RuleContext context) =>
        file.SameAs.Length > 0 ? [RuleContext.Of(this, file, $"file:{file.Name}", file.Sha256, ("other", file.SameAs))] : [];
}

/// <summary>Some row looks like headings of the data set.</summary>
public sealed class F022_HeadingsAreFound : IFileRule
{
    public string Id => "F022";

    public IEnumerable<Fault> Check(FileRecord file, RuleContext context) =>
        file.DataSet is not null && file.Sheets.Count > 0 && file.Sheets.All(s => s.Binding is null)
            ? [RuleContext.Of(this, file, $"file:{file.Name}", file.Sha256)]
            : [];
}

/// <summary>Required columns are all there. The finding shows the headings seen, and what may have been meant.</summary>
public sealed class F023_RequiredColumnsArePresent : IFileRule
{
    public string Id => "F023";

    public IEnumerable<Fault> Check(FileRecord file, RuleContext context) =>
        file.Sheets.Any(s => s.Binding is { Missing.Count: 0 })
            ? []
            : file.Sheets.Where(s => s.Binding is not null).SelectMany(s => s.Binding!.Missing.Select(c => Missing(file, s, c)));

    private Fault Missing(FileRecord file, SheetRecord sheet, string column) => new(
        Id,
        new Place(Schema.NameOf(sheet.DataSet), file.Name, sheet.Sheet, sheet.HeadingRow, column),
        $"column:{Schema.NameOf(sheet.DataSet)}/{column}",
        string.Join('|', sheet.Binding!.Headings),
        "",
        [
            ("column", column),
            ("headings", string.Join(", ", sheet.Binding.Headings.Where(h => h.Length > 0))),
            ("suggestion", sheet.Binding.Suggest(column) is { } heading ? $" “{heading}” may be meant: if so, map it in the client's configuration." : ""),
        ]);
}

/// <summary>Headings that mean nothing to us are listed once, so that nobody wonders where a column went.</summary>
public sealed class F024_ColumnsAreKnown : IFileRule
{
    public string Id => "F024";

    public IEnumerable<Fault> Check(FileRecord file, RuleContext context) =>
        file.Sheets
            .Where(s => s.Binding is { Missing.Count: 0, Unmapped.Count: > 0 })
            .Select(s => Sheets.Fault(this, s, "columns", string.Join('|', s.Binding!.Unmapped), ("columns", string.Join(", ", s.Binding.Unmapped))));
}

/// <summary>Two headings for one column: the alias listed first is read, the other is reported.</summary>
public sealed class F025_OneHeadingForEachColumn : IFileRule
{
    public string Id => "F025";

    public IEnumerable<Fault> Check(FileRecord file, RuleContext context) =>
        file.Sheets
            .Where(s => s.Binding is { Missing.Count: 0, Repeated.Count: > 0 })
            .Select(s => Sheets.Fault(this, s, "columns", string.Join('|', s.Binding!.Repeated), ("columns", string.Join(", ", s.Binding.Repeated))));
}

/// <summary>Hidden sheets are how staff records leak; what is read from one is said.</summary>
public sealed class F026_SheetsAreVisible : IFileRule
{
    public string Id => "F026";

    public IEnumerable<Fault> Check(FileRecord file, RuleContext context) =>
        file.Sheets
            .Where(s => s.Visibility != SheetVisibility.Visible)
            .Select(s => Sheets.Fault(this, s, "sheet", file.Sha256, ("sheet", s.Sheet)));
}

/// <summary>Most rows carry another organisation's code: the file is someone else's and must not be kept.</summary>
public sealed class F027_FileIsThisOrganisations : IFileRule
{
    public string Id => "F027";

    public IEnumerable<Fault> Check(FileRecord file, RuleContext context) =>
        file.IsQuarantined
            ? [RuleContext.Of(this, file, $"file:{file.Name}", file.Sha256, ("codes", string.Join(", ", file.Sheets.SelectMany(s => s.Foreign.Keys).Distinct())))]
            : [];
}

/// <summary>Rows of another organisation in this client's file are left out until the client's split says whose they are.</summary>
public sealed class F028_RowsAreThisOrganisations : IFileRule
{
    public string Id => "F028";

    public IEnumerable<Fault> Check(FileRecord file, RuleContext context) =>
        file.IsQuarantined
            ? []
            : file.Sheets.SelectMany(s => s.Foreign.Select(f => Sheets.Fault(
                this, s, f.Key, Invariant(f.Value), ("code", f.Key), ("count", Invariant(f.Value)))));

    private static string Invariant(int n) => n.ToString(CultureInfo.InvariantCulture);
}

/// <summary>The snapshot is 31 March of the reporting year; a file of another day is not used.</summary>
public sealed class F029_SnapshotIsTheYears : IFileRule
{
    public string Id => "F029";

    public IEnumerable<Fault> Check(FileRecord file, RuleContext context)
    {
        var wrong = file.Sheets.SelectMany(s => s.Snapshots).Where(d => d.Key != context.Standard.SnapshotDate).ToArray();
        if (wrong.Length == 0) return [];
        var dates = string.Join(", ", wrong.Select(d => d.Key.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture)).Distinct().Order());
        return
        [
            RuleContext.Of(this, file, $"file:{file.Name}", dates,
                ("dates", dates),
                ("count", wrong.Sum(d => d.Value).ToString(CultureInfo.InvariantCulture)),
                ("snapshot", context.Standard.SnapshotDate.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture))),
        ];
    }
}

/// <summary>Without a snapshot column nothing in the file says which day it shows.</summary>
public sealed class F030_SnapshotDateIsInTheFile : IFileRule
{
    public string Id => "F030";

    public IEnumerable<Fault> Check(FileRecord file, RuleContext context) =>
        file is { DataSet: DataSet.Workforce, IsRejected: false } && file.Sheets.All(s => s.Snapshots.Count == 0)
            ? [RuleContext.Of(this, file, $"file:{file.Name}", file.Sha256, ("snapshot", context.Standard.SnapshotDate.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture)))]
            : [];
}

/// <summary>A total under the data says what is above it.</summary>
public sealed class F031_StatedTotalsAgree : IFileRule
{
    public string Id => "F031";

    public IEnumerable<Fault> Check(FileRecord file, RuleContext context) =>
        file.Sheets.SelectMany(s => s.Totals.Where(t => t.Column.Length == 0 && t.Stated != s.DataRows).Select(t => Sheets.Fault(
            this, s, Invariant(t.Row), Invariant(t.Stated), ("stated", Invariant(t.Stated)), ("counted", Invariant(s.DataRows)))));

    private static string Invariant(int n) => n.ToString(CultureInfo.InvariantCulture);
}

/// <summary>Each data row has a key that can be read: employee number, reference, label.</summary>
public sealed class F032_RowKeyIsReadable : IFileRule
{
    public string Id => "F032";

    public IEnumerable<Fault> Check(FileRecord file, RuleContext context) =>
        file.Sheets.SelectMany(s => s.Unreadable.Select(u => new Fault(
            Id,
            new Place(Schema.NameOf(s.DataSet), file.Name, s.Sheet, u.Row),
            $"key:{Schema.NameOf(s.DataSet)}/{u.Key}",
            u.Key,
            "",
            [("value", u.Key)])));
}

/// <summary>Faults about one sheet.</summary>
internal static class Sheets
{
    public static Fault Fault(IRule rule, SheetRecord sheet, string subject, string value, params (string Name, string Text)[] arguments) => new(
        rule.Id,
        new Place(Schema.NameOf(sheet.DataSet), sheet.File, sheet.Sheet, sheet.HeadingRow),
        $"sheet:{sheet.File}/{sheet.Sheet}/{subject}",
        value,
        "",
        arguments);
}
