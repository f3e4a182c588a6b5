using System.Text;
using WresEtl.Adapters.Config;
using WresEtl.Adapters.Intake;
using WresEtl.App.Clients;
using WresEtl.App.Configuration;
using WresEtl.App.Ports;
using WresEtl.App.Synth;
using WresEtl.Core.Disclosure;
using WresEtl.Core.Intake;
using WresEtl.Core.Primitives;
using WresEtl.Core.Rules;
using WresEtl.Core.Standards;
using WresEtl.Testing;

namespace WresEtl.Cli.Tests.Intake;

/// <summary>Files through the readers, the intake and the rules, as <c>wres check</c> takes them.</summary>
internal static class Checked
{
    public const int Year = 2020;

    public static Client Client { get; } = new() { Code = "XT1" };

    public static CheckReport Text(string name, string text, Client? client = null) => Files(client, (name, Encoding.UTF8.GetBytes(text)));

    public static CheckReport Files(Client? client, params (string Name, byte[] Bytes)[] files) => Files(client, null, files);

    public static CheckReport Files(Client? client, string? password, params (string Name, byte[] Bytes)[] files)
    {
        using var folder = new TempFolder();
        foreach (var (name, bytes) in files) File.WriteAllBytes(folder[name], bytes);
        var reader = new FileReader();
        return new CheckFiles(new Configuration(client ?? Client), reader, new FilePasswords(reader, _ => password))
            .Check(new CheckRequest(Year, (client ?? Client).Code, [.. files.Select(f => folder[f.Name])]))
            .Match(report => report, refused => throw new InvalidOperationException(refused.Detail));
    }

    public static IEnumerable<Finding> Of(this CheckReport report, string rule) => report.Findings.Where(f => f.Rule.Id == rule);

    public static int Aside(this CheckReport report, AsideReason reason) => report.Intake.Sheets.Sum(s => s.Aside.GetValueOrDefault(reason));

    /// <summary>Rows read = rows used + rows set aside, wherever the workforce was read and everything is settled.</summary>
    public static void IsBalanced(this CheckReport report) => Assert.All(report.Intake.Sheets, s => Assert.True(s.IsBalanced));

    /// <summary>As above; without a workforce nothing but what is set aside at reading is settled yet.</summary>
    public static void IsBalanced(this CheckReport report, SynthDataSet dataSet)
    {
        if (dataSet == SynthDataSet.Workforce) report.IsBalanced();
    }

    /// <summary>The real standards, and one client of the test's own.</summary>
    private sealed class Configuration(Client client) : IConfiguration
    {
        private readonly ConfigurationFolder _folder = new(Repository.Config);

        public IReadOnlyList<int> Years() => _folder.Years();

        public Outcome<Standard> Standard(int year) => new Outcome<Standard>.Ok(YearStandards.Of(year));

        public Outcome<ProgramSettings> Settings() => _folder.Settings();

        public Outcome<Client> Client(string code) => new Outcome<Client>.Ok(client);

        public Outcome<IReadOnlyList<DisclosurePolicy>> Policies() => _folder.Policies();
    }
}
