using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Time.Testing;
using WresEtl.App.Store;
using WresEtl.Core.Primitives;
using WresEtl.Host.Access;
using WresEtl.Testing;

namespace WresEtl.Host.Tests.Access;

public sealed class SigningInTests : IDisposable
{
    private const string Password = "orchard violin cobalt";

    private readonly TempFolder _folder = new();
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2020, 7, 20, 9, 0, 0, TimeSpan.Zero));
    private readonly IRunStore _store;
    private readonly Secrets _secrets;
    private readonly SigningIn _signingIn;
    private readonly Invitations _invitations;
    private readonly ManageAccounts _accounts;

    public SigningInTests()
    {
        var protection = new EphemeralDataProtectionProvider();
        _store = OpenedStore.New(Path.Combine(_folder.Path, "wres.db"), _time);
        _secrets = new Secrets(protection, iterations: 100);
        _signingIn = new SigningIn(_store, _secrets, _time);
        _invitations = new Invitations(_store, protection, _secrets, new AccessSettings(), new HostSettings { Data = "somewhere" }, _time);
        _accounts = new ManageAccounts(_store, _secrets, _invitations, _time);
    }

    /// <summary>RFC 6238, appendix B, SHA-1, the last 6 of its 8 digits.</summary>
    [Theory]
    [InlineData(59, "287082")]
    [InlineData(1111111109, "081804")]
    [InlineData(1234567890, "005924")]
    [InlineData(20000000000, "353130")]
    public void Code_IsThatOfTheStandard(long second, string code) =>
        Assert.Equal(code, Totp.Code("12345678901234567890"u8, Totp.StepAt(DateTimeOffset.FromUnixTimeSeconds(second))));

    [Fact]
    public void Secret_IsTypedAsBase32() => Assert.Equal("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ", Totp.Text("12345678901234567890"u8));

    [Fact]
    public void Invited_ChoosesPasswordAndSecondFactor_AndSignsInWithBoth()
    {
        var secret = Join("cy", new Grant(Roles.EqualityTeam, ""));
        _time.Advance(TimeSpan.FromSeconds(30));
        Assert.Equal(SignInEnd.Done, _signingIn.Try(" CY ", Password, Now(secret)).End);
        Assert.Equal(SignInEnd.Wrong, _signingIn.Try("cy", Password, "").End);
        Assert.Equal(SignInEnd.Wrong, _signingIn.Try("cy", "another password", Now(secret)).End);
    }

    [Fact]
    public void Code_WorksOnce()
    {
        var secret = Join("cy", new Grant(Roles.EqualityTeam, ""));
        _time.Advance(TimeSpan.FromSeconds(30));
        var code = Now(secret);
        Assert.Equal(SignInEnd.Done, _signingIn.Try("cy", Password, code).End);
        Assert.Equal(SignInEnd.Wrong, _signingIn.Try("cy", Password, code).End);
    }

    [Fact]
    public void FiveWrongTries_LockTheAccount_ForAQuarterOfAnHour()
    {
        var secret = Join("cy", new Grant(Roles.EqualityTeam, ""));
        for (var i = 0; i < 4; i++) Assert.Equal(SignInEnd.Wrong, _signingIn.Try("cy", "wrong", "").End);
        Assert.Equal(SignInEnd.Locked, _signingIn.Try("cy", "wrong", "").End);
        _time.Advance(TimeSpan.FromMinutes(14));
        Assert.Equal(SignInEnd.Locked, _signingIn.Try("cy", Password, Now(secret)).End);
        _time.Advance(TimeSpan.FromMinutes(2));
        Assert.Equal(SignInEnd.Done, _signingIn.Try("cy", Password, Now(secret)).End);
    }

    [Fact]
    public void AdminUnlocks_AndTheNextTryCounts()
    {
        var secret = Join("cy", new Grant(Roles.EqualityTeam, ""));
        for (var i = 0; i < 5; i++) _signingIn.Try("cy", "wrong", "");
        _accounts.Unlock("root", "cy");
        _time.Advance(TimeSpan.FromSeconds(30));
        Assert.Equal(SignInEnd.Done, _signingIn.Try("cy", Password, Now(secret)).End);
    }

    [Fact]
    public void UnknownName_IsAuditedWithoutTheName()
    {
        Assert.Equal(SignInEnd.Wrong, _signingIn.Try(Password, "x", "").End);
        var entry = Assert.Single(_store.Look(s => s.Audit.After(0, 100)), a => a.Act == "sign-in-failed");
        Assert.DoesNotContain("orchard", entry.Subject + entry.Detail + entry.Actor, StringComparison.Ordinal);
    }

    [Fact]
    public void ClosedAccount_DoesNotSignIn()
    {
        var secret = Join("cy", new Grant(Roles.EqualityTeam, ""));
        _accounts.Close("root", "cy");
        _time.Advance(TimeSpan.FromSeconds(30));
        Assert.Equal(SignInEnd.Wrong, _signingIn.Try("cy", Password, Now(secret)).End);
    }

    [Theory]
    [InlineData("short", "password")]
    [InlineData("aaaaaaaaaaaaaaaa", "password")]
    [InlineData("cy is my sign-in name", "password")]
    public void WeakPassword_IsRefused(string password, string code)
    {
        var token = Invite("cy", new Grant(Roles.EqualityTeam, ""));
        Assert.Equal(code, Refusal(_invitations.Accept(token, password, Now(_invitations.Invited(token)!.Value.Secret))));
    }

    [Fact]
    public void Link_WorksOnce_AndNotForEver()
    {
        var token = Invite("cy", new Grant(Roles.EqualityTeam, ""));
        Assert.Equal("code", Refusal(_invitations.Accept(token, Password, "000000")));
        _invitations.Accept(token, Password, Now(_invitations.Invited(token)!.Value.Secret));
        Assert.Equal("link", Refusal(_invitations.Accept(token, "another good password", "")));
        var late = Invite("dee", new Grant(Roles.EqualityTeam, ""));
        _time.Advance(TimeSpan.FromHours(73));
        Assert.Equal("link", Refusal(_invitations.Accept(late, Password, "")));
        Assert.Equal("link", Refusal(_invitations.Accept("no link at all", Password, "")));
    }

    [Fact]
    public void FirstSetUp_IsOpenUntilSomebodyIsIn()
    {
        var token = _invitations.ForSetUp();
        Assert.True(_invitations.IsForSetUp(token));
        Assert.False(_invitations.IsForSetUp("invented"));
        Join("cy", new Grant(Roles.Admin, ""));
        Assert.False(_invitations.IsForSetUp(token));
    }

    [Fact]
    public void LastAdmin_CannotBeTakenAway()
    {
        Join("cy", new Grant(Roles.Admin, ""));
        Assert.Equal("roles", Refusal(_accounts.Close("cy", "cy")));
        Assert.Equal("roles", Refusal(_accounts.Grant("cy", "cy", [new Grant(Roles.EqualityTeam, "")])));
        Join("dee", new Grant(Roles.Admin, ""));
        Assert.Equal("", Refusal(_accounts.Close("dee", "cy")));
    }

    [Theory]
    [InlineData(Roles.Hr, "")]
    [InlineData(Roles.Approver, "../ZZ1")]
    [InlineData("Emperor", "")]
    public void RoleThatCannotBe_IsRefused(string role, string client) => Assert.Equal("roles", Refusal(_accounts.Invite("root", "cy", [new Grant(role, client)])));

    [Fact]
    public void Account_IsStoredWithoutPasswordOrSecret()
    {
        var secret = Join("cy", new Grant(Roles.EqualityTeam, ""));
        var account = _store.Look(s => s.Accounts.Find("cy"))!;
        Assert.DoesNotContain("orchard", account.PasswordHash, StringComparison.Ordinal);
        Assert.DoesNotContain(Convert.ToBase64String(secret), account.SecondFactor, StringComparison.Ordinal);
    }

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        _folder.Dispose();
    }

    private static string Refusal<T>(Outcome<T> outcome) => outcome.Match(_ => "", refused => refused.Code);

    private string Now(byte[] secret) => Totp.Code(secret, Totp.StepAt(_time.GetUtcNow()));

    private string Invite(string name, Grant grant) => _accounts.Invite("root", name, [grant]).Match(ok => ok, no => throw new InvalidOperationException(no.Detail));

    /// <summary>Invited and in; the second factor's secret.</summary>
    private byte[] Join(string name, Grant grant)
    {
        var token = Invite(name, grant);
        var secret = _invitations.Invited(token)!.Value.Secret;
        Assert.Equal("", Refusal(_invitations.Accept(token, Password, Now(secret))));
        return secret;
    }
}
