using WresEtl.Core.Workforce;

namespace WresEtl.Core.Rules.Workforce;

/// <summary>A doctor's pay scale and job role give the same row of the template; where they do not, the job role was taken.</summary>
public sealed class W056_MedicalPayAgreesWithRole : IPersonRule
{
    private const string Medical = "medical.";

    public string Id => "W056";

    public Fault? Check(Person person, RuleContext context)
    {
        if (person.Placement.CountId is not { } id || !id.StartsWith(Medical, StringComparison.Ordinal)) return null;
        var post = person.Chosen;
        // Clinical academics and salaried GPs ("other") are paid on scales of every kind.
        var pay = context.Standard.PayScales.Read(post.PayDescriptionText, post.PayCodeText, isMedical: true).Band;
        return pay is null || id is "medical.other" || id.AsSpan(Medical.Length).SequenceEqual(pay)
            ? null
            : context.Of(this, person, "pay_code", Pay.Of(post), ("role", post.JobRole.Raw));
    }
}
