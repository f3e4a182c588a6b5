using System.Diagnostics;
using DocumentFormat.OpenXml.Spreadsheet;
using WresEtl.Adapters.Documents;
using WresEtl.App.Ports;
using WresEtl.Core.Rules;
using WresEtl.Testing;
using Xunit.Abstractions;
using Writer = WresEtl.Adapters.Documents.Documents;

namespace WresEtl.Adapters.Tests.Documents;

public sealed class AnswersWorkbookReaderTests(ITestOutputHelper output)
{
    private static readonly IReadOnlyList<Finding> Findings = Sample.Findings(6);

    [Fact]
    public void Workbook_AsSentOut_HasNoAnswersAndNoProblems() => Assert.Equal((0, 0, 0), Counts(Read(Write(Findings))));

    [Fact]
    public void GoodAnswers_AreReadWithWhoAndWhen()
    {
        var read = Read(Fill(Write(Findings)));
        Assert.Empty(read.Problems);
        Assert.Equal(Expected(), read.Answers.OrderBy(a => a.Kind, StringComparer.Ordinal));
    }

    [SkippableFact]
    public async Task Workbook_SavedAgainByLibreOffice_ReadsTheSame()
    {
        var (saved, _) = await LibreOffice.SaveAgain(Fill(Write(Findings)), Write(Findings));
        Assert.Equal(Expected(), Read(saved[0]).Answers.OrderBy(a => a.Kind, StringComparer.Ordinal));
        Assert.Empty(Read(saved[0]).Problems);
        Assert.Equal((0, 0, 0), Counts(Read(saved[1])));
    }

    [Fact]
    public void WithoutNameAndDate_TheImportersAreRecorded()
    {
        var answer = Assert.Single(Read(WorkbookFile.Type(Write(Findings), 1, ("F4", "will-fix"), ("G4", "F01"))).Answers);
        Assert.Equal(("importer", "2020-06-01"), (answer.AnsweredBy, answer.AnsweredOn));
    }

    [Theory]
    [InlineData("soon", 1)]
    [InlineData("2020-06-02", 1)]
    [InlineData("29/5/2020", 0)]
    [InlineData("29 May 2020", 0)]
    public void Date_ThatIsNoneOrAhead_IsReported(string date, int problems)
    {
        var read = Read(WorkbookFile.Type(Write(Findings), 1, ("F2", date), ("F4", "will-fix"), ("G4", "F01")));
        Assert.Equal(problems, read.Problems.Count(p => p.Kind == AnswerProblemKind.BadDate));
        Assert.Equal(problems == 1 ? "2020-06-01" : "2020-05-29", Assert.Single(read.Answers).AnsweredOn);
    }

    [Theory]
    [InlineData("", "E01", "", "", AnswerProblemKind.BadAnswer)]
    [InlineData("", "", "A", "", AnswerProblemKind.BadAnswer)]
    [InlineData("", "", "", "only a note", AnswerProblemKind.BadAnswer)]
    [InlineData("perhaps", "E01", "", "", AnswerProblemKind.BadAnswer)]
    [InlineData("value", "", "", "", AnswerProblemKind.ValueMissing)]
    [InlineData("value", "E01", "A", "", AnswerProblemKind.BadAnswer)]
    [InlineData("explained", "E01", "A", "", AnswerProblemKind.BadAnswer)]
    [InlineData("explained", "", "", "", AnswerProblemKind.BadCode)]
    [InlineData("explained", "E99", "", "", AnswerProblemKind.BadCode)]
    [InlineData("explained", "F01", "", "", AnswerProblemKind.BadCode)]
    [InlineData("value", "", "Martian", "", AnswerProblemKind.BadValue)]
    [InlineData("value", "", "99", "", AnswerProblemKind.BadValue)] // says no more than the record
    [InlineData("value", "", "X", "", AnswerProblemKind.BadValue)]
    public void Answer_ThatMakesNone_IsReportedAndTheOthersApply(string answer, string code, string value, string note, AnswerProblemKind kind)
    {
        var read = Read(WorkbookFile.Type(Write(Findings), 1, ("F4", "will-fix"), ("G4", "F01"),
            ("F5", answer), ("G5", code), ("H5", value), ("I5", note)));
        Assert.Equal((kind, 5), Assert.Single(read.Problems) switch { var p => (p.Kind, p.Row) });
        Assert.Single(read.Answers);
    }

    [Fact]
    public void Code_OfAnotherRule_IsReported()
    {
        // Row 6 is a finding of W014; E02 answers W030 only.
        var read = Read(WorkbookFile.Type(Write(Findings), 1, ("F6", "Explained"), ("G6", "e02")));
        Assert.Contains("does not answer rule W014", Assert.Single(read.Problems).Detail, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("A")]
    [InlineData("h")]
    [InlineData("H - Indian")]
    [InlineData("Any other White background")]
    [InlineData("Z")]
    public void Value_OfTheClassification_IsTaken(string value) =>
        Assert.Equal(("value", value), Assert.Single(Read(WorkbookFile.Type(Write(Findings), 1, ("F4", "value"), ("H4", value))).Answers) switch { var a => (a.Kind, a.Code) });

    [Fact]
    public void Value_ToARuleThatTakesNone_IsReported()
    {
        var problem = Assert.Single(Read(WorkbookFile.Type(Write(Findings), 1, ("F6", "value"), ("H6", "A"))).Problems);
        Assert.Equal((AnswerProblemKind.BadAnswer, 6, "Answer"), (problem.Kind, problem.Row, problem.Column));
        Assert.Contains("W030, W031, W032, W034, W038", problem.Detail, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("explained", "E01", 1)] // must be fixed
    [InlineData("will-fix", "F01", 0)]
    public void Error_CannotBeExplained(string answer, string code, int problems)
    {
        var findings = new FindingMaker(Sample.Standard.Rules, [1]).Make([Sample.NoBandFault(1)]);
        var read = new AnswersWorkbookReader().Read(WorkbookFile.Type(Write(findings), 1, ("F4", answer), ("G4", code)), Context(findings));
        Assert.Equal((1 - problems, problems, 0), Counts(read));
        Assert.All(read.Problems, p => Assert.Equal((AnswerProblemKind.BadAnswer, 4), (p.Kind, p.Row)));
    }

    [Fact]
    public void WorkbookWrittenAsFilledIn_ReadsLikeOneThatWasTyped()
    {
        var typed = Read(Fill(Write(Findings)));
        var report = Sample.Report(Findings) with { Filled = new FilledIn("Invented Person", "2020-05-29", typed.Answers) };
        Assert.Equal(typed.Answers, Read(new Writer().ExceptionsWorkbook(report)).Answers);
    }

    [Fact]
    public void LockedCell_Edited_IsReportedWithItsHeading_AndTheRowNotUsed()
    {
        var read = Read(WorkbookFile.Type(Fill(Write(Findings)), 1, ("C4", "90009999"), ("D7", "nothing wrong")));
        Assert.Equal([("Employee number", 4), ("What is wrong", 7)], read.Problems.Select(p => (p.Column, p.Row)));
        Assert.All(read.Problems, p => Assert.Equal(AnswerProblemKind.LockedCellEdited, p.Kind));
        Assert.Equal("will-fix", Assert.Single(read.Answers).Kind);
    }

    [Fact]
    public void EveryLockedCellOfARow_IsGuarded()
    {
        var workbook = Write(Findings);
        foreach (var column in "ABCDEJKLMNOP")
        {
            var read = Read(WorkbookFile.Type(workbook, 1, ($"{column}5", "x")));
            Assert.Equal((AnswerProblemKind.LockedCellEdited, 5), Assert.Single(read.Problems) switch { var p => (p.Kind, p.Row) });
        }
    }

    [Fact]
    public void OneColumnSortedWithoutTheOthers_IsSeenInEveryRowThatMoved()
    {
        var values = WorkbookFile.Values(Write(Findings), 1);
        var read = Read(WorkbookFile.Type(Fill(Write(Findings)), 1, ("N4", (string)values["N5"]), ("N5", (string)values["N4"])));
        Assert.Equal([4, 5], read.Problems.Select(p => p.Row));
        Assert.Single(read.Answers);
    }

    [Fact]
    public void WorkbookOfAnEarlierRun_StillReads_WhenOnlyPlaceAndStatusMoved()
    {
        var now = Findings.Select(f => f with { Status = FindingStatus.Persisting, Place = f.Place with { File = "workforce-new.csv", Row = 99 } }).ToList();
        var read = new AnswersWorkbookReader().Read(Fill(Write(Findings)), Context(now));
        Assert.Equal((3, 0, 0), Counts(read));
    }

    [Fact]
    public void Answer_ToAValueThatChangedSince_IsStale()
    {
        var now = Findings.Select((f, i) => i == 0 ? f with { FaultHash = "other" } : f).ToList();
        var read = new AnswersWorkbookReader().Read(Fill(Write(Findings)), Context(now));
        Assert.Equal((AnswerProblemKind.Stale, 4), Assert.Single(read.Problems) switch { var p => (p.Kind, p.Row) });
        Assert.Equal(2, read.Answers.Count);
    }

    [Fact]
    public void Answer_ToAFindingThatIsGone_IsReported()
    {
        var now = Findings.Skip(1).Select((f, i) => i == 0 ? f with { Status = FindingStatus.Resolved } : f).ToList();
        var read = new AnswersWorkbookReader().Read(Fill(Write(Findings)), Context(now));
        Assert.Equal([AnswerProblemKind.UnknownFinding, AnswerProblemKind.AlreadyResolved], read.Problems.Select(p => p.Kind));
        Assert.Single(read.Answers);
    }

    [Fact]
    public void RowCopied_WithTheSameAnswer_CountsOnce_WithAnotherNeither()
    {
        var same = CopyRow(Fill(Write(Findings)), 4, 50);
        Assert.Equal((3, 0, 0), Counts(Read(same)));
        var read = Read(WorkbookFile.Type(same, 1, ("I50", "another note")));
        Assert.Equal([(AnswerProblemKind.Duplicate, 4), (AnswerProblemKind.Duplicate, 50)], read.Problems.Select(p => (p.Kind, p.Row)));
        Assert.Equal(2, read.Answers.Count);
    }

    [Fact]
    public void RowWithoutId_IsReported()
    {
        var read = Read(CopyRow(Fill(Write(Findings)), 4, 50, keep: "FGHI"));
        Assert.Equal((AnswerProblemKind.LockedCellEdited, 50), Assert.Single(read.Problems) switch { var p => (p.Kind, p.Row) });
    }

    [Fact]
    public void AnswerAlreadyRecorded_IsUnchanged_AndAStaleOneIsAskedAgain()
    {
        var first = Read(Fill(Write(Findings))).Answers.ToDictionary(a => a.FindingId);
        var answered = Findings.Select(f => first.TryGetValue(f.Id, out var a) ? f with { Answer = a } : f).ToList();
        var again = new AnswersWorkbookReader().Read(Write(answered), Context(answered));
        Assert.Equal((0, 0, 3), Counts(again));
        var changed = answered.Select(f => f with { FaultHash = f.FaultHash + "0" }).ToList();
        Assert.Equal((0, 0, 0), Counts(new AnswersWorkbookReader().Read(Write(changed), Context(changed))));
        Assert.Contains("please answer again", (string)WorkbookFile.Values(Write(changed), 1)["M4"], StringComparison.Ordinal);
    }

    [Fact]
    public void SheetMissing_IsReported()
    {
        var renamed = WorkbookFile.Change(Write(Findings), d => d.WorkbookPart!.Workbook.Descendants<Sheet>().ElementAt(1).Name = "Other");
        Assert.Equal(AnswerProblemKind.MissingSheet, Assert.Single(Read(renamed).Problems).Kind);
    }

    [Fact]
    public void ColumnMissing_IsReported_AndTheAnswersStillRead()
    {
        var read = Read(DropColumn(Fill(Write(Findings)), 'L'));
        Assert.Equal((AnswerProblemKind.MissingColumn, "Where"), Assert.Single(read.Problems) switch { var p => (p.Kind, p.Column) });
        Assert.Equal(3, read.Answers.Count);
        Assert.Empty(Read(DropColumn(Fill(Write(Findings)), 'G')).Answers);
    }

    [Fact]
    public void FileThatIsNoWorkbook_IsReported()
    {
        var workbook = Fill(Write(Findings));
        byte[][] broken = [[], [1, 2, 3], "finding_id,answer\n"u8.ToArray(), workbook[..(workbook.Length / 2)], [.. "PK"u8, .. workbook[2..200]]];
        Assert.All(broken, bytes => Assert.Equal(AnswerProblemKind.Unreadable, Assert.Single(Read(bytes).Problems).Kind));
    }

    [Fact]
    public void DamagedWorkbook_NeverThrows()
    {
        var workbook = Fill(Write(Findings));
        foreach (var at in Enumerable.Range(0, 200).Select(i => i * workbook.Length / 200))
        {
            var damaged = (byte[])workbook.Clone();
            damaged[at] ^= 0x5A;
            Assert.NotNull(Read(damaged));
        }
    }

    [Fact]
    public void Problems_NameNoValueOfTheWorkbook()
    {
        var read = Read(WorkbookFile.Type(Write(Findings), 1, ("F2", "CANARY-1"), ("C4", "CANARY-2"), ("F5", "CANARY-3"), ("F6", "explained"), ("G6", "CANARY-4")));
        Assert.Equal(4, read.Problems.Count);
        Assert.DoesNotContain("CANARY", string.Concat(read.Problems), StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task TenThousandFindings_AreWrittenOpenedAndImported()
    {
        var findings = Sample.Findings(10_000);
        var watch = Stopwatch.StartNew();
        var workbook = Write(findings);
        output.WriteLine($"10,000 findings written in {watch.ElapsedMilliseconds} ms, {workbook.Length / 1024} KB");
        workbook = WorkbookFile.Type(workbook, 1, ("F10003", "will-fix"), ("G10003", "F01 Corrected, in the next export"));
        watch.Restart();
        var read = new AnswersWorkbookReader().Read(workbook, Context(findings));
        output.WriteLine($"imported in {watch.ElapsedMilliseconds} ms");
        Assert.Equal((1, 0, 0), Counts(read));
        var (saved, time) = await LibreOffice.SaveAgain(workbook);
        output.WriteLine($"opened and saved by LibreOffice in {time.TotalMilliseconds:0} ms");
        Assert.Equal((1, 0, 0), Counts(new AnswersWorkbookReader().Read(saved[0], Context(findings))));
    }

    /// <summary>Three good answers, one of each kind, as a person would give them.</summary>
    private static byte[] Fill(byte[] workbook) => WorkbookFile.Type(workbook, 1,
        ("D2", "Invented Person"), ("F2", "2020-05-29"),
        ("F4", "explained"), ("G4", "E02 Asked and chose not to say"), ("I4", "asked twice"),
        ("F5", "will-fix"), ("G5", "F01"),
        ("F7", "Value"), ("H7", "A"));

    private static IEnumerable<Answer> Expected() =>
    [
        Answer(0, "explained", "E02", "asked twice"), Answer(3, "value", "A", ""), Answer(1, "will-fix", "F01", ""),
    ];

    private static Answer Answer(int finding, string kind, string code, string note) =>
        new(Findings[finding].Id, Findings[finding].FaultHash, kind, code, note, "Invented Person", "2020-05-29");

    private static byte[] CopyRow(byte[] workbook, int from, uint to, string keep = "ABCDEFGHIJKLMNOP") => WorkbookFile.Change(workbook, document =>
    {
        var rows = WorkbookFile.Sheet(document, 1).Worksheet.GetFirstChild<SheetData>()!;
        var copy = (Row)rows.Elements<Row>().ElementAt(from - 1).CloneNode(true);
        copy.RowIndex = to;
        foreach (var cell in copy.Elements<Cell>().ToList())
        {
            var column = cell.CellReference!.Value![0];
            cell.CellReference = $"{column}{to}";
            if (!keep.Contains(column, StringComparison.Ordinal)) cell.Remove();
        }

        rows.Append(copy);
    });

    private static byte[] DropColumn(byte[] workbook, char column) => WorkbookFile.Change(workbook, document =>
    {
        foreach (var cell in WorkbookFile.Sheet(document, 1).Worksheet.Descendants<Cell>().Where(c => c.CellReference!.Value![0] == column).ToList())
            cell.Remove();
    });

    private static (int, int, int) Counts(AnswersRead read) => (read.Answers.Count, read.Problems.Count, read.Unchanged);

    private static byte[] Write(IReadOnlyList<Finding> findings) => new Writer().ExceptionsWorkbook(Sample.Report(findings));

    private static AnswersRead Read(byte[] workbook) => new AnswersWorkbookReader().Read(workbook, Context(Findings));

    private static AnswersContext Context(IReadOnlyList<Finding> findings) => new(findings, Sample.Codes, YearStandards.Of(2020).Ethnicity, "importer", new DateOnly(2020, 6, 1));
}
