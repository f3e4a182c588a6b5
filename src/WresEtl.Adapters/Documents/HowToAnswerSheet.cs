using WresEtl.Adapters.Documents.Xlsx;
using WresEtl.App.Ports;
using WresEtl.Core.Rules;
using WresEtl.Core.Standards;

namespace WresEtl.Adapters.Documents;

/// <summary>How to fill in the workbook, and the codes: the drop-downs take their list from here.</summary>
internal sealed class HowToAnswerSheet(ExceptionsReport report)
{
    public const string Sheet = "How to answer";

    public const string AnswerHint = "value: a person told you their ethnic origin. explained: the data is right, and a code says why. will-fix: you correct it in the source.";

    public const string CodeHint = "Needed for explained and will-fix. The codes are listed on the sheet “How to answer”.";

    private static readonly string[] Steps =
    [
        "1. Work through the sheet “Findings” from the top: errors must be put right, queries must be put right or explained, notices are for you to know.",
        "2. Where you can, correct the record in ESR or the local system and send a new export: the finding then goes by itself.",
        "3. Otherwise choose an answer in the yellow cells. Filter by rule or severity with the arrows in the heading row.",
        "4. Write your name and the date in the yellow cells at the top of “Findings”: every answer is recorded with who and when.",
        "5. Save the workbook and send it back. Only the yellow cells are read; a row whose other cells were changed is not used.",
        "An answer belongs to the value it was given for. When the value changes, the question is asked again.",
    ];

    private static readonly string ValueRules = string.Join(", ", RuleBook.UndisclosedEthnicity.Select(r => r.Id));

    private static readonly (string Kind, string Meaning, double Height)[] Kinds =
    [
        (AnswerKinds.Value, $"For a person's ethnic origin (rules {ValueRules}): what they said when asked, in “Right value”, as a code such as A or H or its ESR label, or Z for “not stated”. It is used in this return; record it in ESR as well.", 31),
        (AnswerKinds.Explained, "For queries: the data is right as it is. Choose the code that says why; a note helps next year. An error must be put right.", 31),
        (AnswerKinds.WillFix, "You correct it in the source system. The finding stays open until a new export shows it.", 16),
    ];

    private static readonly int FirstCodeRow = 2 + Steps.Length + 2 + Kinds.Length + 3;

    public static string CodeList(IReadOnlyList<AnswerCode> codes) => $"'{Sheet}'!$A${FirstCodeRow}:$A${FirstCodeRow + codes.Count - 1}";

    public static SheetLayout Layout => new()
    {
        Name = Sheet,
        Widths = [62, 14, 70],
        Merged =
        [
            .. Enumerable.Range(1, 2 + Steps.Length).Select(row => CellName.Range(0, row, 2, row)),
            .. Enumerable.Range(FirstCodeRow - 2 - Kinds.Length, Kinds.Length).Select(row => CellName.Range(1, row, 2, row)),
        ],
        Footer = "How to answer the exceptions workbook",
    };

    public IEnumerable<SheetRow> Rows()
    {
        yield return new SheetRow([SheetCell.Of("How to answer", Looks.Title)], 24);
        yield return new SheetRow([SheetCell.Of("INTERNAL, about people. Keep it inside HR and send it back by the agreed way only.", Looks.Stamp)], 18);
        foreach (var step in Steps) yield return new SheetRow([SheetCell.Of(step, Looks.Lead)], 16);
        yield return new SheetRow([], 10);
        yield return new SheetRow([SheetCell.Of("Answer", Looks.Heading), SheetCell.Of("What it means", Looks.Heading), SheetCell.Blank(Looks.Heading)]);
        foreach (var (kind, meaning, height) in Kinds)
            yield return new SheetRow([SheetCell.Of(kind, Looks.Words), SheetCell.Of(meaning, Looks.Words), SheetCell.Blank(Looks.Words)], height);
        yield return new SheetRow([], 10);
        yield return new SheetRow(
            [SheetCell.Of("Code", Looks.Heading), SheetCell.Of("With answer", Looks.Heading), SheetCell.Of("For rules", Looks.Heading)]);
        foreach (var code in report.Standard.AnswerCodes)
            yield return new SheetRow(
                [SheetCell.Of(code.Label, Looks.Words), SheetCell.Of(code.Kind, Looks.Words), SheetCell.Of(RulesOf(code), Looks.Words)]);
    }

    private static string RulesOf(AnswerCode code) => code.Rules.Count == 0 ? "any" : string.Join(", ", code.Rules);
}
