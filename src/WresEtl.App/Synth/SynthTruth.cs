using WresEtl.Core.Primitives;

namespace WresEtl.App.Synth;

/// <summary>
/// What a right reading of one client's exports gives, known because it was made so. Default switches of the standard
/// (career break and unpaid secondment out, entries and not cases, people trained once).
/// </summary>
/// <param name="Client">Organisation code.</param>
/// <param name="Headcount">People in the headcount, with or without a template row.</param>
/// <param name="WithoutRow">Of them, those no template row can take.</param>
/// <param name="Missing">In the headcount, ethnicity blank or not known.</param>
/// <param name="Declined">In the headcount, ethnicity not stated.</param>
/// <param name="Unlisted">In the headcount, ethnicity in no list; counted under Unknown.</param>
/// <param name="Rows">Counts by <c>area.row</c>; an area that is not collected is absent.</param>
/// <param name="Seeded">Faults by kind.</param>
public sealed record SynthTruth(
    string Client, int Headcount, int WithoutRow, int Missing, int Declined, int Unlisted,
    IReadOnlyDictionary<string, GroupCounts> Rows, IReadOnlyDictionary<SynthFault, int> Seeded)
{
    /// <summary>Every count by its id <c>area.row.group</c>, sorted by id.</summary>
    public IReadOnlyDictionary<string, int> Counts()
    {
        var counts = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (var (row, groups) in Rows)
        {
            counts[row + ".white"] = groups.White;
            counts[row + ".bme"] = groups.Bme;
            counts[row + ".unknown"] = groups.Unknown;
            counts[row + ".total"] = groups.Total;
        }
        return counts;
    }

    internal static SynthTruth Of(SynthModel model)
    {
        var rows = new Dictionary<string, GroupCounts>(StringComparer.Ordinal);
        AddWorkforce(rows, model);
        AddRecruitment(rows, model);
        AddDisciplinary(rows, model);
        AddTraining(rows, model);
        AddBoard(rows, model);
        var counted = model.People.Where(person => person.InHeadcount).ToList();
        int With(Func<string, bool> code) => counted.Count(person => code(SynthEthnicity.All[person.Ethnicity].Code));
        return new(model.Client.Organisation.Code, counted.Count, counted.Count(person => !person.HasRow),
            With(code => code is "" or "99"), With(code => code is "Z"), With(code => code is "V" or "Q"), rows, model.Seeded);
    }

    private static void AddWorkforce(Dictionary<string, GroupCounts> rows, SynthModel model)
    {
        foreach (var band in SynthRows.Bands) rows["nonclinical." + band] = rows["clinical." + band] = default;
        foreach (var row in SynthRows.Medical.Append("smm")) rows["medical." + row] = default;
        foreach (var area in (string[])["nonclinical", "clinical", "medical", "workforce"]) rows[area + ".total"] = default;
        var byPost = new GroupCounts[SynthPost.All.Count];
        foreach (ref readonly var person in model.People.AsSpan())
            if (person.HasRow) byPost[person.Post] = byPost[person.Post].Add(person.Group);
        for (var index = 0; index < byPost.Length; index++) AddPost(rows, SynthPost.All[index], byPost[index]);
    }

    private static void AddPost(Dictionary<string, GroupCounts> rows, SynthPost post, GroupCounts people)
    {
        var area = SynthRows.Area(post.Section);
        rows[area + "." + post.Row] += people;
        rows[area + ".total"] += people;
        rows["workforce.total"] += people;
        if (post.IsSeniorMedicalManager) rows["medical.smm"] += people;
    }

    private static void AddRecruitment(Dictionary<string, GroupCounts> rows, SynthModel model)
    {
        rows["shortlisted.total"] = ByGroup(model.Recruitment.Shortlisted);
        rows["appointed.total"] = ByGroup(model.Recruitment.Appointed);
    }

    private static void AddDisciplinary(Dictionary<string, GroupCounts> rows, SynthModel model)
    {
        if (model.Client.Disciplinary == SynthDetail.NotCollected) return;
        // wres.md section 5: two years up to 2021, one from 2022.
        var lastYear = model.Year <= 2021 ? 1 : 0;
        rows["disciplinary.total"] = default;
        foreach (ref readonly var made in model.Cases.AsSpan())
            if (made.CountedYear >= 0 && made.CountedYear <= lastYear && IsRead(model.Client.Disciplinary, made.Ethnicity))
                Add(rows, "disciplinary.total", SynthEthnicity.All[made.Ethnicity].Group);
    }

    // A person with an ethnicity in no list is Unknown; a summary's line under such a label may be anything, and is left out.
    private static bool IsRead(SynthDetail detail, byte ethnicity) =>
        detail == SynthDetail.Rows || ethnicity is not (SynthEthnicity.Unlisted or SynthEthnicity.OtherUnlisted);

    private static void AddTraining(Dictionary<string, GroupCounts> rows, SynthModel model)
    {
        if (model.Client.Training == SynthDetail.NotCollected) return;
        if (model.Seeded.ContainsKey(SynthFault.UnclassifiedCourse)) return;
        rows["training.total"] = default;
        foreach (var person in TrainingTable.Trained(model).Where(person => IsRead(model.Client.Training, model.People[person].Ethnicity)))
            Add(rows, "training.total", model.People[person].Group);
    }

    private static void AddBoard(Dictionary<string, GroupCounts> rows, SynthModel model)
    {
        if (model.Client.Board == SynthDetail.NotCollected) return;
        rows["board.total"] = rows["board_voting.total"] = rows["board_executive.total"] = default;
        foreach (var member in model.Board.Where(member => member is { Vacant: false, Ended: 0 }))
        {
            var group = SynthEthnicity.All[member.Ethnicity].Group;
            Add(rows, "board.total", group);
            if (member.Voting) Add(rows, "board_voting.total", group);
            if (member.Executive) Add(rows, "board_executive.total", group);
        }
    }

    private static GroupCounts ByGroup(int[] byEthnicity)
    {
        var counts = default(GroupCounts);
        for (var i = 0; i < byEthnicity.Length; i++) counts = counts.Add(SynthEthnicity.All[i].Group, byEthnicity[i]);
        return counts;
    }

    private static void Add(Dictionary<string, GroupCounts> rows, string row, EthnicGroup group) =>
        rows[row] = rows.GetValueOrDefault(row).Add(group);
}
