using System.IO.Enumeration;
using WresEtl.Core.Intake;
using WresEtl.Core.Standards;

namespace WresEtl.App.Runs;

/// <summary>What a file in a client's folder is, by its name.</summary>
public enum FileRole
{
    /// <summary>Belongs to a data set.</summary>
    Data,

    /// <summary>Last year's submission.csv.</summary>
    PreviousYear,

    /// <summary>The reporting template with what the client has written in it.</summary>
    ReportingTemplate,

    /// <summary>Matches nothing: reported, never ignored.</summary>
    Unmatched,
}

/// <summary>Matches file names to data sets: by the client's patterns where it has any, otherwise by how the name begins.</summary>
public static class DataSetNames
{
    private const string Previous = "previous";
    private const string ReportingTemplate = "reporting-template";

    /// <summary>A predecessor's own words are not this organisation's, so its folder does not count.</summary>
    public static bool IsReportingTemplate(string name) =>
        name.StartsWith(ReportingTemplate, StringComparison.OrdinalIgnoreCase) && !name.Contains('/', StringComparison.Ordinal);

    public static (FileRole Role, DataSet? DataSet) Match(string name, Client client)
    {
        if (IsReportingTemplate(name)) return (FileRole.ReportingTemplate, null);
        // A file in a predecessor's folder, or inside a zip, is matched by its own name where the outer one says nothing.
        foreach (var part in name.Split('/').Where(p => p.Length > 0).Reverse())
        {
            foreach (var dataSet in Enum.GetValues<DataSet>())
            {
                if (Patterns(client, Schema.NameOf(dataSet)).Any(p => FileSystemName.MatchesSimpleExpression(p, part)))
                    return (FileRole.Data, dataSet);
            }

            if (Patterns(client, Previous).Any(p => FileSystemName.MatchesSimpleExpression(p, part))) return (FileRole.PreviousYear, null);
        }

        return (FileRole.Unmatched, null);
    }

    /// <summary>A file inside a zip of which only the zip's name says what it is.</summary>
    public static bool IsNamedByZip(string name, string onDisk, Client client) =>
        name != onDisk && Match(name[(name.LastIndexOf('/') + 1)..], client).Role == FileRole.Unmatched;

    // ESR names its own interface files: GO_<trust>_EXP_…_<date>_<sequence>.DAT.
    private static IReadOnlyList<string> Patterns(Client client, string name) =>
        client.FilePatterns.TryGetValue(name, out var patterns) ? patterns
        : name == "workforce" ? [name + "*", "GO_*_EXP_*"]
        : [name + "*"];
}
