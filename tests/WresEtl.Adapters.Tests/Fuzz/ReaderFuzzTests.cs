using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using WresEtl.Adapters.Backup;
using WresEtl.Adapters.Documents;
using WresEtl.Adapters.Documents.Reporting;
using WresEtl.Adapters.Reports;
using WresEtl.Adapters.Tests.Documents;
using WresEtl.App.Publishing;
using WresEtl.App.Runs;
using WresEtl.Core.Disclosure;
using WresEtl.Core.Standards;
using WresEtl.Core.Tests.Returns;
using WresEtl.Testing;
using Writer = WresEtl.Adapters.Documents.Documents;

namespace WresEtl.Adapters.Tests.Fuzz;

/// <summary>
/// Every other file that people or machines hand in, damaged: read, or refused in the reader's own way, never with an exception or a hang.
/// Uploads of the service are exports, which <see cref="FuzzTests"/> reads. Same seed, same damage; WRES_FUZZ_SECONDS is the time
/// they share, WRES_LONG=1 tries each 10,000 times.
/// </summary>
public sealed class ReaderFuzzTests : IDisposable
{
    private const int LongRun = 10_000;
    private const int Tries = 40;
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(5);
    private static readonly Standard WithProforma = Sample.Standard with { Template = CaseS.Template, Proforma = InventedProforma.Layout };

    private readonly TempFolder _folder = new();

    public static TheoryData<string> Readers =>
    [
        "template.docx", "template.html", "proof.docx", "proof.html", "proof.csv", "proof.txt", "ledger", "ledger-tables", "sign-offs", "proforma", "reconcile",
        "submission", "backup",
    ];

    public void Dispose() => _folder.Dispose();

    [Theory]
    [MemberData(nameof(Readers))]
    public void DamagedFile_IsReadOrRefused(string reader)
    {
        var good = Good(reader);
        Assert.True(Read(reader, good), "the undamaged file is not read");
        var (first, seconds) = (Number("WRES_FUZZ_SEED", 20200331), Number("WRES_FUZZ_SECONDS", 0) / (double)Readers.Count);
        var least = Environment.GetEnvironmentVariable("WRES_LONG") == "1" ? LongRun : Tries;
        var (all, failures) = (Stopwatch.StartNew(), new List<string>());
        for (var n = 0; failures.Count < 10 && (n < least || all.Elapsed.TotalSeconds < seconds); n++)
        {
            var random = new Random(first + n);
            var damaged = good.AsSpan().StartsWith("PK"u8) && random.Next(3) > 0 ? Packing.DamagedInside(good, random) : Mutations.Mutate(good, good, random);
            var watch = Stopwatch.StartNew();
            try
            {
                Read(reader, damaged);
            }
            catch (Exception e)
            {
                failures.Add($"seed {first + n}: {e.GetType().Name} {string.Join(" <", (e.StackTrace ?? "").Split('\n').Take(6).Select(l => l.Trim().Split(" in ")[0]))}");
            }

            if (watch.Elapsed > Longest) failures.Add($"seed {first + n}: {watch.Elapsed}");
        }

        Assert.Equal([], failures);
    }

    /// <summary>Nesting that a reader which calls itself would not come back from: the process would end, which no edge catches.</summary>
    [Theory]
    [InlineData("template.html")]
    [InlineData("proof.html")]
    public void DeepNesting_IsRefused(string reader)
    {
        var deep = string.Concat(Enumerable.Repeat("<div>", 2_000)) + "x";
        Assert.False(Read(reader, [.. Good(reader), .. Encoding.UTF8.GetBytes(deep)]));
    }

    private static byte[] Good(string reader) => reader switch
    {
        "template.docx" or "proof.docx" => ReportingSample.File(ReportingSample.Report(), "reporting-template.docx"),
        "template.html" => ReportingSample.File(ReportingSample.Report(), "reporting-template.html"),
        "proof.html" => PublicationSample.Pack().Single(f => f.Path == "index.html").Content,
        "proof.csv" or "proof.txt" => PublicationSample.Pack().Single(f => f.Path == "figures.csv").Content,
        "ledger" => Lines(Entry().ToJson()),
        "ledger-tables" => Encoding.UTF8.GetBytes(Tables.FiguresCsv() + "\0" + Tables.StructureCsv()),
        "sign-offs" => Lines(
            new JsonObject { ["for"] = "submission", ["run"] = "a", ["by"] = "Bo Two", ["on"] = "2020-08-01T00:00:00Z", ["inputs"] = "x" },
            new JsonObject { ["for"] = "receipt", ["version"] = 1, ["number"] = "N-1", ["on"] = "2020-08-02", ["rejected"] = "", ["recorded"] = "2020-08-02T00:00:00Z" }),
        "proforma" => InventedProforma.Make(),
        "reconcile" or "submission" => new Writer().SubmissionCsv(CaseS.Return()),
        "backup" => Encoding.UTF8.GetBytes("{\"format\":1,\"kind\":\"state\",\"made\":\"2020-04-01T06:00:00+00:00\",\"schema\":1,\"audit\":{\"number\":1,\"hash\":\"ab\"},\"files\":[{\"path\":\"a/b\",\"sha256\":\"ab\",\"size\":1},{\"path\":\"c\",\"sha256\":\"ab\",\"size\":1}]}"),
        _ => throw new ArgumentOutOfRangeException(nameof(reader)),
    };

    /// <summary>Whether it was read and not refused.</summary>
    private bool Read(string reader, byte[] bytes) => reader switch
    {
        "template.docx" or "template.html" => new ReportingDocuments().Read(ReportingSample.Report(), bytes) is not null,
        "proof.docx" or "proof.html" or "proof.csv" or "proof.txt" => new ReportReader().Read("report" + reader[5..], bytes).Match(_ => true, _ => false),
        "ledger" => LedgerReading.Read("ledger.jsonl", LinesRead.Of(bytes), []).Match(_ => true, _ => false),
        "ledger-tables" => ReadTables(Encoding.UTF8.GetString(bytes).Split('\0', 2)),
        "sign-offs" => SignOff.Read(LinesRead.Of(bytes)) is not null & ReturnVersions.Read(LinesRead.Of(bytes)) is not null,
        "proforma" => new ReturnDocuments().Fill(bytes, CaseS.Return(), WithProforma, null).Workbook is not null,
        "reconcile" => new OtherFiguresCsv().Read(bytes, CaseS.Template).Faults.Count == 0,
        "submission" => new SubmissionCsvReader().Read(bytes, "ZZ9", 2019, CaseS.Template).Return is not null,
        "backup" => ReadBackup(bytes),
        _ => throw new ArgumentOutOfRangeException(nameof(reader)),
    };

    private static PackTables Tables => PublicationSample.Report("ordinary").Publication.Tables;

    /// <summary>Tables that a ledger holds under their own hashes, whatever they are.</summary>
    private static bool ReadTables(string[] files)
    {
        var record = Entry().ToJson();
        (record["figures"], record["structure"]) = (files[0], files[^1]);
        record["files"] = new JsonObject { ["figures.csv"] = HashOf(files[0]), ["structure.csv"] = HashOf(files[^1]) };
        return LedgerReading.Read("ledger.jsonl", LinesRead.Of(Lines(record)), []).Match(_ => true, _ => false);
    }

    private bool ReadBackup(byte[] bytes)
    {
        File.WriteAllBytes(_folder["backup.json"], bytes);
        var manifest = BackupManifest.Read(_folder.Path, BackupManifest.State);
        return manifest?.Damaged(_folder.Path) is not null;
    }

    private static LedgerEntry Entry() => new(
        new PublishedPack("ZZ9", 2020, 1, "", [], Tables), "run", "under-5",
        new Dictionary<string, string> { ["figures.csv"] = HashOf(Tables.FiguresCsv()), ["structure.csv"] = HashOf(Tables.StructureCsv()) }, "Bo Two", "2020-09-01T00:00:00Z");

    private static byte[] Lines(params JsonObject[] records)
    {
        var lines = new List<string>();
        foreach (var record in records) lines.Add(ChainedLines.Next(lines, record));
        return Encoding.UTF8.GetBytes(string.Concat(lines.Select(l => l + "\n")));
    }

    private static string HashOf(string text) => Manifest.Hash(Encoding.UTF8.GetBytes(text));

    private static int Number(string variable, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : otherwise;
}
