namespace WresEtl.Host.Access;

/// <summary>How people get in: section <c>Wres:Access</c>.</summary>
public sealed class AccessSettings
{
    /// <summary><c>local</c>: accounts of this service; <c>header</c>: a proxy in front names the person; <c>oidc</c>: OpenID Connect. Roles are this service's in each.</summary>
    public string SignOn { get; set; } = "local";

    /// <summary><c>required</c> or <c>optional</c>. Empty: required, and optional while only the demonstration is shown.</summary>
    public string SecondFactor { get; set; } = "";

    /// <summary>A session that is not used ends.</summary>
    public TimeSpan IdleFor { get; set; } = TimeSpan.FromMinutes(30);

    /// <summary>A session ends, used or not.</summary>
    public TimeSpan EndsAfter { get; set; } = TimeSpan.FromHours(10);

    /// <summary>How many tries to sign in one address may make in a minute, whatever the accounts. Behind a proxy all come from one.</summary>
    public int TriesPerMinute { get; set; } = 20;

    /// <summary>How long an invitation may be used.</summary>
    public TimeSpan InvitationFor { get; set; } = TimeSpan.FromHours(72);

    /// <summary>Opens the first set-up once more, for when nobody can get in: whoever can start the service owns it anyway.</summary>
    public bool SetUpAgain { get; set; }

    /// <summary>header: which one names the account.</summary>
    public string Header { get; set; } = "X-Remote-User";

    /// <summary>header: the addresses it is believed from; from any other it is ignored.</summary>
    public IList<string> TrustedProxies { get; } = [];

    /// <summary>oidc: the identity provider.</summary>
    public string Authority { get; set; } = "";

    /// <summary>oidc: what this service is called there.</summary>
    public string ClientId { get; set; } = "";

    /// <summary>oidc: from the environment, never from a file.</summary>
    public string ClientSecret { get; set; } = "";

    /// <summary>oidc: the claim that names the account.</summary>
    public string NameClaim { get; set; } = "preferred_username";

    /// <summary>oidc: takes a provider without TLS, for a trial on one machine. Never otherwise.</summary>
    public bool AllowPlainHttp { get; set; }

    /// <summary>Lets a scraper read <c>/metrics</c> with <c>Authorization: Bearer …</c>; without it only operations and admins do, signed in.</summary>
    public string MetricsToken { get; set; } = "";

    public bool IsLocal => SignOn == "local";

    public static IReadOnlyList<string> Kinds { get; } = ["local", "header", "oidc"];

    /// <summary>Throws <see cref="SettingsException"/> where a setting is none of those it may be.</summary>
    public void Check()
    {
        if (!Kinds.Contains(SignOn, StringComparer.Ordinal)) throw new SettingsException($"Wres:Access:SignOn must be one of {string.Join(", ", Kinds)}.");
        if (SecondFactor is not ("" or "required" or "optional")) throw new SettingsException("Wres:Access:SecondFactor must be required or optional.");
        if (SignOn == "header" && TrustedProxies.Count == 0) throw new SettingsException("Wres:Access:TrustedProxies must name the proxy's address: the header is believed from there only.");
        if (TrustedProxies.Any(p => !System.Net.IPAddress.TryParse(p, out _))) throw new SettingsException("Wres:Access:TrustedProxies must be IP addresses.");
        if (SignOn == "oidc" && (Authority.Length == 0 || ClientId.Length == 0)) throw new SettingsException("Wres:Access:Authority and Wres:Access:ClientId are needed for oidc.");
    }
}
