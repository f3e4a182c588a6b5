using WresEtl.Core.Intake;

namespace WresEtl.Core.Tests.Rules;

/// <summary>What a reader meets is one finding of its own rule, with the reader's words, and of no other.</summary>
public abstract class FileProblemRuleTests(string id, FileProblemKind kind)
{
    [Fact]
    public void ProblemOfTheKind_IsReportedWithItsPlace()
    {
        var finding = Scenario.OfFile(Met(new FileProblem(kind, "Forty-two.", "Sheet1", 7)), DataSet.Training).Finding(id);
        Assert.Equal(("training", "training.csv", "Sheet1", 7), (finding.Place.DataSet, finding.Place.File, finding.Place.Sheet, finding.Place.Row));
        Assert.Contains("training.csv", finding.Message, StringComparison.Ordinal);
        // Only these two say all there is to say without the reader's details.
        if (id is not ("F003" or "F004" or "F007")) Assert.Contains("Forty-two.", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void OtherProblems_AreNot() => Assert.Equal("", Scenario.OfFile(
        Met([.. Enum.GetValues<FileProblemKind>().Where(k => k != kind).Select(k => new FileProblem(k, "x"))]), DataSet.Training).Says(id));

    [Fact]
    public void FileOfNoDataSet_IsReportedToo() =>
        Assert.Equal("", Scenario.OfFile(Met(new FileProblem(kind, "x")), null).Finding(id).Place.DataSet);

    [Fact]
    public void NoProblem_IsNoFinding() => Assert.Equal("", Scenario.OfFile(Met(), DataSet.Training).Says(id));

    private static MemoryFile Met(params FileProblem[] problems) => new("training.csv") { Met = problems };
}

public sealed class F001_FileFormatIsKnownTests() : FileProblemRuleTests("F001", FileProblemKind.NotRecognised);

public sealed class F002_FileHoldsSomethingTests() : FileProblemRuleTests("F002", FileProblemKind.Empty);

public sealed class F003_PasswordIsGivenTests() : FileProblemRuleTests("F003", FileProblemKind.PasswordNeeded);

public sealed class F004_PasswordIsRightTests() : FileProblemRuleTests("F004", FileProblemKind.PasswordWrong);

public sealed class F005_FileIsWholeTests() : FileProblemRuleTests("F005", FileProblemKind.Damaged);

public sealed class F006_FileIsWithinLimitsTests() : FileProblemRuleTests("F006", FileProblemKind.OverLimit);

public sealed class F007_FileStandsStillTests() : FileProblemRuleTests("F007", FileProblemKind.ChangedWhileRead);

public sealed class F008_CellsAreValuesTests() : FileProblemRuleTests("F008", FileProblemKind.HoldsFormulas);

public sealed class F009_WorkbookStandsAloneTests() : FileProblemRuleTests("F009", FileProblemKind.HoldsExternalLinks);

public sealed class F010_TrailerCountAgreesTests() : FileProblemRuleTests("F010", FileProblemKind.TrailerCountDiffers);

public sealed class F011_EncodingIsConsistentTests() : FileProblemRuleTests("F011", FileProblemKind.BadEncoding);

public sealed class F012_QuotationMarksPairUpTests() : FileProblemRuleTests("F012", FileProblemKind.BadQuoting);
