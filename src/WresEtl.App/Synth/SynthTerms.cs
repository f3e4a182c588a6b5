namespace WresEtl.App.Synth;

/// <summary>Contract types and statuses as ESR prints them; <c>InHeadcount</c> as the standard's tables say.</summary>
internal static class SynthTerms
{
    public static readonly SynthCell[] Contracts =
    [
        SynthCell.Text("Permanent"), SynthCell.Text("Fixed Term Temp"), SynthCell.Text("Locum"), SynthCell.Text("Bank"),
        SynthCell.Text("Honorary"), SynthCell.Text("Non-Exec Director/Chair"), SynthCell.Text("Associate Worker"),
    ];

    public const byte Permanent = 0;
    public const byte FixedTerm = 1;
    public const byte Locum = 2;
    public const byte Bank = 3;
    public const byte Honorary = 4;
    public const byte NonExecutive = 5;
    public const byte UnlistedContract = 6;

    public static readonly SynthCell[] Statuses =
    [
        SynthCell.Text("Active Assignment"), SynthCell.Text("Maternity & Adoption"), SynthCell.Text("Internal Secondment"),
        SynthCell.Text("Acting Up"), SynthCell.Text("Out on External Secondment - Paid"), SynthCell.Text("Suspend With Pay"),
        SynthCell.Text("Career Break"), SynthCell.Text("Out on External Secondment - Unpaid"),
        SynthCell.Text("Inactive Not Worked"), SynthCell.Text("Offer Accepted"),
    ];

    public const byte Active = 0;
    public const byte CareerBreak = 6;
    public const byte UnpaidSecondment = 7;
    public const byte InactiveNotWorked = 8;
    public const byte OfferAccepted = 9;
}
