using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Time.Testing;
using WresEtl.Adapters.Doctor;
using WresEtl.Adapters.Store;
using WresEtl.Adapters.Tests.Config;
using WresEtl.Testing;

namespace WresEtl.Adapters.Tests.Doctor;

/// <summary>Each thing <c>wres doctor</c> looks at, once as it should be and once not.</summary>
public sealed class ExaminationTests : IDisposable
{
    private readonly TempFolder _folder = new();
    private readonly ConfigCopy _config = new();
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2120, 6, 1, 9, 0, 0, TimeSpan.Zero));
    private readonly Dictionary<string, string> _environment = new() { ["PATH"] = "" };

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        _folder.Dispose();
        _config.Dispose();
    }

    private WresPaths Paths => new(Folder("data"), Folder("out"), _config.PathOf("."), Path.Combine(Repository.Root, "pipelines"), Folder("state"), Folder("keys"));

    private string Folder(string name) => Path.Combine(_folder.Path, name);

    private IReadOnlyList<DoctorLine> Lines(WresPaths? paths = null)
    {
        Directory.CreateDirectory(Path.Combine(Folder("data"), "X0A"));
        return Examination.Of(paths ?? Paths, _time, name => _environment.GetValueOrDefault(name));
    }

    private DoctorLine Worst(string subject, WresPaths? paths = null) => Lines(paths).Where(l => l.Subject == subject).MaxBy(l => l.Health)!;

    [Fact]
    public void GoodMachineAndConfiguration_HaveNoFault_AndEveryNoteSaysWhatToDo()
    {
        var lines = Lines();
        Assert.Equal([], lines.Where(l => l.Health is Health.MachineFault or Health.ConfigurationFault && l.Subject != "Crash dumps"));
        Assert.All(lines, l => Assert.Equal(l.Health != Health.Fine, l.ToDo.Length > 0));
        Assert.Contains(lines, l => l is { Subject: "Reporting years", Says: "2020" });
    }

    [Fact]
    public void AnswersWithoutTheClientsKey_AreAFault()
    {
        Assert.DoesNotContain(Lines(), l => l.Subject == "Client keys");
        var answers = Path.Combine(Folder("data"), "X0A", "answers.csv");
        const string Header = "finding_id,fault_hash,answer,answer_code,note,answered_by,answered_on\n";
        File.WriteAllText(answers, Header);
        Assert.DoesNotContain(Lines(), l => l.Subject == "Client keys");
        File.WriteAllText(answers, Header + "a,b,explained,x,,J Bloggs,2020-06-01\n");
        var line = Worst("Client keys");
        Assert.Equal(Health.ConfigurationFault, line.Health);
        Assert.EndsWith(": X0A.", line.Says, StringComparison.Ordinal);
        File.WriteAllText(Path.Combine(Folder("data"), "X0A", ".wres-key"), new string('0', 64));
        Assert.DoesNotContain(Lines(), l => l.Subject == "Client keys");
    }

    [Fact]
    public void LedgerThatIsCutOrUnreadable_IsAFault()
    {
        Assert.StartsWith("none yet", Worst("Ledger").Says, StringComparison.Ordinal);
        Directory.CreateDirectory(Folder("out"));
        File.WriteAllText(Paths.Ledger, "{\"previous\":");
        Assert.Equal(Health.ConfigurationFault, Worst("Ledger").Health);
        File.Delete(Paths.Ledger);
        Directory.CreateDirectory(Path.Combine(Folder("out"), "X0A", "2020", "publication"));
        File.WriteAllText(Path.Combine(Folder("out"), "X0A", "2020", "publication", "figures.csv"), "id");
        Assert.Contains("X0A/2020", Worst("Ledger").Says, StringComparison.Ordinal);
    }

    [Fact]
    public void FaultInAStandard_IsNamedByFileAndLine()
    {
        var line = _config.Replace("standards/wres/2020/standard.yaml", "closes: 20", "closes: soon 20");
        var found = Worst("Standard 2020");
        Assert.Equal(Health.ConfigurationFault, found.Health);
        Assert.Contains(FormattableString.Invariant($"standard.yaml:{line}:"), found.Says, StringComparison.Ordinal);
        Assert.Equal(Health.ConfigurationFault, Worst("Reporting years").Health);
    }

    [Theory]
    [InlineData("wres.yaml", "percent_decimals: 1", "percent_decimals: many", "wres.yaml")]
    [InlineData("disclosure/under-5.yaml", "small_to: 4", "small_to: few", "Disclosure policies")]
    [InlineData("schema/pipeline.schema.json", "\"title\"", "\"no such keyword\"", "Pipelines")]
    public void FaultInAnotherFile_IsAConfigurationFault(string file, string old, string by, string subject)
    {
        Assert.Equal(Health.Fine, Worst(subject).Health);
        _config.Replace(file, old, by);
        Assert.Equal(Health.ConfigurationFault, Worst(subject).Health);
    }

    [Fact]
    public void FaultInAClient_IsNamed()
    {
        _config.Write("clients/X0A/client.yaml", "code: \"X0A\"\nnmae: Invented\n");
        Assert.Equal(Health.ConfigurationFault, Worst("Client X0A").Health);
    }

    [Fact]
    public void SecretsThatAreNotHere_AreNamedByTheirPlaceOnly_AndSftpIsNeeded()
    {
        _config.Write("clients/X0A/client.yaml", File.ReadAllText(Path.Combine(Repository.Root, "docs", "examples", "client.yaml")));
        _environment["WRES_PASSWORD_X0A"] = "CANARY-secret";
        var lines = Lines();
        var client = Assert.Single(lines, l => l.Subject == "Client X0A");
        Assert.Equal(Health.Note, client.Health);
        Assert.Contains("the variable WRES_PORTAL_TOKEN_X0A", client.Says, StringComparison.Ordinal);
        Assert.Contains("the file /run/secrets/known_hosts", client.Says, StringComparison.Ordinal);
        Assert.DoesNotContain(lines, l => l.Says.Contains("CANARY", StringComparison.Ordinal) || l.Says.Contains("WRES_PASSWORD", StringComparison.Ordinal));
        Assert.Equal(Health.MachineFault, lines.Single(l => l.Subject == "sftp").Health);
    }

    [Fact]
    public void DatesThatAreOnlyAssumed_AndAYearWithoutStandard_AreNotes()
    {
        Assert.Contains(Lines(), l => l is { Subject: "Reporting years", Health: Health.Note } && l.Says.Contains("2120", StringComparison.Ordinal));
        Assert.Equal(Health.Fine, Lines().Single(l => l.Subject == "Dates").Health);
        _config.Replace("standards/wres/2020/standard.yaml", "  publish_mark: document", "  publish_mark: assumed");
        Assert.Equal(Health.Note, Lines().Single(l => l.Subject == "Dates").Health);
    }

    [Fact]
    public void AYearWithAFaultInIt_IsNotSaidToBeMissing()
    {
        _config.Write("standards/wres/2120/standard.yaml", "year: soon\n");
        Assert.Equal(Health.ConfigurationFault, Worst("Standard 2120").Health);
        Assert.DoesNotContain(Lines(), l => l.Says.Contains("There is no standard for", StringComparison.Ordinal));
    }

    [Fact]
    public void ACopiedYear_IsANote_UntilItsSourcesSayOtherwise()
    {
        _config.Write("standards/wres/2020/SOURCE.md", "# WRES 2020\n\n**2020 is a copy of 2019.** Nothing of it has been read.\n");
        var line = Worst("Standard 2020");
        Assert.Equal(Health.Note, line.Health);
        Assert.StartsWith("2020 is a copy of 2019", line.Says, StringComparison.Ordinal);
        _config.Write("standards/wres/2020/SOURCE.md", "# WRES 2020\n");
        Assert.DoesNotContain(Lines(), l => l.Subject == "Standard 2020");
    }

    [Fact]
    public void ClockBeforeTheProgram_IsAFault()
    {
        var past = new FakeTimeProvider(new DateTimeOffset(2001, 1, 1, 0, 0, 0, TimeSpan.Zero));
        Assert.Equal(Health.MachineFault, Examination.Of(Paths, past, _ => null).Single(l => l.Subject == "Clock").Health);
    }

    [Fact]
    public void DumpsAskedFor_AreAFault()
    {
        _environment["DOTNET_DbgEnableMiniDump"] = "1";
        Assert.Equal(Health.MachineFault, Worst("Crash dumps").Health);
    }

    [Fact]
    public void DataFolderThatIsNotThere_IsAFault_AndAnEmptyOneANote()
    {
        Directory.CreateDirectory(Folder("empty"));
        Assert.Equal(Health.Note, Worst("Data folder", Paths with { Data = Folder("empty") }).Health);
        Assert.Equal(Health.MachineFault, Worst("Data folder", Paths with { Data = Folder("nowhere") }).Health);
        Assert.DoesNotContain(Lines(Paths with { Data = "" }), l => l.Subject == "Data folder");
    }

    [Fact]
    public void OutputFolderThatCannotBeWritten_IsAFault()
    {
        var file = _folder["file"];
        File.WriteAllText(file, "x");
        // What lies below a file can be no folder, whoever asks: the nearest folder above is looked at. /proc is nobody's to write in.
        Assert.Equal(Health.Fine, Worst("Output folder", Paths with { Output = Path.Combine(file, "out") }).Health);
        if (OperatingSystem.IsLinux()) Assert.Equal(Health.MachineFault, Worst("Output folder", Paths with { Output = "/proc/1/task" }).Health);
    }

    [Theory]
    [InlineData(null, Health.Fine)]
    [InlineData("UPDATE schema_version SET number = 0 WHERE number = (SELECT MAX(number) FROM schema_version)", Health.Note)]
    [InlineData("INSERT INTO schema_version (number, name, sha256, applied_at) VALUES (9999, 'later', 'x', 'x')", Health.MachineFault)]
    [InlineData("DROP TABLE schema_version", Health.MachineFault)]
    public void Store_IsOfThisProgramsSchema_OrSaid(string? change, Health health)
    {
        Directory.CreateDirectory(Folder("state"));
        var database = new SqliteDatabase(Paths.StoreFile);
        new Migrator(database, _time).Migrate();
        using (var connection = database.Open())
        {
            using var command = connection.CreateCommand();
            command.CommandText = change ?? "SELECT 1";
            command.ExecuteNonQuery();
        }

        Assert.Equal(health, Worst("Run store").Health);
    }

    [Fact]
    public void ArchiveWithoutItsKeys_AndKeysInsideTheArchive_AreFaults()
    {
        Directory.CreateDirectory(Paths.Archive);
        Assert.Equal(Health.Fine, Worst("Archive keys").Health);
        File.WriteAllText(Path.Combine(Paths.Archive, "entry"), "x");
        Assert.Equal(Health.MachineFault, Worst("Archive keys").Health);
        Directory.CreateDirectory(Folder("keys"));
        File.WriteAllText(Path.Combine(Folder("keys"), "key-1.xml"), "<key/>");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(Folder("keys"), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
            Assert.Equal(Health.Fine, Worst("Archive keys").Health);
            File.SetUnixFileMode(Folder("keys"), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute | UnixFileMode.GroupRead);
            Assert.Equal(Health.Note, Worst("Archive keys").Health);
        }

        Assert.Equal(Health.ConfigurationFault, Worst("Archive keys", Paths with { Keys = Path.Combine(Paths.Archive, "keys") }).Health);
    }
}
