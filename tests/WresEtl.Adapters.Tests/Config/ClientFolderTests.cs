using WresEtl.Adapters.Config;
using WresEtl.Adapters.Config.Deliveries;
using WresEtl.App.Sources;
using WresEtl.Core.Primitives;
using WresEtl.Core.Standards;

namespace WresEtl.Adapters.Tests.Config;

public class ClientFolderTests
{
    private const string File = "clients/X0A/client.yaml";

    [Fact]
    public void NoFolder_GivesDefaults()
    {
        var client = Assert.IsType<Outcome<Client>.Ok>(new ConfigurationFolder(ConfigCopy.Original).Client("X9Z")).Value;
        Assert.Equal("X9Z", client.Code);
        Assert.Equal("under-5", client.DisclosurePolicy);
        Assert.Empty(client.Columns);
    }

    [Fact]
    public void FolderWithNothingInIt_IsAsNoFolder()
    {
        using var copy = new ConfigCopy();
        copy.Write("clients/X0A/.DS_Store", "");
        Assert.Equal("X0A", Assert.IsType<Outcome<Client>.Ok>(copy.Folder.Client("X0A")).Value.Code);
        Assert.IsType<Outcome<ClientDelivery>.Ok>(new DeliveryFolder(copy.PathOf("")).Of("X0A"));
    }

    [Fact]
    public void FolderWithoutItsFile_IsRefusedWhereSomethingElseLiesInIt()
    {
        using var copy = new ConfigCopy();
        copy.Write("clients/X0A/client.yml", "code: \"X0A\"\n");
        Assert.Equal($"{File}: expected this file; it is missing", Refused(copy));
    }

    [Fact]
    public void DocumentedExample_LoadsWithEveryKey()
    {
        using var copy = new ConfigCopy();
        copy.Write(File, Example());
        var client = Assert.IsType<Outcome<Client>.Ok>(copy.Folder.Client("X0A")).Value;
        Assert.Equal("Invented Vale Community Trust", client.Name);
        Assert.Equal("community", client.Type);
        Assert.Equal(["staff list*", "esr*"], client.FilePatterns["workforce"]);
        Assert.Equal("employee_number", client.Columns["workforce"]["Payroll No"]);
        Assert.Equal("8a", client.Values["pay"]["Local Scale 12"]);
        Assert.True(client.Courses["Leading Well"]);
        Assert.False(client.Courses["Fire Safety Level 1"]);
        Assert.Equal(["X0B", "X0C"], client.Predecessors);
        Assert.Equal("payroll_name", client.Split!.Column);
        Assert.Equal(["999 Invented Vale"], client.Split.Values);
        Assert.Equal(8, client.EmployeeNumberDigits);
        Assert.Equal("Trac", client.RecruitmentSource);
        Assert.Equal("WRES_PASSWORD_X0A", client.PasswordVariable);
    }

    [Theory]
    [InlineData("columns:\n  workforce:\n    Payroll No: employee_number\n    payroll-no.: assignment_number\n", 5, "expected each heading or value once: one above differs from it in case, spaces or signs alone")]
    [InlineData("values:\n  pay:\n    Local 9: \"8a\"\n    LOCAL-9: \"9\"\n", 5, "expected each heading or value once: one above differs from it in case, spaces or signs alone")]
    [InlineData("courses:\n  Fire Safety: mandatory\n  Fire-safety: cpd\n", 4, "expected each heading or value once: one above differs from it in case, spaces or signs alone")]
    [InlineData("columns:\n  workforce:\n    \"-\": employee_number\n", 4, "columns: expected a heading with a letter or a digit")]
    public void KeysThatAreOneToTheReader_AreRefusedByLine(string yaml, int line, string expected)
    {
        using var copy = new ConfigCopy();
        copy.Write(File, "code: \"X0A\"\n" + yaml);
        Assert.Equal($"{File}:{line}: {expected}", Refused(copy));
    }

    [Fact]
    public void SignsAlone_AreValuesOfTheirOwn()
    {
        using var copy = new ConfigCopy();
        copy.Write(File, "code: \"X0A\"\nvalues:\n  ethnic_origin:\n    \"-\": \"99\"\n    \"*\": Not Stated\n");
        Assert.Equal(2, Assert.IsType<Outcome<Client>.Ok>(copy.Folder.Client("X0A")).Value.Values["ethnic_origin"].Count);
    }

    [Theory]
    [InlineData("code: \"X0A\"", "code: \"X0B\"", "code: expected the name of the folder")]
    [InlineData("code: \"X0A\"", "code: 105", "expected the organisation code, quoted")]
    [InlineData("type: community", "type: hospital", "expected one of: acute, community")]
    [InlineData("employee_number_digits", "employe_number_digits", "unknown key; expected one of: code, name, type")]
    [InlineData("Payroll No: employee_number", "Payroll No: staff_number", "columns: expected a column of workforce")]
    [InlineData("Module: course_title", "Module: Course Title", "expected one of our column names")]
    [InlineData("Leading Well: cpd", "Leading Well: yes", "expected one of: cpd, mandatory")]
    [InlineData("predecessors: [\"X0B\", \"X0C\"]", "predecessors: [\"X0A\"]", "predecessors: expected other organisations only")]
    [InlineData("column: payroll_name", "column: ethnic_origin", "expected one of: payroll_name, organisation_code, vpd")]
    [InlineData("workforce: [\"staff list*\", \"esr*\"]", "workforce: [\"../other/*\"]", "expected a file name pattern")]
    [InlineData("Local Scale 12: \"8a\"", "Local Scale 12: 8", "expected text, quoted where it looks like a number")]
    [InlineData("password_variable: WRES_PASSWORD_X0A", "password_variable: s3cret!", "expected the name of an environment variable")]
    public void Fault_IsToldWithLine(string old, string by, string expected)
    {
        using var copy = new ConfigCopy();
        copy.Write(File, Example());
        var line = copy.Replace(File, old, by);
        var fault = Assert.Single(Refused(copy).Split('\n'));
        Assert.StartsWith($"{File}:{line}: {expected}", fault, StringComparison.Ordinal);
    }

    [Fact]
    public void UnknownPolicy_IsRefusedWherePoliciesAreKept()
    {
        using var copy = new ConfigCopy();
        copy.Write("disclosure/under-5.yaml", "name: under-5\n");
        copy.Write(File, Example());
        Assert.IsType<Outcome<Client>.Ok>(copy.Folder.Client("X0A"));
        var line = copy.Replace(File, "disclosure_policy: under-5", "disclosure_policy: under-4");
        Assert.Equal($"{File}:{line}: disclosure_policy: expected the name of a file in disclosure/", Refused(copy));
    }

    [Theory]
    [InlineData("")]
    [InlineData("..")]
    [InlineData("../x")]
    [InlineData("X0/A")]
    [InlineData("X0A.")]
    [InlineData("X0A234567")]
    public void CodeThatIsNoCode_NeverBecomesAPath(string code) =>
        Assert.IsType<Outcome<Client>.Refused>(new ConfigurationFolder(ConfigCopy.Original).Client(code));

    [Fact]
    public void Example_IsNoClient() => Assert.False(Directory.Exists(Path.Combine(ConfigCopy.Original, "clients")));

    private static string Refused(ConfigCopy copy)
    {
        var refused = Assert.IsType<Outcome<Client>.Refused>(copy.Folder.Client("X0A"));
        Assert.Equal("bad-configuration", refused.Code);
        return refused.Detail;
    }

    private static string Example() =>
        System.IO.File.ReadAllText(Path.Combine(ConfigCopy.RepositoryRoot(), "docs/examples/client.yaml"));
}
