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

    public static IReadOnlyList<string> All { get; } = [EqualityTeam, Hr, Approver, Operations, Admin];

    /// <summary>Held for one client at a time.</summary>
    public static bool IsBound(string role) => role is Hr or Approver;

    /// <summary>As people say it.</summary>
    public static string InWords(string role) => role switch
    {
        EqualityTeam => "Equality team",
        Hr => "HR",
        Approver => "Approver",
        Operations => "Operations",
        Admin => "Administrator",
        _ => "Unknown role",
    };
}
