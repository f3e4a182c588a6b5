using WresEtl.Core.Cleansing;

namespace WresEtl.Core.Rules.Answers;

/// <summary>Evidence as findings print it: where it stands and what it says.</summary>
internal static class EvidenceText
{
    public static string Of(IEnumerable<EthnicityEvidence> evidence, RuleContext context) =>
        string.Join("; ", evidence.Select(e => $"{context.PlaceOf(e.Row, "").File} row {FindingText.Number(e.Row.Row)}: {e.Category.Code}"));
}
