using System.Text;
using WresEtl.App.Synth;

namespace WresEtl.Adapters.Synth;

/// <summary>
/// The configuration of the demonstration: a copy of the given one, with a file for each invented client and an action plan for one of
/// them. The given configuration is not touched, and its own clients are left out.
/// </summary>
public static class DemoConfiguration
{
    private const string Clients = "clients";

    /// <summary>The client that has a plan: the clean one, so that its documents are complete.</summary>
    private const string WithPlan = "ZZ2";

    public static void Write(SynthPlan plan, string from, string to)
    {
        ArgumentNullException.ThrowIfNull(plan);
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var path = Path.GetRelativePath(from, file);
            if (path.Split(Path.DirectorySeparatorChar)[0] == Clients) continue;
            var target = Path.Combine(to, path);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target, overwrite: true);
        }

        foreach (var client in plan.Clients.Select(c => c.Organisation))
        {
            var folder = Directory.CreateDirectory(Path.Combine(to, Clients, client.Code)).FullName;
            WriteText(folder, "client.yaml", $"# Invented, for the demonstration.\ncode: \"{client.Code}\"\nname: \"{client.Name}\"\ntype: {TypeOf(client.Type)}\n");
            if (client.Code == WithPlan) WriteText(folder, "actions.yaml", Plan(plan.Year));
        }
    }

    private static void WriteText(string folder, string name, string text) =>
        File.WriteAllText(Path.Combine(folder, name), text.ReplaceLineEndings("\n"), new UTF8Encoding(false));

    private static string TypeOf(OrganisationType type) => type switch
    {
        OrganisationType.Ccg => "ccg",
        OrganisationType.AcuteTrust => "acute",
        OrganisationType.CommunityTrust => "community",
        OrganisationType.MentalHealthTrust => "mental-health",
    };

    // The last action lacks its owner, so that the demonstration shows a finding.
    private static string Plan(int year) => FormattableString.Invariant($"""
        # Invented, for the demonstration.
        year: {year}
        plan_date: {year}-10-15
        actions:
          - id: A1
            indicator: 2
            title: Fair shortlisting
            actions:
              - Take names off applications before they are shortlisted
              - Two people shortlist each post
            team: Recruitment
            due: {year + 1}-03-31
            status: open
            narrative: White applicants are likelier to be appointed once shortlisted.
            update: Started in two directorates.
          - id: A2
            indicator: 9
            title: A board that looks like its staff
            actions: [Advertise board posts through staff networks]
            due: {year + 1}-06-30
            status: open
        """) + "\n";
}
