using System.Diagnostics;
using System.Xml.Linq;
using WresEtl.Testing;

namespace WresEtl.Cli.Tests.Release;

/// <summary>
/// What people install. Making it takes minutes, so it is part of the long suite; <c>.ci/run</c> makes and starts the small one
/// (without the runtime) each time.
/// </summary>
public sealed class ReleaseTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [SkippableTheory]
    [InlineData("linux-x64", "tar.gz")]
    [InlineData("win-x64", "zip")]
    public void Release_IsMade_AndWorksWhereNothingElseIs(string system, string ending)
    {
        Skip.IfNot(Environment.GetEnvironmentVariable("WRES_LONG") == "1", "not run: set WRES_LONG=1 for the long suite");
        Skip.IfNot(OperatingSystem.IsLinux(), "not run: the releases are made on Linux");
        var made = Run("/bin/bash", Repository.Root, TimeSpan.FromMinutes(15), "release/make.sh", system, _folder.Path);
        Skip.If(made.Output.Contains("NU1101", StringComparison.Ordinal) || made.Output.Contains("NU1301", StringComparison.Ordinal), "not run: the runtime for " + system + " could not be had");
        Assert.True(made.Code == 0, made.Output);
        var archive = Assert.Single(Directory.EnumerateFiles(_folder.Path, "*" + ending));
        Assert.Contains(Path.GetFileName(archive), File.ReadAllText(archive + ".sha256"), StringComparison.Ordinal);
        var installed = Path.Combine(_folder.Path, Path.GetFileName(archive)[..^(ending.Length + 1)]);
        if (system != "linux-x64") return;
        foreach (var arguments in new[] { new[] { "--version" }, ["doctor"], ["standards", "list"] })
        {
            // No PATH and no DOTNET_ROOT: nothing of this machine's .NET is found.
            var (code, output) = Run(Path.Combine(installed, "wres"), installed, TimeSpan.FromMinutes(2), arguments);
            Assert.True(code == 0, string.Join(' ', arguments) + "\n" + output);
        }
    }

    [SkippableFact]
    public void ComposeFile_IsOneThatTheEngineReads()
    {
        Skip.IfNot((Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(p => File.Exists(Path.Combine(p, "docker"))), "not run: there is no docker");
        Skip.IfNot(Run("docker", Repository.Root, TimeSpan.FromMinutes(1), "compose", "version").Code == 0, "not run: this docker has no compose");
        var read = Run("docker", Repository.Root, TimeSpan.FromMinutes(1), "compose", "config", "--quiet");
        Assert.True(read.Code == 0, read.Output);
    }

    // What docs/security.md says of the container.
    [Fact]
    public void Container_RunsWithoutRootAndWithoutRightsItDoesNotNeed()
    {
        var (docker, compose) = (Lines("Dockerfile"), Lines("compose.yaml"));
        Assert.Contains("USER $APP_UID", docker);
        Assert.True(docker.IndexOf("USER $APP_UID") > docker.FindLastIndex(l => l.StartsWith("RUN ", StringComparison.Ordinal)));
        Assert.Contains(docker, l => l.Contains("DOTNET_EnableDiagnostics=0", StringComparison.Ordinal));
        Assert.Contains("read_only: true", compose);
        Assert.Contains("cap_drop: [ALL]", compose);
        Assert.Contains("security_opt: [\"no-new-privileges:true\"]", compose);
        Assert.All(compose.Where(l => l.StartsWith("ports:", StringComparison.Ordinal)), l => Assert.Contains("\"127.0.0.1:", l, StringComparison.Ordinal));
    }

    // A command line is there for every process of the machine to read.
    [Fact]
    public void Passwords_AreOnNoCommandLine()
    {
        var compose = Lines("compose.yaml");
        Assert.DoesNotContain(compose, l => l.Contains("sqlcmd", StringComparison.Ordinal) && l.Contains(" -P", StringComparison.Ordinal));
        Assert.DoesNotContain(compose, l => l.Contains("-Q", StringComparison.Ordinal) && l.Contains("PASSWORD", StringComparison.Ordinal));
        Assert.Equal(2, compose.Count(l => l.StartsWith("SQLCMDPASSWORD: ${WRES_SA_PASSWORD", StringComparison.Ordinal)));
    }

    // Clients are configured, and people let in, without a new image.
    [Fact]
    public void Workers_ReadTheFoldersConfiguration_AndEverySettingOfAccess()
    {
        var compose = Lines("compose.yaml");
        Assert.Contains(compose, l => l.Contains("\"./config:/app/config:ro\"", StringComparison.Ordinal) && l.Contains("\"./pipelines:/app/pipelines:ro\"", StringComparison.Ordinal));
        Assert.Contains("config/clients/", Lines(".dockerignore"));
        Assert.Contains("ASPNETCORE_FORWARDEDHEADERS_ENABLED:", compose);
        var settings = File.ReadLines(Path.Combine(Repository.Root, "docs", "configuration.md")).Where(l => l.StartsWith("| `Wres__Access__", StringComparison.Ordinal)).Select(l => l.Split('`')[1]).ToList();
        Assert.True(settings.Count > 10);
        // For a trial on one machine.
        Assert.All(settings.Where(s => s != "Wres__Access__AllowPlainHttp"), s => Assert.Contains(s + ":", compose));
    }

    [Theory]
    [InlineData("release/make.sh", "dotnet publish")]
    [InlineData("Dockerfile", "RUN dotnet publish")]
    [InlineData(".ci/run", "step \"build\"")]
    public void Packages_AreTheOnesThatTheLocksName(string file, string build)
    {
        var lines = Lines(file);
        var restore = lines.FindIndex(l => l.Contains("dotnet restore", StringComparison.Ordinal) && l.Contains("--locked-mode", StringComparison.Ordinal));
        Assert.InRange(restore, 0, lines.FindIndex(l => l.StartsWith(build, StringComparison.Ordinal)));
    }

    [Fact]
    public void Audit_OfEveryDependency_StopsTheBuild()
    {
        var properties = XDocument.Load(Path.Combine(Repository.Root, "Directory.Build.props")).Descendants("PropertyGroup").Elements().ToLookup(e => e.Name.LocalName, e => e.Value);
        Assert.Equal(("true", "all", "low"), (properties["NuGetAudit"].Single(), properties["NuGetAuditMode"].Single(), properties["NuGetAuditLevel"].Single()));
        Assert.All(new[] { "NU1901", "NU1902", "NU1903", "NU1904" }, code => Assert.Contains(code, properties["WarningsAsErrors"].Single(), StringComparison.Ordinal));
        // No project, and nothing else, may take that back.
        Assert.All(
            Directory.EnumerateFiles(Repository.Root, "*.*proj", SearchOption.AllDirectories).Concat(Directory.EnumerateFiles(Repository.Root, "*.props", SearchOption.AllDirectories)).Where(f => !f.Contains("obj", StringComparison.Ordinal)),
            f => Assert.DoesNotContain(XDocument.Load(f).Descendants(), e => e.Name.LocalName is "NuGetAuditSuppress" || (e.Name.LocalName == "NoWarn" && e.Value.Contains("NU19", StringComparison.Ordinal))));
    }

    private static List<string> Lines(string file) => [.. File.ReadLines(Path.Combine(Repository.Root, file)).Select(l => l.Trim())];

    private static (int Code, string Output) Run(string program, string folder, TimeSpan limit, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var password in new[] { "WRES_SA_PASSWORD", "WRES_SQL_PASSWORD" }) start.Environment[password] = "Invented-1";
        if (Path.GetFileName(program) == "wres")
        {
            start.Environment["PATH"] = "";
            start.Environment.Remove("DOTNET_ROOT");
        }

        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEndAsync();
        if (!process.WaitForExit(limit)) process.Kill(entireProcessTree: true);
        return (process.ExitCode, output.Result + error.Result);
    }
}
