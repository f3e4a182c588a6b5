namespace WresEtl.App.Synth;

/// <summary>Makes one client's model; each data set has its own stream of random numbers.</summary>
internal static class SynthModelMaker
{
    private enum Stream
    {
        Workforce,
        Recruitment,
        Disciplinary,
        Training,
        Board,
        Faults,
    }

    public static SynthModel Make(SynthPlan plan, int index)
    {
        var client = plan.Clients[index];
        var snapshot = new DateOnly(plan.Year, 3, 31);
        SynthRandom Random(Stream stream) => SynthRandom.For(plan.Seed, index, (int)stream);

        var seeder = new FaultSeeder(client, Random(Stream.Faults), snapshot);
        var (people, assignments) = new WorkforceMaker(client, Random(Stream.Workforce), snapshot).Make();
        assignments = seeder.SeedWorkforce(people, assignments);
        var applications = new RecruitmentMaker(client, Random(Stream.Recruitment), snapshot).Make();
        seeder.SeedApplications(applications);
        var cases = new DisciplinaryMaker(client, Random(Stream.Disciplinary), snapshot, people).Make(seeder.SeedCases);
        var completions = new TrainingMaker(client, Random(Stream.Training), snapshot, people).Make();
        seeder.SeedCompletions(completions, people);
        var board = new BoardMaker(client, Random(Stream.Board), snapshot, people).Make();
        seeder.SeedBoard(board);
        seeder.SeedFiles();
        return new SynthModel
        {
            Client = client,
            Year = plan.Year,
            People = people,
            Assignments = assignments,
            Applications = applications,
            Cases = cases,
            Completions = completions,
            Board = board,
            Recruitment = Summary(applications, snapshot, seeder),
            Seeded = seeder.Seeded,
        };
    }

    private static RecruitmentSummary Summary(SynthApplication[] applications, DateOnly snapshot, FaultSeeder seeder)
    {
        var summary = RecruitmentSummary.Of(applications, snapshot);
        if (seeder.Seeded.ContainsKey(SynthFault.AppointedOverShortlisted)) summary.Overappoint();
        return summary;
    }
}
