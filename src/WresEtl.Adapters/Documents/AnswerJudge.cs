using WresEtl.App.Ports;
using WresEtl.Core.Cleansing;
using WresEtl.Core.Rules;
using WresEtl.Core.Standards;

namespace WresEtl.Adapters.Documents;

/// <summary>Decides whether the yellow cells of a row make an answer to its finding, and says at once what is missing or cannot be.</summary>
internal sealed class AnswerJudge(IReadOnlyList<AnswerCode> codes, EthnicityTable ethnicity)
{
    private static readonly string RulesOfValues = string.Join(", ", RuleBook.UndisclosedEthnicity.Select(r => r.Id));

    /// <summary>The answer's kind and its code or value, or the problem.</summary>
    public (string Kind, string Code, AnswerProblem? Problem) Judge(AnswersRow row, RuleEntry rule)
    {
        var kind = AnswerKinds.All.FirstOrDefault(k => string.Equals(k, row[FindingsColumns.AnswerHeading], StringComparison.OrdinalIgnoreCase));
        return kind switch
        {
            null => No(row, AnswerProblemKind.BadAnswer, FindingsColumns.AnswerHeading, $"Choose one of {string.Join(", ", AnswerKinds.All)}."),
            AnswerKinds.Value => Value(row, rule),
            AnswerKinds.Explained when rule.Severity == Severity.Error => No(
                row, AnswerProblemKind.BadAnswer, FindingsColumns.AnswerHeading, "An error cannot be explained: put it right in the source, and answer will-fix until then."),
            _ => Coded(row, kind, rule.Id),
        };
    }

    private (string, string, AnswerProblem?) Value(AnswersRow row, RuleEntry rule)
    {
        if (!RuleBook.TakesValue(rule.Id))
            return No(row, AnswerProblemKind.BadAnswer, FindingsColumns.AnswerHeading, $"Only a person's own ethnic origin can be given as a value (rules {RulesOfValues}). Put this right in the source and answer will-fix, or explain it.");
        if (row[FindingsColumns.CodeHeading].Length > 0)
            return No(row, AnswerProblemKind.BadAnswer, FindingsColumns.CodeHeading, "The answer is value, so there is no code to give.");
        var value = row[FindingsColumns.ValueHeading];
        if (value.Length == 0)
            return No(row, AnswerProblemKind.ValueMissing, FindingsColumns.ValueHeading, "The answer is value, but the right value is not given.");
        return EthnicityCleansing.IsAnswer(ethnicity.Find(value)) ? (AnswerKinds.Value, value, null)
            : No(row, AnswerProblemKind.BadValue, FindingsColumns.ValueHeading, "The right value is not in the 2001 classification. Give a code such as A or H, its ESR label, or Z for “not stated”.");
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
