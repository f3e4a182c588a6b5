using System.Diagnostics;
using System.Globalization;
using System.Text;
using WresEtl.Adapters.Intake;
using WresEtl.Adapters.Synth;
using WresEtl.App.Ports;
using WresEtl.App.Synth;
using WresEtl.Core.Intake;
using WresEtl.Testing;

namespace WresEtl.Cli.Tests.Intake;

/// <summary>
/// Damaged staff lists of every kind through the whole check: whatever is left of the file, each row below the headings is read once, and
/// used or set aside. Same seed, same damage; two seconds of them, or 10,000 with WRES_LONG=1, from WRES_FUZZ_SEED on.
/// </summary>
public class ConservationFuzzTests
{
    private const int LongRun = 10_000;

    private static readonly TimeSpan Short = TimeSpan.FromSeconds(2);

    private static readonly StaffRow[] People =
        [.. Enumerable.Range(1, 30).Select(i => new StaffRow { Employee = (20_000_000 + i).ToString(CultureInfo.InvariantCulture), Pay = i % 4 == 0 ? "Scale, \"local\"" : "Non Review Body Band 5" })];

    private static readonly byte[][] Good =
    [
        Encoding.UTF8.GetBytes(StaffRow.Csv(People) + "Total,30\n"),
        .. new[]
        {
            SynthRendering.Csv with { Separator = '|', Items = SynthMessItems.Preamble },
            SynthRendering.Csv with { Separator = '\t', Encoding = SynthEncoding.Utf16 },
            SynthRendering.Xlsx,
            new SynthRendering { Container = SynthContainer.HtmlTable },
            new SynthRendering { Container = SynthContainer.ZippedCsv },
        }.Select(Rendered),
    ];

    [Fact]
    public void EveryRowOfADamagedFile_IsUsedOrSetAside()
    {
        var isLong = Environment.GetEnvironmentVariable("WRES_LONG") == "1";
        var seed = int.TryParse(Environment.GetEnvironmentVariable("WRES_FUZZ_SEED"), NumberStyles.None, CultureInfo.InvariantCulture, out var own) ? own : 20200331;
        var (watch, tries, rows) = (Stopwatch.StartNew(), 0, 0);
        for (; isLong ? tries < LongRun : watch.Elapsed < Short; tries++) rows += RowsOf(seed + tries);
        Assert.True(rows > 0, "nothing of any damaged file was read");
    }

    private static int RowsOf(int seed)
    {
        var random = new Random(seed);
        var good = Good[random.Next(Good.Length)];
        var damaged = Mutations.Mutate(good, Good[random.Next(Good.Length)], random);
        var watch = Stopwatch.StartNew();
        var report = Checked.Files(null, ("workforce.dat", damaged));
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(5), $"seed {seed}: {watch.Elapsed}");
        Assert.True(report.Intake.Sheets.All(s => s.IsBalanced), $"seed {seed}: a row is neither used nor set aside");
        Assert.True(RowsBelow(damaged, report.Intake.Sheets).SequenceEqual(report.Intake.Sheets.Select(s => s.RowsRead)), $"seed {seed}: a row was not read");
        return report.Intake.Sheets.Sum(s => s.RowsRead);
    }

    /// <summary>The rows that the bare reader hands over below each sheet's headings.</summary>
    private static IEnumerable<int> RowsBelow(byte[] bytes, IReadOnlyList<SheetRecord> records)
    {
        using var folder = new TempFolder();
        File.WriteAllBytes(folder["workforce.dat"], bytes);
        var below = new List<int>();
        foreach (var opened in new FileReader().Open(folder["workforce.dat"], new ReadLimits()))
        {
            using var file = opened;
            foreach (var sheet in file.Sheets())
            {
                var record = records[below.Count];
                var count = 0;
                while (sheet.Read()) count += record.Binding is { Missing.Count: 0 } && sheet.Row > record.HeadingRow ? 1 : 0;
                below.Add(count);
            }
        }

        return below;
    }

    private static byte[] Rendered(SynthRendering rendering)
    {
        var stream = new MemoryStream();
        SynthFileWriter.Write(stream, StaffRow.Table(People), rendering);
        return stream.ToArray();
    }
}
