using System.Globalization;
using WresEtl.App.Exceptions;
using WresEtl.App.Ports;
using WresEtl.Core.Rules;

namespace WresEtl.Adapters.Documents;

/// <summary>Collects the rows of a filled findings sheet: first the signature and the headings, then the answers.</summary>
internal sealed class AnswersSheet(AnswersContext context)
{
    private const int LastPossibleHeadingRow = 20;

    private static readonly string[] DateFormats = ["yyyy-MM-dd", "d/M/yyyy", "d.M.yyyy", "d MMM yyyy", "d MMMM yyyy"];

    private static readonly string[] Essential =
    [
        FindingsColumns.AnswerHeading, FindingsColumns.CodeHeading, FindingsColumns.ValueHeading, FindingsColumns.NoteHeading,
        FindingsColumns.IdHeading, FindingsColumns.FaultHeading, FindingsColumns.CheckHeading,
    ];

    private readonly Dictionary<string, Finding> _findings = context.Findings.ToDictionary(f => f.Id, StringComparer.Ordinal);
    private readonly List<AnswerProblem> _problems = [];
    private readonly List<(int Row, Answer Answer)> _answers = [];
    private readonly List<string[]> _above = [];
    private Dictionary<string, int>? _columns;
    private bool _usable;
    private (string Name, string Date) _signature;

    public void Add(int number, string[] cells)
    {
        if (_columns is not null)
        {
            if (_usable) AddFinding(new AnswersRow(number, cells, _columns));
        }
        else if (cells.Any(c => IsHeading(c, FindingsColumns.IdHeading)))
        {
            ReadHeadings(number, cells);
        }
        else if (number <= LastPossibleHeadingRow)
        {
            _above.Add(cells);
        }
    }

    public AnswersRead Result()
    {
        if (_columns is null)
            Report(AnswerProblemKind.MissingColumn, 0, FindingsColumns.IdHeading, "The row of headings is missing.");
        var (answers, unchanged) = Settle();
        return new AnswersRead(answers, [.. _problems.OrderBy(p => p.Row)], unchanged);
    }

    private void ReadHeadings(int number, string[] cells)
    {
        _columns = [];
        foreach (var column in FindingsColumns.All)
        {
            var at = Array.FindIndex(cells, c => IsHeading(c, column.Heading));
            if (at >= 0) _columns[column.Heading] = at;
            else Report(AnswerProblemKind.MissingColumn, number, column.Heading, $"The column “{column.Heading}” is missing.");
        }

        _usable = Essential.All(_columns.ContainsKey);
        _signature = (context.ImportedBy, Iso(context.ImportedOn));
        if (_above.Count >= FindingsColumns.SignatureRow) ReadSignature(_above[FindingsColumns.SignatureRow - 1]);
    }

    private void ReadSignature(string[] cells)
    {
        var (name, date) = (Cell(cells, AnswersSignature.NameColumn), Cell(cells, AnswersSignature.DateColumn));
        if (name.Length > 0) _signature.Name = name;
        if (date.Length == 0) return;
        if (DateOnly.TryParseExact(date, DateFormats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day <= context.ImportedOn)
            _signature.Date = Iso(day);
        else
            Report(AnswerProblemKind.BadDate, FindingsColumns.SignatureRow, "", "The date of the answers is no date, or lies ahead; the day of the import is used.");
    }

    private void AddFinding(AnswersRow row)
    {
        var finding = _findings.GetValueOrDefault(row[FindingsColumns.IdHeading]);
        if (row.IsEdited(finding, out var changed))
        {
            if (row.HasAnything)
                Report(AnswerProblemKind.LockedCellEdited, row.Number, changed, "A cell that is not for typing was changed; the row is not used.");
            return;
        }

        if (!row.IsAnswered) return;
        if (WhyNot(row, finding) is { } problem) _problems.Add(problem);
        else Judge(row, finding!);
    }

    private static AnswerProblem? WhyNot(AnswersRow row, Finding? finding) => finding switch
    {
        _ when row[FindingsColumns.IdHeading].Length == 0 =>
            new(AnswerProblemKind.NoFindingId, row.Number, FindingsColumns.IdHeading, "The answer stands in a row without finding id."),
        null => new(AnswerProblemKind.UnknownFinding, row.Number, FindingsColumns.IdHeading, "The finding is none of this client's findings now."),
        { Status: FindingStatus.Resolved } =>
            new(AnswerProblemKind.AlreadyResolved, row.Number, FindingsColumns.IdHeading, "The finding is resolved; it needs no answer."),
        _ when finding.FaultHash != row[FindingsColumns.FaultHeading] =>
            new(AnswerProblemKind.Stale, row.Number, FindingsColumns.FaultHeading, "The value has changed since the workbook was made; please answer the new one."),
        _ => null,
    };

    private void Judge(AnswersRow row, Finding finding)
    {
        var given = new GivenAnswer(
            row[FindingsColumns.AnswerHeading], row[FindingsColumns.CodeHeading], row[FindingsColumns.ValueHeading], row[FindingsColumns.NoteHeading]);
        var (kind, code, fault) = new AnswerJudge(context.Codes, context.Ethnicity).Judge(given, finding.Rule);
        if (fault is not null) Report(fault.Kind, row.Number, Heading(fault.Field), fault.Detail);
        else
            _answers.Add((row.Number, new Answer(
                finding.Id, finding.FaultHash, kind, code, given.Note, _signature.Name, _signature.Date)));
    }

    private static string Heading(AnswerField field) => field switch
    {
        AnswerField.Kind => FindingsColumns.AnswerHeading,
        AnswerField.Code => FindingsColumns.CodeHeading,
        AnswerField.Value => FindingsColumns.ValueHeading,
    };

    /// <summary>One answer for each finding; two that differ cancel out.</summary>
    private (List<Answer> New, int Unchanged) Settle()
    {
        var (settled, unchanged) = (new List<Answer>(), 0);
        foreach (var same in _answers.GroupBy(a => a.Answer.FindingId, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            if (same.Select(a => a.Answer).Distinct().Count() > 1)
            {
                foreach (var (row, _) in same)
                    Report(AnswerProblemKind.Duplicate, row, FindingsColumns.IdHeading, "The finding is answered in two ways; neither is used.");
            }
            else if (IsRecorded(same.First().Answer))
            {
                unchanged++;
            }
            else
            {
                settled.Add(same.First().Answer);
            }
        }

        return (settled, unchanged);
    }

    private bool IsRecorded(Answer answer) => _findings[answer.FindingId].Answer is { } old &&
        (old.FaultHash, old.Kind, old.Code, old.Note) == (answer.FaultHash, answer.Kind, answer.Code, answer.Note);

    private void Report(AnswerProblemKind kind, int row, string column, string detail) =>
        _problems.Add(new AnswerProblem(kind, row, column, detail));

    private static bool IsHeading(string cell, string heading) => string.Equals(cell.Trim(), heading, StringComparison.OrdinalIgnoreCase);

    private static string Cell(string[] cells, int column) => column < cells.Length ? cells[column].Trim() : "";

    private static string Iso(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
