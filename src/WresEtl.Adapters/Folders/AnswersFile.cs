using CsvHelper;
using WresEtl.Adapters.Documents;
using WresEtl.App.Ports;
using WresEtl.Core.Rules;

namespace WresEtl.Adapters.Folders;

/// <summary>A client's <c>answers.csv</c>: who answered what, when. Only ever added to.</summary>
internal sealed class AnswersFile(string path)
{
    private static readonly string[] Header = ["finding_id", "fault_hash", "answer", "answer_code", "note", "answered_by", "answered_on"];

    private static readonly CsvReaderOptions Reading = new()
    {
        Separator = ',',
        HasHeader = false,
        DetectSeparatorHint = false,
        IncludeValuesInExceptions = false,
        TrackLineNumbers = true,
        MalformedData = CsvMalformedDataHandling.Throw,
        FieldCountMismatch = CsvFieldCountHandling.Throw,
    };

    // Made inert by CsvText instead, which can be undone.
    private static readonly CsvWriterOptions Writing = new() { NewLine = "\n", Injection = CsvInjection.None };

    public IReadOnlyList<Answer> Read()
    {
        if (!File.Exists(path)) return [];
        var answers = new List<Answer>();
        try
        {
            using var csv = CsvReader.FromFile(path, Reading);
            if (!csv.Read() || !Header.SequenceEqual(Fields(csv))) throw Broken(1);
            while (csv.Read()) answers.Add(AnswerOf(Fields(csv)));
        }
        catch (CsvFormatException e)
        {
            throw Broken(e.LineNumber);
        }

        return answers;
    }

    public void Add(IReadOnlyList<Answer> answers) => Write([.. Read(), .. answers]);

    public void Remove(IReadOnlyCollection<Answer> answers)
    {
        var there = Read();
        var kept = there.Where(a => !answers.Contains(a)).ToList();
        if (kept.Count < there.Count) Write(kept);
    }

    /// <summary>Written beside and moved into place, so that a broken write never leaves half an answer.</summary>
    private void Write(IReadOnlyList<Answer> all)
    {
        var beside = path + ".new";
        using (var csv = CsvWriter.Create(File.Create(beside), Writing))
        {
            csv.WriteRecord(Header);
            foreach (var a in all) csv.WriteRecord([.. new[] { a.FindingId, a.FaultHash, a.Kind, a.Code, a.Note, a.AnsweredBy, a.AnsweredOn }.Select(CsvText.Inert)]);
        }

        File.Move(beside, path, overwrite: true);
    }

    private static string[] Fields(CsvReader csv) => [.. Enumerable.Range(0, csv.FieldCount).Select(csv.GetString).Select(CsvText.Original)];

    private static Answer AnswerOf(string[] f) => new(f[0], f[1], f[2], f[3], f[4], f[5], f[6]);

    private UnusableFileException Broken(long line) => new(
        $"{Path.GetFileName(path)} of client {Path.GetFileName(Path.GetDirectoryName(path))} cannot be read at line {line}: it is the program's own file; restore it from a backup.");
}
