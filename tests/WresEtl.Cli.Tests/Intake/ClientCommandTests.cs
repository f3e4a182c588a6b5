using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using WresEtl.Adapters.Config;
using WresEtl.Adapters.Documents.Templates;
using WresEtl.Core.Intake;
using WresEtl.Core.Primitives;
using WresEtl.Core.Standards;
using WresEtl.Testing;

namespace WresEtl.Cli.Tests.Intake;

/// <summary><c>wres check</c>, <c>map</c> and <c>templates</c>: what a client runs alone.</summary>
public sealed class ClientCommandTests : IDisposable
{
    private static readonly StaffRow Row = new();

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void CheckOfGoodFiles_SaysSoAndWritesNothing()
    {
        File.WriteAllText(_folder["workforce.csv"], StaffRow.Csv(Row));
        var result = Wres.Run("check", "--year", "2020", "--client", "XT1", _folder["workforce.csv"]);
        Assert.Equal(0, result.ExitCode);
        Assert.Contains("0 errors, ", result.Output, StringComparison.Ordinal);
        Assert.Equal(["workforce.csv"], Directory.EnumerateFileSystemEntries(_folder.Path).Select(Path.GetFileName));
    }

    [Fact]
    public void CheckOfAFileUnderANameOfNoDataSet_SaysThatNothingOfItWasRead()
    {
        File.WriteAllText(_folder["workforce.csv"], StaffRow.Csv(Row));
        File.WriteAllText(_folder["staff.csv"], StaffRow.Csv(Row));
        var result = Wres.Run("check", "--year", "2020", "--client", "XT1", _folder["staff.csv"], _folder["workforce.csv"]);
        Assert.StartsWith("Nothing was read of staff.csv: its name says no data set.", result.Output.TrimEnd().Split('\n')[^1], StringComparison.Ordinal);
        Assert.DoesNotContain("Nothing here stops", result.Output, StringComparison.Ordinal);
        Assert.Equal(0, result.ExitCode);
    }

    [Fact]
    public void Check_SaysWhichRowsWereSetAsideAndWhy()
    {
        File.WriteAllText(_folder["workforce.csv"], StaffRow.Csv(Row, Row, Row with { Employee = "20000002", Contract = "Bank" })
            + ",,,\n,,,\nGrand Total,,3\nFilter: Payroll is equal to All\n");
        var result = Wres.Run("check", "--year", "2020", "--client", "XT1", _folder["workforce.csv"]);
        Assert.Contains(
            "workforce.csv: rows set aside: 2 empty rows, 1 footer or note, 1 total, 1 repeated row, 1 row with a contract type that is not counted.\n",
            result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void CheckOfAFileWithErrors_Is10AndGroupsThemByRule()
    {
        File.WriteAllText(_folder["workforce.csv"], StaffRow.Csv(
            Row with { Ethnicity = "Q", Employee = "CANARY-1" }, Row with { Employee = "20000002", Pay = "CANARY-2", Grade = "" }, Row with { Employee = "20000003", Pay = "CANARY-3", Grade = "" }));
        var result = Wres.Run("check", "--year", "2020", "--client", "XT1", _folder.Path);
        Assert.Equal(10, result.ExitCode);
        Assert.Contains("ERROR H005  2 times", result.Output, StringComparison.Ordinal);
        Assert.Contains("workforce.csv, row 3, pay_description; workforce.csv, row 4, pay_description", result.Output, StringComparison.Ordinal);
        // What one record holds is for the exceptions workbook.
        Assert.DoesNotContain("CANARY", result.Output + result.Error, StringComparison.Ordinal);
    }

    // Of a column of codes, and in more than one row: anything else may be somebody's own, in the wrong column.
    [Fact]
    public void Check_TellsAValueOfAListOnlyWhereItRepeats()
    {
        File.WriteAllText(_folder["workforce.csv"], StaffRow.Csv(
            Row with { Contract = "Permanant", Start = "CANARY-0, Jane" }, Row with { Employee = "20000002", Contract = "Permanant", Start = "CANARY-0, Jane" },
            Row with { Employee = "20000003", Ethnicity = "CANARY-1" }, Row with { Employee = "20000004", Fte = "CANARY-2" }) + "Total 9\n");
        File.WriteAllText(_folder["recruitment.csv"], "Application ID,Job Ref,Source System,Ethnicity,Status,Date Applied\n"
            + "CANARY-3,V1,Trac,A,Shortlisted,01/06/2019\nCANARY-3,V1,Trac,A,Appointed,01/06/2019\n");
        var result = Wres.Run("check", "--year", "2020", "--client", "XT1", _folder.Path);
        Assert.Contains("“Permanant” is not in the list (2 rows: 2, 3)", result.Output, StringComparison.Ordinal);
        Assert.Contains("assignment_start: “shape a-9, a” is not a date in a form the program knows (2 rows: 2, 3)", result.Output, StringComparison.Ordinal);
        Assert.Contains("Ethnic origin “shape a-9” is not in the 2001 classification (1 row: 4)", result.Output, StringComparison.Ordinal);
        Assert.Contains("R024", result.Output, StringComparison.Ordinal);
        Assert.Contains("A total under the data says 9 rows, but 4 stand above it.", result.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("CANARY", result.Output + result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void CheckOfOneFile_AsksForNoOther()
    {
        File.WriteAllText(_folder["board.csv"], "Board role,White,BME,Unknown\nTotal,9,2,1\nVoting,7,1,1\nExecutive,4,1,0\n");
        var result = Wres.Run("check", "--year", "2020", "--client", "XT1", _folder["board.csv"]);
        Assert.DoesNotContain("X00", result.Output, StringComparison.Ordinal);
        Assert.Equal(0, result.ExitCode);
    }

    [Theory]
    [InlineData("2099", 11)]
    [InlineData("soon", 13)]
    public void CheckOfAnUnknownYear_IsRefused(string year, int exitCode) =>
        Assert.Equal(exitCode, Wres.Run("check", "--year", year, "--client", "XT1", _folder.Path).ExitCode);

    [Fact]
    public void CheckOfAProtectedWorkbook_IsAFindingWhereNobodyCanBeAsked()
    {
        File.Copy(Path.Combine(Repository.Root, "tests", "WresEtl.Adapters.Tests", "fixtures", "password.xlsx"), _folder["workforce.xlsx"]);
        var result = Wres.Run("check", "--year", "2020", "--client", "XT1", _folder["workforce.xlsx"]);
        Assert.Equal(10, result.ExitCode);
        Assert.Contains("F003", result.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("password.xlsx")]
    [InlineData("password.xls")]
    public void CheckWithAWrongPassword_SaysThatItDoesNotOpenTheFile(string fixture)
    {
        var config = CopyOfConfig();
        Directory.CreateDirectory(Path.Combine(config, "clients", "XT1"));
        File.WriteAllText(Path.Combine(config, "clients", "XT1", "client.yaml"), "code: \"XT1\"\npassword_variable: WRES_TEST_PASSWORD\n");
        var path = _folder["workforce" + Path.GetExtension(fixture)];
        File.Copy(Path.Combine(Repository.Root, "tests", "WresEtl.Adapters.Tests", "fixtures", fixture), path);
        var result = Wres.RunWith(new() { ["WRES_TEST_PASSWORD"] = "wrong" }, "check", "--year", "2020", "--client", "XT1", "--config", config, path);
        Assert.Contains("F004", result.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("F003", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Map_ShowsWhatIsUnknownAndWritesAMappingThatChangesNothing()
    {
        var config = CopyOfConfig();
        File.WriteAllText(_folder["staff list.csv"], StaffRow.Csv(
            Row with { Contract = "Permanant", Pay = "Local Spot \"9\"" }, Row with { Employee = "20000002" }).Replace("Ethnic Origin", "Ethnik Origin", StringComparison.Ordinal));
        var result = Wres.Run("map", _folder["staff list.csv"], "--client", "XT1", "--year", "2020", "--config", config);
        Assert.Equal(0, result.ExitCode);
        Assert.Contains("matches no data set; its headings decide", result.Output, StringComparison.Ordinal);
        var yaml = File.ReadAllText(Path.Combine(config, "clients", "XT1", "client.yaml"));
        Assert.Contains("#     \"Ethnik Origin\": ethnic_origin", yaml, StringComparison.Ordinal);
        Assert.Contains("#     \"Permanant\": \"Permanent\"", yaml, StringComparison.Ordinal);
        Assert.Contains("# #     \"Local Spot \\\"9\\\"\":   # 1 row", yaml, StringComparison.Ordinal);
        File.WriteAllText(_folder["workforce.csv"], StaffRow.Csv(Row));
        Assert.Equal(0, Wres.Run("check", "--year", "2020", "--client", "XT1", "--config", config, _folder["workforce.csv"]).ExitCode);
    }

    [Fact]
    public void AMappingWithItsHashesTakenAway_IsReadAndUsed()
    {
        var config = CopyOfConfig();
        var csv = StaffRow.Csv(Row with { Contract = "Permanant" }).Replace("Ethnic Origin", "Ethnik Origin", StringComparison.Ordinal);
        File.WriteAllText(_folder["workforce.csv"], csv);
        Assert.Equal(10, Wres.Run("check", "--year", "2020", "--client", "XT1", "--config", config, _folder["workforce.csv"]).ExitCode);
        Wres.Run("map", _folder["workforce.csv"], "--client", "XT1", "--year", "2020", "--config", config);
        var path = Path.Combine(config, "clients", "XT1", "client.yaml");
        TakeHashesAway(path);
        var result = Wres.Run("check", "--year", "2020", "--client", "XT1", "--config", config, _folder["workforce.csv"]);
        Assert.Equal(0, result.ExitCode);
    }

    [Theory]
    [InlineData("workforce.csv", "Employee Number,Assignment Number,Status,Assignment Category,JobName,Grade,Ethnic Origin,Primary,Knows Nobody\n20000001,20000001,Activ Assignment,Odd,Odd|Odd Role,NHS|ZZ12|Odd,Odd,Odd,x\n")]
    [InlineData("recruitment.csv", "Application ID,Job Ref,Ethnicity,Status,Staff Group,Shortlisted?\nR1,V1,Odd,Shortlistd,Odd,Odd\n")]
    [InlineData("disciplinary.csv", "Case ID,Ethnicity,Case Type,Formal/Informal,Date Opened\nC1,Odd,Odd,Formall,01/05/2019\n")]
    [InlineData("training.csv", "Employee Number,Course Name,Completed Date,Status\n20000001,Odd: course,01/05/2019,Complted\n20000001,Odd course,01/05/2019,Odd\n")]
    [InlineData("board.csv", "Board role,White,BME,Unknown\nOdd,9,2,1\n")]
    public void AMapping_IsValidAsItIsWrittenAndWithItsHashesTakenAway(string name, string text)
    {
        var config = CopyOfConfig();
        File.WriteAllText(_folder[name], text);
        Assert.Equal(0, Wres.Run("map", _folder[name], "--client", "XT1", "--year", "2020", "--config", config).ExitCode);
        var path = Path.Combine(config, "clients", "XT1", "client.yaml");
        Assert.Contains("# #     \"Odd", File.ReadAllText(path).Replace("# #   \"Odd", "# #     \"Odd", StringComparison.Ordinal), StringComparison.Ordinal);
        foreach (var _ in Enumerable.Range(0, 2))
        {
            Assert.IsType<Outcome<Client>.Ok>(new ConfigurationFolder(config).Client("XT1"));
            TakeHashesAway(path);
        }
    }

    [Fact]
    public void Map_ShowsOtherColumnsByForm_AndNeverWhatIsOnePersonsOwn()
    {
        File.WriteAllText(_folder["workforce.csv"], StaffRow.Csv(
            Row with { Start = "04/13/2015" }, Row with { Employee = "20000002", Fte = "CANARY" }, Row with { Employee = "CANARY-3", Ethnicity = "QQ123456C" }) + "Total,3\n");
        var config = CopyOfConfig();
        var result = Wres.Run("map", _folder["workforce.csv"], "--client", "XT1", "--year", "2020", "--config", config);
        Assert.Contains("99/99/9999, the month first: 1, first in row 2", result.Output, StringComparison.Ordinal);
        Assert.Contains("8 digits: 2", result.Output, StringComparison.Ordinal);
        Assert.Contains("a-9: 1, first in row 4", result.Output, StringComparison.Ordinal);
        Assert.Contains("1 row with a total.", result.Output, StringComparison.Ordinal);
        var everything = result.Output + result.Error + File.ReadAllText(Path.Combine(config, "clients", "XT1", "client.yaml"));
        Assert.All(["CANARY", "QQ123456C", "04/13/2015"], text => Assert.DoesNotContain(text, everything, StringComparison.Ordinal));
    }

    [Fact]
    public void Map_OfAColumnOfNames_ShowsNone()
    {
        // Somebody's names in the place of courses: none of them repeats as courses do.
        File.WriteAllText(_folder["training.csv"], "Employee Number,Course Name,Completed Date,Status\n"
            + string.Concat(Enumerable.Range(1, 30).Select(i => $"{20000000 + i},CANARY{(char)('A' + i % 26)} {(char)('A' + i / 26)},01/05/2019,Completed\n")));
        var config = CopyOfConfig();
        var result = Wres.Run("map", _folder["training.csv"], "--client", "XT1", "--year", "2020", "--config", config);
        Assert.Contains("a a: 30, first in row 2", result.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("CANARY", result.Output + File.ReadAllText(Path.Combine(config, "clients", "XT1", "client.yaml")), StringComparison.Ordinal);
    }

    [Fact]
    public void Map_OfHeadingsNobodyKnows_ShowsThemButNeverARecord()
    {
        var config = CopyOfConfig();
        const string Records = "20000001,CANARY,Permanent\n20000002,CANARY,Permanent\n";
        File.WriteAllText(_folder["workforce.csv"], "Report of staff\n\nRef,Family,Kind\n" + Records);
        var result = Wres.Run("map", _folder["workforce.csv"], "--client", "XT1", "--year", "2020", "--config", config);
        Assert.Equal(0, result.ExitCode);
        Assert.Contains("headings in row 3", result.Output, StringComparison.Ordinal);
        var yaml = File.ReadAllText(Path.Combine(config, "clients", "XT1", "client.yaml"));
        Assert.Contains("\"Kind\":", yaml, StringComparison.Ordinal);
        File.WriteAllText(_folder["workforce.csv"], Records);
        result = Wres.Run("map", _folder["workforce.csv"], "--client", "XT1", "--year", "2020", "--config", config);
        Assert.Equal(10, result.ExitCode);
        Assert.DoesNotContain("CANARY", result.Output + result.Error + yaml, StringComparison.Ordinal);
    }

    [Fact]
    public void CheckOfAnotherDaysFile_SaysWhichDayToExport()
    {
        File.WriteAllText(_folder["workforce.csv"], StaffRow.Csv(Row with { Snapshot = "31/03/2019" }));
        Assert.Contains("To do: Run the export again as at 31/03/2020.", Wres.Run("check", "--year", "2020", "--client", "XT1", _folder["workforce.csv"]).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Map_NeverWritesOverAFile()
    {
        var config = CopyOfConfig();
        Directory.CreateDirectory(Path.Combine(config, "clients", "XT1"));
        var own = Path.Combine(config, "clients", "XT1", "client.yaml");
        File.WriteAllText(own, "code: \"XT1\"\n");
        File.WriteAllText(_folder["workforce.csv"], StaffRow.Csv(Row));
        foreach (var _ in Enumerable.Range(0, 2)) Wres.Run("map", _folder["workforce.csv"], "--client", "XT1", "--year", "2020", "--config", config);
        Assert.Equal("code: \"XT1\"\n", File.ReadAllText(own));
        Assert.Equal(["client.suggested.yaml", "client.yaml"], Directory.EnumerateFiles(Path.Combine(config, "clients", "XT1")).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Templates_AreWrittenOnce()
    {
        var output = _folder["out"];
        Assert.Equal(0, Wres.Run("templates", "--year", "2020", "--client", "XT1", "--out", output).ExitCode);
        Assert.Equal(
            ["board.xlsx", "cleanse.xlsx", "disciplinary.xlsx", "survey.xlsx", "training.xlsx"],
            Directory.EnumerateFiles(output).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        File.WriteAllText(Path.Combine(output, "board.xlsx"), "filled");
        Assert.Contains("left alone", Wres.Run("templates", "--year", "2020", "--client", "XT1", "--out", output).Output, StringComparison.Ordinal);
        Assert.Equal("filled", File.ReadAllText(Path.Combine(output, "board.xlsx")));
    }

    [Theory]
    [InlineData(2016)]
    [InlineData(2020)]
    [InlineData(2026)]
    public void ATemplate_IsTheSameEveryTimeAndReadsAsEmpty(int year)
    {
        var standard = YearStandards.Of(year);
        var workbooks = new InputTemplates().Workbooks(standard, Checked.Client);
        Assert.Equal(workbooks, new InputTemplates().Workbooks(standard, Checked.Client), (a, b) => a.Name == b.Name && a.Content.SequenceEqual(b.Content));
        if (year != Checked.Year) return;
        var report = Checked.Files(null, [.. workbooks]);
        Assert.All(report.Intake.Files, f => Assert.Equal(0, f.Sheets.Sum(s => s.DataRows)));
        Assert.All(report.Findings, f => Assert.Equal("F046", f.Rule.Id));
    }

    [Fact]
    public void AFilledTemplate_ReadsBackWithoutAFinding()
    {
        var workbooks = new InputTemplates().Workbooks(YearStandards.Of(Checked.Year), Checked.Client).Select(w => (w.Name, Filled(w.Content))).ToArray();
        var intake = Checked.Files(null, workbooks).Intake;
        Assert.Equal((2, 2, 2), (intake.Board.Count, intake.Survey.Count, intake.Training.Count));
        Assert.Equal((2, 2), (intake.Cases.Count, intake.Cleanse.Count));
        Assert.Empty(intake.UnknownValues());
        Assert.Equal(["A", "H"], intake.Board.Select(b => b.Ethnicity.Value!.Code));
        Assert.Equal(27.4m, intake.Survey[0].Percentage.Value!.Value);
        Assert.Equal("Suppressed", intake.Survey[1].NullReason.Value);
        Assert.Equal("90000017", intake.Training.First().Employee.ToDigits());
    }

    [Fact]
    public void ATemplatesDropDowns_OfferTheYearsOwnLists()
    {
        var board = new InputTemplates().Workbooks(YearStandards.Of(Checked.Year), Checked.Client).Single(w => w.Name == "board.xlsx").Content;
        using var document = SpreadsheetDocument.Open(new MemoryStream(board), false);
        var lists = SheetOf(document, InputTemplate.ListsSheet).Descendants<Row>().Select(Texts).ToList();
        var column = lists[0].IndexOf("Choices for Ethnic origin");
        Assert.Contains("A - British", lists.Select(r => r.ElementAtOrDefault(column)));
        Assert.NotEmpty(SheetOf(document, "Board members").Descendants<DataValidation>());
    }

    /// <summary>Types both examples of the guide into the first sheet, as a person would.</summary>
    private static byte[] Filled(byte[] workbook)
    {
        var stream = new MemoryStream();
        stream.Write(workbook);
        using (var document = SpreadsheetDocument.Open(stream, true))
        {
            var guide = SheetOf(document, InputTemplate.GuideSheet).Descendants<Row>().Skip(1).Select(Texts).ToList();
            var data = document.WorkbookPart!.WorksheetParts.First(p => p.Worksheet!.Descendants<DataValidation>().Any()).Worksheet!;
            foreach (var example in new[] { 1, 2 })
            {
                var cells = data.Descendants<Row>().ElementAt(3 + example).Elements<Cell>().ToList();
                for (var i = 0; i < guide.Count; i++)
                {
                    if (guide[i][example].Length == 0) continue;
                    cells[i].DataType = CellValues.InlineString;
                    cells[i].InlineString = new InlineString(new Text(guide[i][example]));
                }
            }
        }

        return stream.ToArray();
    }

    private static Worksheet SheetOf(SpreadsheetDocument document, string name)
    {
        var id = document.WorkbookPart!.Workbook!.Descendants<Sheet>().Single(s => s.Name == name).Id!;
        return ((WorksheetPart)document.WorkbookPart.GetPartById(id!)).Worksheet!;
    }

    private static List<string> Texts(Row row) => [.. row.Elements<Cell>().Select(c => c.InnerText)];

    private static void TakeHashesAway(string path) =>
        File.WriteAllLines(path, File.ReadAllLines(path).Select(l => l.StartsWith("# ", StringComparison.Ordinal) ? l[2..] : l));

    private string CopyOfConfig()
    {
        var target = _folder["config"];
        foreach (var file in Directory.EnumerateFiles(Repository.Config, "*", SearchOption.AllDirectories))
        {
            var path = Path.Combine(target, Path.GetRelativePath(Repository.Config, file));
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.Copy(file, path);
        }

        return target;
    }
}
