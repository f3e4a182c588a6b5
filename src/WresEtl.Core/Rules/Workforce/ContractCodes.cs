namespace WresEtl.Core.Rules.Workforce;

/// <summary>Contract types and statuses that rules speak of by name.</summary>
// NHS Data Model and Dictionary, ASSIGNMENT TYPE OF CONTRACT and ASSIGNMENT STATUS; L1 is this project's, for what ESR prints for unworked bank records.
internal static class ContractCodes
{
    public const string Bank = "01";
    public const string FixedTerm = "02";
    public const string Honorary = "03";
    public const string NonExecutive = "07";
    public const string Widow = "09";
    public const string StatusWidow = "13";
    public const string StatusBankNotWorked = "L1";
}
