using WresEtl.Core.Rules;
using WresEtl.Core.Standards;

namespace WresEtl.App.Ports;

/// <summary>What can be wrong with a filled exceptions workbook, or with one answer in it.</summary>
public enum AnswerProblemKind
{
    /// <summary>Not a workbook that can be read; nothing of it is used.</summary>
    Unreadable,
    MissingSheet,
    MissingColumn,

    /// <summary>The date at the top is none; the day of the import is used.</summary>
    BadDate,

    /// <summary>A row with an answer and no finding id.</summary>
    NoFindingId,

    /// <summary>The finding is none of the client's.</summary>
    UnknownFinding,

    /// <summary>The finding is gone already.</summary>
    AlreadyResolved,

    /// <summary>The value has changed since the workbook was made.</summary>
    Stale,

    /// <summary>A cell that is not for typing was changed; the row is not used.</summary>
    LockedCellEdited,

    /// <summary>The same finding answered in two ways; neither is used.</summary>
    Duplicate,

    /// <summary>Not one of the answer kinds, or cells that contradict it.</summary>
    BadAnswer,

    /// <summary>No code where one is needed, or one that is not listed for that answer and rule.</summary>
    BadCode,
    ValueMissing,

    /// <summary>A value that answers nothing: not in the classification, or "not known".</summary>
    BadValue,
}

/// <param name="Kind">Which problem.</param>
/// <param name="Row">Row of the sheet, 0 for the workbook as a whole.</param>
/// <param name="Column">Heading of the column, or empty.</param>
/// <param name="Detail">For people; names columns and codes of ours, never a value from the workbook.</param>
public sealed record AnswerProblem(AnswerProblemKind Kind, int Row, string Column, string Detail);

/// <param name="Answers">Good answers, new or changed, by finding id; used even where others failed.</param>
/// <param name="Problems">Everything else, in the order of rows.</param>
/// <param name="Unchanged">Answers that are recorded already, word for word.</param>
public sealed record AnswersRead(IReadOnlyList<Answer> Answers, IReadOnlyList<AnswerProblem> Problems, int Unchanged);

/// <param name="Findings">The client's findings now.</param>
/// <param name="Codes">The year's answer codes.</param>
/// <param name="Ethnicity">The year's classification, which a value must be in.</param>
/// <param name="ImportedBy">Recorded where the workbook gives no name.</param>
/// <param name="ImportedOn">Recorded where the workbook gives no date.</param>
public sealed record AnswersContext(
    IReadOnlyList<Finding> Findings, IReadOnlyList<AnswerCode> Codes, EthnicityTable Ethnicity, string ImportedBy, DateOnly ImportedOn);

/// <param name="Client">Client code.</param>
/// <param name="Year">Reporting year.</param>
public sealed record AnswersSubject(string Client, int Year);

/// <summary>Reads back an exceptions workbook that HR filled in, whatever program saved it.</summary>
public interface IAnswersReader
{
    /// <summary>Whose findings the workbook holds, or null where it does not say.</summary>
    AnswersSubject? Subject(byte[] workbook);

    AnswersRead Read(byte[] workbook, AnswersContext context);
}
