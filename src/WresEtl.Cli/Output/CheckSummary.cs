using System.Globalization;
using Spectre.Console;
using WresEtl.App.Clients;
using WresEtl.Core.Intake;
using WresEtl.Core.Primitives;
using WresEtl.Core.Rules;
using WresEtl.Core.Standards;

namespace WresEtl.Cli.Output;

/// <summary>What a check found: the files, then the findings rule by rule with how many there are and where.</summary>
internal static class CheckSummary
{
    private const int PlacesShown = 5;
    private const int MessagesShown = 10;

    public static void Print(CheckReport report)
    {
        Terminal.Out.Write(Files(report.Intake));
        foreach (var file in report.Intake.Files) SetAsideLine.Print(file);
        foreach (var rule in report.OnScreen.GroupBy(f => f.Rule).OrderBy(g => g.Key.Severity).ThenBy(g => g.Key.Id, StringComparer.Ordinal)) Print(rule);
        if (report.OnScreen.Any(f => f.Message.Contains(HiddenValues.ShapeMark, StringComparison.Ordinal)))
            Line("Of a value that may be one record's own the shape is shown: 9 is a digit, a is letters.");
        var (errors, queries, notices) = (Count(report, Severity.Error), Count(report, Severity.Query), Count(report, Severity.Notice));
        Line($"{Counted.Of(errors, "error")}, {Counted.Of(queries, "query", "queries")}, {Counted.Of(notices, "notice")}.");
        var notRead = report.Intake.Files.Where(IsOfNoDataSet).Select(f => f.Name).ToList();
        if (notRead.Count > 0) Line(NotRead(notRead));
        if (errors > 0) Line("Put the errors right and check again.");
        else if (notRead.Count == 0) Line("Nothing here stops these files from being sent.");
    }

    private static bool IsOfNoDataSet(FileRecord file) => file is { DataSet: null, IsPreviousYear: false, IsReportingTemplate: false };

    /// <summary>A check that found nothing wrong with a file which it did not read says nothing about that file.</summary>
    private static string NotRead(IReadOnlyList<string> files) =>
        $"Nothing was read of {string.Join(", ", files)}: {(files.Count == 1 ? "its name says" : "their names say")} no data set. Begin the name with the data set "
        + "(workforce, recruitment, disciplinary, training, survey, board …) or map it (wres map FILE --client CODE shows how it would be read), and check again.";

    private static void Print(IGrouping<RuleEntry, Finding> findings)
    {
        var rule = findings.Key;
        Line($"{rule.Severity.ToString().ToUpperInvariant()} {rule.Id}  {Counted.Of(findings.Count(), "time")}");
        var messages = IsAboutOneRecord(findings) ? [WithoutValues(rule.MessageInGeneral)] : findings.Select(f => f.Message).Distinct().ToList();
        if (messages is [var alike] && (IsAboutOneRecord(findings) || findings.Skip(1).Any()))
        {
            Line($"    {alike}");
            Line($"    at {string.Join("; ", findings.Take(PlacesShown).Select(f => PlaceOf(f.Place)))}{More(findings.Count(), PlacesShown)}");
        }
        else
        {
            foreach (var finding in findings.Take(MessagesShown)) Line($"    {MessageOf(finding)}");
            if (findings.Count() > MessagesShown) Line($"    {More(findings.Count(), MessagesShown).TrimStart()}");
        }

        Line($"    To do: {(IsAboutOneRecord(findings) ? WithoutValues(rule.HowToFix) : string.Join(" / ", findings.Select(f => f.HowToFix).Distinct()))}");
    }

    /// <summary>What a single record holds is for the client's own exceptions workbook; on a terminal its place is enough.</summary>
    private static bool IsAboutOneRecord(IGrouping<RuleEntry, Finding> findings) =>
        findings.Key.Scope is RuleScope.Row or RuleScope.Person || findings.Any(f => f.Person.Length > 0);

    private static string WithoutValues(string text)
    {
        var shown = text;
        while (shown.IndexOf('{', StringComparison.Ordinal) is >= 0 and var open && shown.IndexOf('}', open) is > 0 and var close)
            shown = shown[..open] + "…" + shown[(close + 1)..];
        return shown;
    }

    /// <summary>With its place, unless that is a file which the message begins with.</summary>
    private static string MessageOf(Finding finding) => finding.Message.StartsWith(PlaceOf(finding.Place), StringComparison.Ordinal)
        ? finding.Message
        : $"{PlaceOf(finding.Place)}: {finding.Message}";

    private static string PlaceOf(Place place)
    {
        var text = place.File.Length > 0 ? place.File : place.DataSet;
        if (place.Sheet.Length > 0) text += $" ({place.Sheet})";
        if (place.Row > 0) text += string.Create(CultureInfo.InvariantCulture, $", row {place.Row}");
        return place.Column.Length > 0 ? $"{text}, {place.Column}" : text;
    }

    private static string More(int count, int shown) =>
        count > shown ? string.Create(CultureInfo.InvariantCulture, $" and {count - shown:N0} more") : "";

    private static Table Files(ClientIntake intake)
    {
        var table = new Table().Border(TableBorder.Simple).AddColumn("File").AddColumn("Data set").AddColumn("Format")
            .AddColumn(new TableColumn("Rows read").RightAligned()).AddColumn(new TableColumn("of them data").RightAligned()).AddColumn("");
        foreach (var file in intake.Files)
        {
            table.AddRow(
                Markup.Escape(file.Name), file.DataSet is { } d ? Schema.NameOf(d) : file.IsPreviousYear ? "last year's return" : file.IsReportingTemplate ? "reporting template" : "none", file.Format.ToString(),
                N(file.Sheets.Sum(s => s.RowsRead)), N(file.Sheets.Sum(s => s.DataRows)),
                intake.IsBesideData(file) ? "not read" : file.IsRejected ? "rejected" : file.IsQuarantined ? "quarantined" : file.SameAs.Length > 0 ? "same as another" : "");
        }

        return table;
    }

    private static int Count(CheckReport report, Severity severity) => report.Findings.Count(f => f.Rule.Severity == severity);

    private static string N(int n) => n.ToString("N0", CultureInfo.InvariantCulture);

    // Not wrapped: a file or a pipe wants whole lines.
    private static void Line(string text) => Terminal.Out.Profile.Out.Writer.WriteLine(text);
}
