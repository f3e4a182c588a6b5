using WresEtl.App.Ports;
using WresEtl.Core.Standards;

namespace WresEtl.Adapters.Documents;

/// <summary>Decides whether the yellow cells of a row make an answer. Whether a value given is itself right is for the rules to say.</summary>
internal sealed class AnswerJudge(IReadOnlyList<AnswerCode> codes)
{
    /// <summary>The answer's kind and its code or value, or the problem.</summary>
    public (string Kind, string Code, AnswerProblem? Problem) Judge(AnswersRow row, string ruleId)
    {
        var kind = AnswerKinds.All.FirstOrDefault(k => string.Equals(k, row[FindingsColumns.AnswerHeading], StringComparison.OrdinalIgnoreCase));
        return kind switch
        {
            null => No(row, AnswerProblemKind.BadAnswer, FindingsColumns.AnswerHeading, $"Choose one of {string.Join(", ", AnswerKinds.All)}."),
            AnswerKinds.Value => Value(row),
            _ => Coded(row, kind, ruleId),
        };
    }

    private static (string, string, AnswerProblem?) Value(AnswersRow row)
    {
        if (row[FindingsColumns.CodeHeading].Length > 0)
            return No(row, AnswerProblemKind.BadAnswer, FindingsColumns.CodeHeading, "The answer is value, so there is no code to give.");
        var value = row[FindingsColumns.ValueHeading];
        return value.Length > 0 ? (AnswerKinds.Value, value, null)
            : No(row, AnswerProblemKind.ValueMissing, FindingsColumns.ValueHeading, "The answer is value, but the right value is not given.");
    }

    private (string, string, AnswerProblem?) Coded(AnswersRow row, string kind, string ruleId)
    {
        if (row[FindingsColumns.ValueHeading].Length > 0)
            return No(row, AnswerProblemKind.BadAnswer, FindingsColumns.ValueHeading, $"A right value is given, but the answer is {kind}, which uses none.");
        var given = row[FindingsColumns.CodeHeading].Split(' ', 2)[0];
        var code = codes.FirstOrDefault(c => string.Equals(c.Code, given, StringComparison.OrdinalIgnoreCase));
        if (code is null)
            return No(row, AnswerProblemKind.BadCode, FindingsColumns.CodeHeading, "Choose a code from the list.");
        if (code.Kind != kind)
            return No(row, AnswerProblemKind.BadCode, FindingsColumns.CodeHeading, $"Code {code.Code} goes with {code.Kind}.");
        return code.Answers(ruleId) ? (kind, code.Code, null)
            : No(row, AnswerProblemKind.BadCode, FindingsColumns.CodeHeading, $"Code {code.Code} does not answer rule {ruleId}.");
    }

    private static (string, string, AnswerProblem?) No(AnswersRow row, AnswerProblemKind kind, string column, string detail) =>
        ("", "", new AnswerProblem(kind, row.Number, column, detail));
}
