using CsvHelper;
using WresEtl.App.Ports;
using WresEtl.Core.Rules;

namespace WresEtl.Adapters.Documents;

/// <summary>exceptions.csv: one line for each finding.</summary>
internal static class ExceptionsCsv
{
    public static readonly string[] Header =
    [
        "finding_id", "client", "year", "rule_id", "severity", "dataset", "file", "sheet", "row", "column", "person", "message",
        "how_to_fix", "status", "fault_hash", "answer", "answer_code", "note", "answered_by", "answered_on",
    ];

    public static byte[] Write(ExceptionsReport report)
    {
        using var stream = new MemoryStream();
        using (var csv = CsvWriter.Create(stream, CsvText.Options, leaveOpen: true))
        {
            csv.WriteRecord(Header);
            foreach (var finding in report.Findings) WriteFinding(csv, finding, report);
        }

        return stream.ToArray();
    }

    private static void WriteFinding(CsvWriter csv, Finding finding, ExceptionsReport report)
    {
        var (place, answer) = (finding.Place, finding.Answer);
        csv.WriteField(finding.Id);
        csv.WriteField(report.Client.Code);
        csv.WriteField(report.Standard.Year);
        csv.WriteField(finding.Rule.Id);
        csv.WriteField(Wording.Of(finding.Rule.Severity).ToLowerInvariant());
        csv.WriteField(place.DataSet);
        csv.WriteField(place.File);
        csv.WriteField(place.Sheet);
        if (place.Row > 0) csv.WriteField(place.Row);
        else csv.WriteField("");
        csv.WriteField(place.Column);
        csv.WriteField(finding.Person);
        csv.WriteField(finding.Message);
        csv.WriteField(finding.HowToFix);
        csv.WriteField(Wording.Of(finding.Status).ToLowerInvariant());
        csv.WriteField(finding.FaultHash);
        string?[] answered = [answer?.Kind, answer?.Code, answer?.Note, answer?.AnsweredBy, answer?.AnsweredOn];
        foreach (var text in answered) csv.WriteField(text ?? "");
        csv.EndRecord();
    }
}
