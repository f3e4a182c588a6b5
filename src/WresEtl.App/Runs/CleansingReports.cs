using WresEtl.App.Ports;
using WresEtl.Core.Cleansing;
using WresEtl.Core.Intake;
using WresEtl.Core.Primitives;
using WresEtl.Core.Returns;
using WresEtl.Core.Standards;
using WresEtl.Core.Workforce;

namespace WresEtl.App.Runs;

/// <summary>Puts a run's cleansing into the words of its report.</summary>
internal static class CleansingReports
{
    public static CleansingReport Of(ClientRun run)
    {
        var after = run.Inputs!.Headcount;
        var before = after.With(run.Cleansing!.Changes.ToDictionary(c => c.Person, c => c.Before));
        var earlier = Earlier(run);
        return new CleansingReport(
            run.Client,
            run.Standard,
            DisclosureRates.Of(before, run.Standard),
            DisclosureRates.Of(after, run.Standard),
            LastYear(run.LastYear),
            [.. run.Cleansing.Changes.Select(c => ChangeOf(c, run))],
            [.. after.People.Values
                .Where(p => p.Ethnicity.Disclosure is DeclarationStatus.Missing or DeclarationStatus.NotKnown)
                .OrderBy(p => p.Key.Vpd, StringComparer.Ordinal).ThenBy(p => p.Key.Employee)
                .Select(p => ToAsk(p, run.Standard, earlier))]);
    }

    /// <summary>What last year's return says was declared, for the whole workforce and each row of it.</summary>
    private static Dictionary<string, Figure> LastYear(ExactReturn? lastYear) => (lastYear?.Rows ?? [])
        .Where(r => r.Template.Headcount || r.Template.Source == CleansingReport.WholeWorkforce)
        .DistinctBy(r => r.Template.Source)
        .Select(r => (r.Template.Source, Declared: Figure.Of(100) * (r.Cells.White + r.Cells.Bme) / r.Cells.Sum))
        .Where(r => r.Declared.HasValue)
        .ToDictionary(r => r.Source, r => r.Declared, StringComparer.Ordinal);

    private static CleansingChange ChangeOf(EthnicityChange change, ClientRun run)
    {
        var evidence = change.Evidence;
        var where = evidence.Row == default ? "" : $"{run.Intake.Sheets[evidence.Row.Sheet].File} row {evidence.Row.Row}";
        return new CleansingChange(
            change.Person.Employee.ToDigits(), Words(change.Before), Words(change.After), Words(evidence.Kind), where, evidence.By, evidence.On, change.RuleId);
    }

    private static PersonToAsk ToAsk(Person person, Standard standard, IReadOnlyDictionary<EmployeeNumber, string> earlier)
    {
        var row = standard.Template.FirstOrDefault(r => r.Source == person.Placement.CountId);
        return new PersonToAsk(
            person.Key.Employee.ToDigits(), person.Chosen.Number.ToDigits(), person.Chosen.StaffGroup.Value?.Title ?? "",
            row is null ? "" : $"{row.Indicator} {row.Item}", Recorded(person.Chosen.Ethnicity), earlier.GetValueOrDefault(person.Key.Employee, ""));
    }

    // A text that is on no list may be anything; the exceptions file, where it can be put right, is the one place that shows it.
    private static string Recorded(Term<EthnicCategory> ethnicity) =>
        ethnicity.Value is { } listed ? Words(listed) : ethnicity.Raw.Length == 0 ? "nothing recorded" : "not on the list: see the exceptions";

    /// <summary>A "later" file of a day before the snapshot is an earlier record: shown to HR, never applied.</summary>
    private static Dictionary<EmployeeNumber, string> Earlier(ClientRun run) => run.Intake.Later
        .Where(a => a.Snapshot.Value?.Date < run.Standard.SnapshotDate && a.Ethnicity.Value is { Disclosure: DeclarationStatus.Declared })
        .GroupBy(a => a.Employee)
        .ToDictionary(g => g.Key, g => string.Join(" / ", g.Select(a => a.Ethnicity.Value!.Label).Distinct().Order(StringComparer.Ordinal)));

    private static string Words(EthnicCategory category) =>
        category.Disclosure == DeclarationStatus.Missing ? "nothing recorded" : $"{category.Code} {category.Label}";

    private static string Words(EvidenceKind kind) => kind switch
    {
        EvidenceKind.Answer => "HR's answer",
        EvidenceKind.OtherAssignment => "the person's other assignment",
        EvidenceKind.LaterExport => "a later export",
        EvidenceKind.CleanseReturn => "a data-cleanse return",
    };
}
