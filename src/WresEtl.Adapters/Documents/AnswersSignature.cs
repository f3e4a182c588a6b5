namespace WresEtl.Adapters.Documents;

/// <summary>Where HR writes name and date on the findings sheet: columns counted from 0, in <see cref="FindingsColumns.SignatureRow"/>.</summary>
internal static class AnswersSignature
{
    public static readonly int NameColumn = FindingsColumns.IndexOf("What is wrong");

    public static readonly int DateColumn = FindingsColumns.IndexOf(FindingsColumns.AnswerHeading);
}
