using WresEtl.App.Ports;
using WresEtl.App.Runs;
using WresEtl.Core.Intake;
using WresEtl.Core.Primitives;
using WresEtl.Core.Standards;

namespace WresEtl.App.Clients;

/// <summary>How a file would be read.</summary>
/// <param name="Client">Under whose configuration.</param>
/// <param name="NamedDataSet">What its name says it is; null where the name says nothing and the headings decided.</param>
/// <param name="Sheets">Its sheets with headings; a zip's files one after the other.</param>
/// <param name="Problems">Why it cannot be read, where it cannot.</param>
public sealed record FileMapping(
    Client Client, DataSet? NamedDataSet, IReadOnlyList<SheetPreview> Sheets, IReadOnlyList<FileProblem> Problems)
{
    /// <summary>Sheets, and files of a zip, in which no row looks like headings.</summary>
    public IReadOnlyList<string> WithoutHeadings { get; init; } = [];

    /// <summary>Redacted.</summary>
    public override string ToString() => nameof(FileMapping);
}

/// <summary>Shows how each column and value of a file would be read, before any of it is.</summary>
public sealed class MapFile(IConfiguration configuration, IFileReader reader, FilePasswords passwords)
{
    public Outcome<FileMapping> Map(string path, int year, string code) =>
        ClientTerms.Of(configuration, year, code).Match<Outcome<FileMapping>>(
            terms => new Outcome<FileMapping>.Ok(Map(path, terms)),
            refused => new Outcome<FileMapping>.Refused(refused.Code, refused.Detail));

    private FileMapping Map(string path, ClientTerms terms)
    {
        var named = DataSetNames.Match(Path.GetFileName(path), terms.Client).DataSet;
        var sheets = new List<SheetPreview>();
        var problems = new List<FileProblem>();
        var without = new List<string>();
        foreach (var file in reader.Open(path, terms.Settings.Limits, passwords.Of(path, terms.Settings.Limits, terms.Client)))
        {
            using (file)
            {
                var dataSet = named ?? DataSetNames.Match(file.Name, terms.Client).DataSet;
                var candidates = dataSet is { } one ? [one] : Candidates;
                foreach (var sheet in file.Sheets())
                {
                    var inZip = file.Format == FileFormat.Zip || file.Name.Contains('/', StringComparison.Ordinal) ? file.Name : "";
                    if (SheetPreview.Of(sheet, candidates, terms.Standard, terms.Client) is { } preview) sheets.Add(preview with { File = inZip });
                    else without.Add(string.Join(", ", new[] { inZip, sheet.Name }.Where(n => n.Length > 0)));
                }

                file.Finish();
                problems.AddRange(file.Problems);
            }
        }

        return new FileMapping(terms.Client, named, sheets, problems) { WithoutHeadings = without };
    }

    // A later export looks like any workforce export.
    private static readonly IReadOnlyList<DataSet> Candidates = [.. Enum.GetValues<DataSet>().Where(d => d != DataSet.Later)];
}
