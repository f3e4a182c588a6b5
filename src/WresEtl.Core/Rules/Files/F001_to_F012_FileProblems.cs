using WresEtl.Core.Intake;

namespace WresEtl.Core.Rules.Files;

/// <summary>What the reader met while opening and reading a file. The kinds differ in wording only, which is the catalogue's.</summary>
public abstract class FileProblemRule(string id, FileProblemKind kind) : IFileRule
{
    public string Id { get; } = id;

    public IEnumerable<Fault> Check(FileRecord file, RuleContext context) =>
        file.Problems.Where(p => p.Kind == kind).Select(p => new Fault(
            Id,
            new Place(file.DataSet is { } d ? Schema.NameOf(d) : "", file.Name, p.Sheet, p.Row),
            $"file:{file.Name}/{p.Sheet}/{p.Row}",
            file.Sha256,
            "",
            [("file", file.Name), ("detail", p.Detail)]));
}

public sealed class F001_FileFormatIsKnown() : FileProblemRule("F001", FileProblemKind.NotRecognised);

public sealed class F002_FileHoldsSomething() : FileProblemRule("F002", FileProblemKind.Empty);

public sealed class F003_PasswordIsGiven() : FileProblemRule("F003", FileProblemKind.PasswordNeeded);

public sealed class F004_PasswordIsRight() : FileProblemRule("F004", FileProblemKind.PasswordWrong);

public sealed class F005_FileIsWhole() : FileProblemRule("F005", FileProblemKind.Damaged);

public sealed class F006_FileIsWithinLimits() : FileProblemRule("F006", FileProblemKind.OverLimit);

public sealed class F007_FileStandsStill() : FileProblemRule("F007", FileProblemKind.ChangedWhileRead);

public sealed class F008_CellsAreValues() : FileProblemRule("F008", FileProblemKind.HoldsFormulas);

public sealed class F009_WorkbookStandsAlone() : FileProblemRule("F009", FileProblemKind.HoldsExternalLinks);

public sealed class F010_TrailerCountAgrees() : FileProblemRule("F010", FileProblemKind.TrailerCountDiffers);

public sealed class F011_EncodingIsConsistent() : FileProblemRule("F011", FileProblemKind.BadEncoding);

public sealed class F012_QuotationMarksPairUp() : FileProblemRule("F012", FileProblemKind.BadQuoting);
