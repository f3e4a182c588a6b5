using WresEtl.App.Configuration;
using WresEtl.App.Ports;
using WresEtl.Core.Indicators;
using WresEtl.Core.Intake;
using WresEtl.Core.Returns;
using WresEtl.Core.Rules;
using WresEtl.Core.Standards;
using WresEtl.Core.Workforce;

namespace WresEtl.App.Runs;

/// <summary>
/// One client through reading, checking, cleansing and calculating. Depends on the client's files, the year's standard and the
/// client's configuration alone.
/// </summary>
public sealed class RunClient(IFileReader reader, IClientFolders folders)
{
    public ClientRun Run(Client client, Standard standard, ProgramSettings settings, StageClock clock)
    {
        var intake = clock.Time("read", () => Read(client, standard, settings));
        var context = new RuleContext(standard, client, intake);
        var faults = clock.Time("check", () => RuleRunner.CheckIntake(context).ToList());
        if (Stops(faults, standard)) return Finish(client, standard, intake, faults, null, null);

        var headcount = clock.Time("cleanse", () => Headcount.Of(intake.Assignments, standard, context.Placement, EthnicityOf(standard)));
        var inputs = clock.Time("calculate", () => IndicatorInputs.From(intake, standard, client, headcount));
        faults.AddRange(clock.Time("check", () => RuleRunner.CheckWorkforce(inputs, context)));
        if (Stops(faults, standard)) return Finish(client, standard, intake, faults, null, null);

        var exact = clock.Time("calculate", () => ReturnBuilder.Build(client, standard, inputs));
        faults.AddRange(clock.Time("check", () => RuleRunner.CheckReturn(exact, null, context)));
        return Finish(client, standard, intake, faults, inputs, exact);
    }

    private ClientIntake Read(Client client, Standard standard, ProgramSettings settings)
    {
        var intake = new ClientIntake(standard, client);
        foreach (var file in folders.Files(client.Code))
        {
            foreach (var opened in reader.Open(file.Path, settings.Limits, PasswordOf(client)))
            {
                using var raw = opened;
                // A zip's entries are known by "outer.zip/inner.csv"; the folder part comes from the listing.
                var name = file.Name[..(file.Name.LastIndexOf('/') + 1)] + raw.Name;
                var (role, dataSet) = DataSetNames.Match(name, client);
                if (dataSet is { } known) intake.Read(raw, known, name, file.Name);
                else if (role == FileRole.Unmatched) intake.NoteUnmatched(raw, name);
            }
        }

        return intake;
    }

    private static string? PasswordOf(Client client) =>
        client.PasswordVariable.Length > 0 ? Environment.GetEnvironmentVariable(client.PasswordVariable) : null;

    /// <summary>The counted post's ethnicity. A code nobody knows is Unknown, never the nearest.</summary>
    private static Func<Core.Intake.Rows.Assignment, IReadOnlyList<Core.Intake.Rows.Assignment>, EthnicCategory> EthnicityOf(Standard standard) =>
        (chosen, _) => chosen.Ethnicity.Value ?? standard.Ethnicity.Missing;

    private static bool Stops(IEnumerable<Fault> faults, Standard standard) =>
        faults.Any(f => standard.Rules[f.RuleId].Consequence == Consequence.StopClient);

    private ClientRun Finish(
        Client client, Standard standard, ClientIntake intake, List<Fault> faults, IndicatorInputs? inputs, ExactReturn? exact)
    {
        if (exact is null) SetEverythingAside(intake);
        RowConservation.Check(intake);
        var findings = new FindingMaker(standard.Rules, folders.Key(client.Code)).Make(faults);
        return new ClientRun
        {
            Client = client,
            Standard = standard,
            Intake = intake,
            Findings = findings,
            Inputs = inputs,
            Return = exact,
            State = exact is null ? ClientState.Rejected
                : findings.Any(f => f.Rule.Severity == Severity.Error) ? ClientState.WithHr
                : ClientState.Ready,
        };
    }

    private static void SetEverythingAside(ClientIntake intake)
    {
        foreach (var sheet in intake.Sheets) sheet.SetRestAside(AsideReason.ClientRejected);
    }
}
