using System.Globalization;
using CsvHelper;
using WresEtl.App.Ports;
using WresEtl.Core.Rules;
using WresEtl.Core.Standards;

namespace WresEtl.Adapters.Documents;

/// <summary>Reads exceptions.csv of an earlier run.</summary>
public sealed class ExceptionsCsvReader : IFindingsReader
{
    private static readonly CsvReaderOptions Options = new()
    {
        Separator = ',',
        DetectSeparatorHint = false,
        IncludeValuesInExceptions = false,
    };

    public IReadOnlyList<Finding> Read(byte[] csv, IReadOnlyDictionary<string, RuleEntry> catalogue)
    {
        using var reader = CsvReader.Create(csv, Options);
        if (!ExceptionsCsv.Header.All(reader.Headers.Contains)) return [];
        var findings = new List<Finding>();
        while (reader.Read())
        {
            if (catalogue.TryGetValue(reader.GetString("rule_id"), out var rule)) findings.Add(FindingOf(reader, rule));
        }

        return findings;
    }

    private static Finding FindingOf(CsvReader csv, RuleEntry rule)
    {
        string Text(string column) => CsvText.Original(csv.GetString(column));
        return new Finding
        {
            Id = Text("finding_id"),
            FaultHash = Text("fault_hash"),
            Rule = rule,
            Place = new Place(
                Text("dataset"), Text("file"), Text("sheet"),
                int.TryParse(Text("row"), NumberStyles.None, CultureInfo.InvariantCulture, out var row) ? row : 0,
                Text("column")),
            Person = Text("person"),
            Message = Text("message"),
            HowToFix = Text("how_to_fix"),
            Status = Enum.TryParse<FindingStatus>(csv.GetString("status"), ignoreCase: true, out var status) ? status : FindingStatus.New,
        };
    }
}
