namespace WresEtl.Host.Access;

/// <summary>What a person may be. HR and Approver are so for named clients.</summary>
public static class Roles
{
    public const string EqualityTeam = "EqualityTeam";
    public const string Hr = "HR";
    public const string Approver = "Approver";

    /// <summary>Sees that everything runs, and no personal data anywhere.</summary>
    public const string Operations = "Operations";
    public const string Admin = "Admin";
}
