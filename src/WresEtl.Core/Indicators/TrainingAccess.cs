using WresEtl.Core.Intake;
using WresEtl.Core.Intake.Rows;
using WresEtl.Core.Primitives;
using WresEtl.Core.Standards;

namespace WresEtl.Core.Indicators;

/// <summary>People who accessed non-mandatory training and CPD in the activity year, once each: the numerator of indicator 4.</summary>
public sealed class TrainingAccess
{
    private TrainingAccess(GroupCounts people, int unclassified) => (People, Unclassified) = (people, unclassified);

    public GroupCounts People { get; }

    /// <summary>Completions in the year that nobody has classed. While there are any, the indicator is not collected.</summary>
    public int Unclassified { get; }

    public static TrainingAccess Of(
        RowCollection<TrainingRecord> records,
        IReadOnlyList<AggregateLine> lines,
        Standard standard,
        Client client,
        Func<EmployeeNumber, EthnicCategory?> inPost,
        RowAccounts accounts)
    {
        var (people, unclassified) = (default(GroupCounts), 0);
        var counted = new HashSet<EmployeeNumber>();
        var classes = new TrainingClasses(standard, client);
        foreach (var record in records)
        {
            var ethnicity = inPost(record.Employee);
            var reason = WhyOut(record, standard, classes, ethnicity is not null);
            if (reason is null && !counted.Add(record.Employee)) reason = AsideReason.FurtherRecordOfPerson;
            if (reason == AsideReason.Unclassified) unclassified++;
            accounts.Settle(record.At, reason);
            if (reason is null) people = people.Add(ethnicity?.Group ?? EthnicGroup.Unknown);
        }

        var inYear = AggregateCounts.InPeriod(lines, standard.ActivityStart, standard.ActivityEnd, accounts);
        return new TrainingAccess(people + AggregateCounts.Sum(inYear, "staff_accessing_n"), unclassified);
    }

    public static AsideReason? WhyOut(TrainingRecord record, Standard standard, TrainingClasses classes, bool isInPost)
    {
        if (record.Status.Value is not ("Completed" or "Attended"))
            return record.Status.Value is null ? AsideReason.Unclassified : AsideReason.NotCompleted;
        if (record.CompletedDay is not { } day) return AsideReason.Unclassified;
        if (day < standard.ActivityStart || day > standard.ActivityEnd) return AsideReason.OutsideActivityYear;
        if (!isInPost && !standard.Switches.TrainingCountsLeavers) return AsideReason.NotInPost;
        return classes.IsCpd(record) switch
        {
            true => null,
            false => AsideReason.Mandatory,
            null => AsideReason.Unclassified,
        };
    }
}

/// <summary>Says of a training record whether it is non-mandatory, by its own flag, the client's course list, then the year's classes.</summary>
public sealed class TrainingClasses
{
    private readonly Dictionary<(string Field, string Value), bool> _classes;
    private readonly Dictionary<string, bool> _courses;
    private readonly Dictionary<Spelling, bool?> _memo = [];

    public TrainingClasses(Standard standard, Client client)
    {
        _classes = standard.TrainingClasses.ToDictionary(c => (c.Field, TextKey.Of(c.Value)), c => c.IsCpd);
        _courses = client.Courses.ToDictionary(c => TextKey.OfValue(c.Key), c => c.Value);
    }

    /// <summary>True CPD, false mandatory, null where nothing says.</summary>
    public bool? IsCpd(TrainingRecord record)
    {
        if (record.IsCpd.Value is { } flag) return flag.Value;
        var key = new Spelling(record.Course, record.CompetencyType, record.ActivityType, record.Essential);
        if (_memo.TryGetValue(key, out var known)) return known;
        return _memo[key] = Classify(record);
    }

    private bool? Classify(TrainingRecord record)
    {
        if (_courses.TryGetValue(TextKey.OfValue(record.Course.Value ?? ""), out var byCourse)) return byCourse;
        var found = new[]
        {
            ClassOf("course", record.Course.Value),
            ClassOf("competency_type", record.CompetencyType.Value),
            ClassOf("activity_type", record.ActivityType.Value),
            ClassOf("essential", record.Essential.Value is { } essential ? (essential.Value ? "yes" : "no") : null),
        };
        // Mandatory by any mark is mandatory: a mandatory course counted as CPD would flatter the figure.
        return found.Contains(false) ? false : found.Contains(true) ? true : null;
    }

    /// <summary>All four are told apart: a file may hold one course and a competency of its own on each row.</summary>
    private readonly record struct Spelling(Term<string> Course, Term<string> CompetencyType, Term<string> ActivityType, Term<Flag> Essential);

    private bool? ClassOf(string field, string? value) =>
        value is not null && _classes.TryGetValue((field, TextKey.Of(value)), out var isCpd) ? isCpd : null;
}
