using System.Security.Cryptography;
using WresEtl.App.Configuration;
using WresEtl.App.Ports;
using WresEtl.App.Publishing;
using WresEtl.Core.Cleansing;
using WresEtl.Core.Disclosure;
using WresEtl.Core.Indicators;
using WresEtl.Core.Intake;
using WresEtl.Core.Returns;
using WresEtl.Core.Rules;
using WresEtl.Core.Standards;
using WresEtl.Core.Workforce;

namespace WresEtl.App.Runs;

/// <summary>What one client's run is made under.</summary>
/// <param name="Client">The client.</param>
/// <param name="Standard">The reporting year's standard.</param>
/// <param name="LastYear">The standard of the year before, for last year's return; null where there is none.</param>
/// <param name="Settings">Program-wide settings.</param>
/// <param name="Policies">Every disclosure policy; the client's own is one of them. Empty where nothing is to be protected.</param>
public sealed record RunTerms(
    Client Client, Standard Standard, Standard? LastYear, ProgramSettings Settings, IReadOnlyList<DisclosurePolicy> Policies)
{
    /// <summary>The ledger: every publication that is out.</summary>
    public IReadOnlyList<PublishedPack> Published { get; init; } = [];

    /// <summary>What this program made of last year for the client and its predecessors: read where the client's own files hold no last year.</summary>
    public IReadOnlyList<(string Name, byte[] Content)> OwnLastYear { get; init; } = [];
}

/// <summary>
/// One client through reading, checking, cleansing and calculating. Depends on the client's files, answers, the year's standard and the
/// client's configuration alone; writes nothing.
/// </summary>
public sealed class RunClient(IFileReader reader, IClientFolders folders, ISubmissionReader submissions)
{
    public ClientRun Run(RunTerms terms, StageClock clock)
    {
        var (client, standard) = (terms.Client, terms.Standard);
        var (intake, previous) = clock.Time("read", () => Read(terms));
        var context = new RuleContext(standard, client, intake);
        var made = new Making(terms, intake, folders.Answers(client.Code), new FindingMaker(standard.Rules, folders.Key(client.Code)));
        made.Faults.AddRange(clock.Time("check", () => RuleRunner.CheckIntake(context).Concat(previous.Faults).ToList()));
        if (made.Stops) return made.Rejected();

        var raw = clock.Time("cleanse", () => Headcount.Of(intake.Assignments, standard, context.Placement));
        var undisclosed = clock.Time("cleanse", () => Undisclosed(raw, made, context));
        var cleansing = clock.Time("cleanse", () =>
            EthnicityCleansing.Of(raw, undisclosed, intake, standard.Ethnicity, standard.SnapshotDate));
        var inputs = clock.Time("calculate", () =>
            IndicatorInputs.From(intake, standard, client, raw.With(cleansing.NewEthnicities)));
        made.Faults.AddRange(clock.Time("check", () => RuleRunner.CheckWorkforce(inputs, context)));
        if (made.Stops) return made.Rejected();

        var exact = clock.Time("calculate", () => ReturnBuilder.Build(client, standard, inputs));
        made.Faults.AddRange(clock.Time("check", () => RuleRunner.CheckReturn(exact, previous.Best, context)));
        var run = clock.Time("check", () => made.Finished(context, inputs, cleansing, exact, previous)) with { Undisclosed = [.. undisclosed.Values] };
        return clock.Time("protect", () => Protect(run, terms, inputs));
    }

    private (ClientIntake Intake, PreviousYear Previous) Read(RunTerms terms)
    {
        var intake = new ClientIntake(terms.Standard, terms.Client);
        var previous = new List<(string Name, byte[] Content)>();
        foreach (var file in folders.Files(terms.Client.Code))
        {
            if (DataSetNames.IsReportingTemplate(file.Name))
            {
                var content = folders.Read(file);
                intake.NoteReportingTemplate(file.Name, content.Length, Manifest.Hash(content));
                continue;
            }

            foreach (var opened in reader.Open(file.Path, terms.Settings.Limits, PasswordOf(terms.Client)))
            {
                using var raw = opened;
                // A zip's entries are known by "outer.zip/inner.csv"; the folder part comes from the listing.
                var name = file.Name[..(file.Name.LastIndexOf('/') + 1)] + raw.Name;
                var (role, dataSet) = DataSetNames.Match(name, terms.Client);
                if (dataSet is { } known) intake.Read(raw, known, name, file.Name, DataSetNames.IsNamedByZip(name, file.Name, terms.Client));
                else intake.Note(raw, name, role == FileRole.PreviousYear);
                if (role == FileRole.PreviousYear) previous.Add((name, folders.Read(file)));
            }
        }

        if (previous.Count == 0)
        {
            foreach (var (name, content) in terms.OwnLastYear) intake.NotePreviousYear(name, content.Length, Convert.ToHexStringLower(SHA256.HashData(content)));
            previous.AddRange(terms.OwnLastYear);
        }

        return (intake, PreviousYear.Read(previous, terms.Client, terms.Standard.Year - 1, terms.LastYear, submissions));
    }

    /// <summary>Chooses and proves what may be published, and what every other policy would come to.</summary>
    private static ClientRun Protect(ClientRun run, RunTerms terms, IndicatorInputs inputs)
    {
        if (terms.Policies.FirstOrDefault(p => p.Name == terms.Client.DisclosurePolicy) is not { } policy) return run;
        var family = PublicationFigures.FamilyOf(terms.Client, terms.Standard);
        var model = LedgerLinks.Add(
            PublicationFigures.Of(terms.Client, terms.Standard, inputs), family, terms.Published, PublicationFigures.YearlyEntries(terms.Standard, inputs));
        var protection = DisclosureControl.Protect(model, policy);
        var others = PolicyComparison.Of(model, [.. terms.Policies.Where(p => p.Name != policy.Name)]);
        return run with
        {
            Policy = policy,
            Protection = protection,
            Family = family,
            CheckedAgainst = [.. LedgerGate.Against(family, terms.Published)],
            Alternatives = [.. others.Append(PolicyComparison.Of(policy, protection)).OrderBy(p => p.Policy, StringComparer.Ordinal)],
        };
    }

    private static string? PasswordOf(Client client) =>
        client.PasswordVariable.Length > 0 ? Environment.GetEnvironmentVariable(client.PasswordVariable) : null;

    /// <summary>Answers find their findings by the faults that the record has before any evidence is applied.</summary>
    private static Dictionary<PersonKey, Finding> Undisclosed(Headcount raw, Making made, RuleContext context)
    {
        var faults = RuleRunner.CheckDisclosure(raw, context).ToList();
        var byId = made.Findings(faults.Select(f => f.Fault)).ToDictionary(f => (f.Rule.Id, f.Place), f => f);
        return faults.ToDictionary(f => f.Person.Key, f => byId[(f.Fault.RuleId, f.Fault.Place)]);
    }

    /// <summary>A run in the making: the faults so far, and what they come to.</summary>
    private sealed class Making(RunTerms terms, ClientIntake intake, IReadOnlyList<Answer> answers, FindingMaker maker)
    {
        private readonly Dictionary<string, Answer> _answers =
            answers.GroupBy(a => a.FindingId, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Last(), StringComparer.Ordinal);

        public List<Fault> Faults { get; } = [];

        public bool Stops => Faults.Any(f => terms.Standard.Rules[f.RuleId].Consequence == Consequence.StopClient);

        /// <summary>Faults as findings, each with the answer given to it.</summary>
        public IReadOnlyList<Finding> Findings(IEnumerable<Fault> faults) =>
            [.. maker.Make(faults).Select(f => _answers.TryGetValue(f.Id, out var answer) ? f with { Answer = answer } : f)];

        public ClientRun Rejected()
        {
            foreach (var sheet in intake.Sheets) sheet.SetRestAside(AsideReason.ClientRejected);
            return Done(Findings(Faults), ClientState.Rejected);
        }

        public ClientRun Finished(RuleContext context, IndicatorInputs inputs, EthnicityCleansing cleansing, ExactReturn exact, PreviousYear previous)
        {
            var findings = Findings(Faults);
            var further = RuleRunner.CheckAnswers(new AnswerRound(findings, cleansing), context).ToList();
            Faults.AddRange(further);
            if (further.Count > 0) findings = Findings(Faults);
            var state = findings.Any(f => f.IsOpen && f.Rule.Severity == Severity.Error) ? ClientState.WithHr : ClientState.Ready;
            return Done(findings, state) with { Inputs = inputs, Cleansing = cleansing, Return = exact, LastYearPublished = previous.Published, LastYearVerified = previous.Verified };
        }

        private ClientRun Done(IReadOnlyList<Finding> findings, ClientState state)
        {
            RowConservation.Check(intake);
            return new ClientRun
            {
                Client = terms.Client,
                Standard = terms.Standard,
                Intake = intake,
                Findings = findings,
                State = state,
                Answers = _answers.Values,
                InputsKey = InputsKey.Of(intake, answers, terms.Standard, terms.Client),
            };
        }
    }
}
