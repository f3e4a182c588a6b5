using WresEtl.App.Ports;
using WresEtl.Core.Cleansing;
using WresEtl.Core.Rules;
using WresEtl.Core.Standards;

namespace WresEtl.App.Exceptions;

/// <summary>What somebody gave as an answer, wherever they typed it: texts without space around them.</summary>
/// <param name="Kind">The answer: value, explained or will-fix.</param>
/// <param name="Code">A code, alone or as a drop-down shows it.</param>
/// <param name="Value">The right value.</param>
/// <param name="Note">Free text.</param>
public sealed record GivenAnswer(string Kind, string Code, string Value, string Note)
{
    /// <summary>Redacted.</summary>
    public override string ToString() => nameof(GivenAnswer);
}

/// <summary>Which part of an answer a problem is with.</summary>
public enum AnswerField
{
    Kind,
    Code,
    Value,
}

/// <param name="Kind">Which problem.</param>
/// <param name="Field">With what.</param>
/// <param name="Detail">For people; never a value that was typed.</param>
public sealed record AnswerFault(AnswerProblemKind Kind, AnswerField Field, string Detail);

/// <summary>Decides whether what was given makes an answer to its finding, and says at once what is missing or cannot be.</summary>
public sealed class AnswerJudge(IReadOnlyList<AnswerCode> codes, EthnicityTable ethnicity)
{
    private static readonly string RulesOfValues = string.Join(", ", RuleBook.UndisclosedEthnicity.Select(r => r.Id));

    /// <summary>The answer's kind and its code or value, or the fault.</summary>
    public (string Kind, string Code, AnswerFault? Fault) Judge(GivenAnswer given, RuleEntry rule)
    {
        var kind = AnswerKinds.All.FirstOrDefault(k => string.Equals(k, given.Kind, StringComparison.OrdinalIgnoreCase));
        return kind switch
        {
            null => No(AnswerProblemKind.BadAnswer, AnswerField.Kind, $"Choose one of {string.Join(", ", AnswerKinds.All)}."),
            AnswerKinds.Value => Value(given, rule),
            AnswerKinds.Explained when rule.Severity == Severity.Error => No(
                AnswerProblemKind.BadAnswer, AnswerField.Kind, "An error cannot be explained: put it right in the source, and answer will-fix until then."),
            _ => Coded(given, kind, rule.Id),
        };
    }

    private (string, string, AnswerFault?) Value(GivenAnswer given, RuleEntry rule)
    {
        if (!RuleBook.TakesValue(rule.Id))
            return No(AnswerProblemKind.BadAnswer, AnswerField.Kind, $"Only a person's own ethnic origin can be given as a value (rules {RulesOfValues}). Put this right in the source and answer will-fix, or explain it.");
        if (given.Code.Length > 0)
            return No(AnswerProblemKind.BadAnswer, AnswerField.Code, "The answer is value, so there is no code to give.");
        if (given.Value.Length == 0)
            return No(AnswerProblemKind.ValueMissing, AnswerField.Value, "The answer is value, but the right value is not given.");
        return EthnicityCleansing.IsAnswer(ethnicity.Find(given.Value)) ? (AnswerKinds.Value, given.Value, null)
            : No(AnswerProblemKind.BadValue, AnswerField.Value, "The right value is not in the 2001 classification. Give a code such as A or H, its ESR label, or Z for “not stated”.");
    }

    private (string, string, AnswerFault?) Coded(GivenAnswer given, string kind, string ruleId)
    {
        if (given.Value.Length > 0)
            return No(AnswerProblemKind.BadAnswer, AnswerField.Value, $"A right value is given, but the answer is {kind}, which uses none.");
        var first = given.Code.Split(' ', 2)[0];
        var code = codes.FirstOrDefault(c => string.Equals(c.Code, first, StringComparison.OrdinalIgnoreCase));
        if (code is null)
            return No(AnswerProblemKind.BadCode, AnswerField.Code, "Choose a code from the list.");
        if (code.Kind != kind)
            return No(AnswerProblemKind.BadCode, AnswerField.Code, $"Code {code.Code} goes with {code.Kind}.");
        return code.Answers(ruleId) ? (kind, code.Code, null)
            : No(AnswerProblemKind.BadCode, AnswerField.Code, $"Code {code.Code} does not answer rule {ruleId}.");
    }

    private static (string, string, AnswerFault?) No(AnswerProblemKind kind, AnswerField field, string detail) => ("", "", new AnswerFault(kind, field, detail));
}
