using WresEtl.Core.Intake.Rows;

namespace WresEtl.Core.Rules.Workforce;

/// <summary>A post's pay scale as its file prints it.</summary>
internal static class Pay
{
    public static string Of(Assignment post) => post.PayDescriptionText.Length > 0 ? post.PayDescriptionText : post.PayCodeText;
}
