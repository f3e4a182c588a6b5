using WresEtl.Adapters.Config;
using WresEtl.Adapters.Config.Pipelines;
using WresEtl.App.Pipelines;
using WresEtl.App.Retention;
using WresEtl.Core.Primitives;

namespace WresEtl.Adapters.Tests.Config.Pipelines;

public sealed class PipelineFolderTests : IDisposable
{
    private readonly ConfigCopy _copy = new();
    private readonly string _pipelines;

    public PipelineFolderTests()
    {
        _pipelines = Directory.CreateDirectory(_copy.PathOf("beside/pipelines")).FullName;
        foreach (var file in Directory.EnumerateFiles(Path.Combine(ConfigCopy.RepositoryRoot(), "pipelines")))
            File.Copy(file, Path.Combine(_pipelines, Path.GetFileName(file)));
    }

    public void Dispose() => _copy.Dispose();

    private PipelineFolder Folder(params int[] years) => new(
        _copy.PathOf(""), _pipelines, () => [.. years.Select(y => YearDates.Of(ConfigCopy.Load(y)))]);

    [Fact]
    public void OurPipelines_AreReadForEveryYearThereIs()
    {
        var years = new ConfigurationFolder(ConfigCopy.Original).Years();
        var all = Assert.IsType<Outcome<IReadOnlyList<Pipeline>>.Ok>(Folder([.. years]).All()).Value;
        Assert.Equal(PipelineNames.All, all.Select(p => p.Name));
        var annual = all[0];
        Assert.True(annual.IsForEachClient);
        Assert.Equal(StageNames.Of["annual-return"], annual.Stages.Select(s => s.Name));
        Assert.Equal(TimeSpan.FromMinutes(30), annual.Grace);
        Assert.Equal(new StageRetry(4, TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(30), annual.Stages[0].Retry!.On), annual.Stages[0].Retry);
        Assert.Equal([TransientFault.SourceUnavailable, TransientFault.SourceChanging, TransientFault.DiskUnavailable], annual.Stages[0].Retry!.On);
        Assert.Equal(Enum.GetValues<Gate>(), annual.Stages[7].Gates);
        Assert.Equal(new RetentionSchedule(396, 762), all.Single(p => p.Name == "retention").Keeps);
        Assert.Equal([14, 5, 1], all[1].Deadlines[0].WarnWorkingDays);
    }

    [Theory]
    [InlineData("annual-return", "title: Annual return", "titel: Annual return", "unknown key; expected one of: name, title")]
    [InlineData("annual-return", "name: annual-return", "name: retention", "name: expected the name of the file")]
    [InlineData("annual-return", "cron: \"30 5 * * 1-5\"", "cron: \"30 25 * * 1-5\"", "cron: expected five fields")]
    [InlineData("annual-return", "at: \"06:00\"", "at: \"26:00\"", "expected a London time")]
    [InlineData("annual-return", "date: snapshot_date, days: 1", "date: snapshot, days: 1", "expected one of: snapshot_date, opens")]
    [InlineData("annual-return", "date: publish_by, fixed: \"10-31\"", "date: publish_by", "expected also fixed")]
    [InlineData("annual-return", "fixed: \"10-31\"", "fixed: \"02-29\"", "fixed: expected a day that every year has")]
    [InlineData("annual-return", "- name: check", "- name: pull", "expected the stages, each once, in the order: pull, read")]
    [InlineData("annual-return", "- name: check", "- name: purge-exports", "expected the stages, each once, in the order: pull, read")]
    [InlineData("annual-return", "timeout: 2h", "timeout: 2 hours", "expected a duration such as 30s")]
    [InlineData("annual-return", "delay: 5m, longest_delay: 30m", "delay: 1h, longest_delay: 30m", "longest_delay: expected no less than delay")]
    [InlineData("annual-return", "[source-unavailable, source-changing, disk-unavailable]", "[everything]", "expected one of: source-unavailable")]
    [InlineData("annual-return", "gates: [no-open-errors, queries-answered, ", "gates: [none, ", "expected one of: no-open-errors")]
    [InlineData("annual-return", "timeout: 1h\n", "timeout: 1h\n    gates: [submitted]\n", "gates: expected for publish only", 1)]
    [InlineData("annual-return", "- name: morning", "- name: snapshot", "triggers: expected each name once")]
    [InlineData("heartbeat", "grace: 10m", "grace: 10m\nkeeps: { exports_days: 60, answers_days: 60, jobs_days: 120 }", "keeps: expected in retention only", 1)]
    [InlineData("deadline-watch", "warn_working_days: [14, 5, 1]", "warn_working_days: []", "expected working days before")]
    [InlineData("retention", "exports_days: 396", "exports_days: 3", "expected days, a whole number from 30")]
    public void Fault_IsToldWithFileAndLine(string pipeline, string old, string by, string expected, int below = 0)
    {
        var line = _copy.Replace($"beside/pipelines/{pipeline}.yaml", old, by) + below;
        var faults = Refused(Folder()).Split('\n');
        Assert.Contains(faults, f => f.StartsWith($"pipelines/{pipeline}.yaml:{line}: {expected}", StringComparison.Ordinal));
    }

    [Fact]
    public void MissingAndUnknownFiles_AreRefused()
    {
        File.Move(Path.Combine(_pipelines, "heartbeat.yaml"), Path.Combine(_pipelines, "hartbeat.yaml"));
        Assert.Equal(
            "pipelines/hartbeat.yaml: expected only the files annual-return.yaml, deadline-watch.yaml, heartbeat.yaml, retention.yaml\n"
            + "pipelines/heartbeat.yaml: expected this file; it is missing",
            Refused(Folder()));
    }

    [Theory]
    [InlineData("2020-05-08,", "2020-05-32,", "column date: expected a date")]
    [InlineData("Boxing Day,assumed", "Boxing Day,believed", "column mark: expected one of: confirmed, document, assumed")]
    [InlineData("2016-03-25,", "2016-01-01,", "expected each entry once")]
    public void CalendarFault_IsToldWithLine(string old, string by, string expected)
    {
        var line = _copy.Replace("calendars/england-and-wales.csv", old, by);
        Assert.StartsWith($"calendars/england-and-wales.csv:{line}: {expected}", Refused(Folder()), StringComparison.Ordinal);
        Assert.IsType<Outcome<WorkingCalendar>.Refused>(Folder().Calendar());
    }

    [Fact]
    public void StandardBeyondTheCalendar_IsAFaultNowAndNotInItsSummer()
    {
        var calendar = _copy.Read("calendars/england-and-wales.csv").Split('\n').Where(l => !l.StartsWith("202", StringComparison.Ordinal));
        _copy.Write("calendars/england-and-wales.csv", string.Join('\n', calendar));
        Assert.IsType<Outcome<IReadOnlyList<Pipeline>>.Ok>(Folder(2018).All());
        Assert.StartsWith("calendars/england-and-wales.csv: expected the bank holidays of every year", Refused(Folder(2018, 2020)), StringComparison.Ordinal);
    }

    [Fact]
    public void CalendarWithAHole_IsRefused()
    {
        var calendar = _copy.Read("calendars/england-and-wales.csv").Split('\n').Where(l => !l.StartsWith("2021", StringComparison.Ordinal));
        _copy.Write("calendars/england-and-wales.csv", string.Join('\n', calendar));
        Assert.Contains("from the first to the last", Refused(Folder()), StringComparison.Ordinal);
    }

    [Fact]
    public void Fingerprint_ChangesWithTheFileAndNotWithLineEnds()
    {
        var before = Fingerprints();
        var file = Path.Combine(_pipelines, "retention.yaml");
        File.WriteAllText(file, File.ReadAllText(file).Replace("\n", "\r\n", StringComparison.Ordinal));
        Assert.Equal(before, Fingerprints());
        File.AppendAllText(file, "# moved\n");
        Assert.Equal(["retention"], before.Keys.Where(k => before[k] != Fingerprints()[k]));
    }

    private Dictionary<string, string> Fingerprints() =>
        Assert.IsType<Outcome<IReadOnlyList<Pipeline>>.Ok>(Folder().All()).Value.ToDictionary(p => p.Name, p => p.Fingerprint);

    private static string Refused(PipelineFolder folder)
    {
        var refused = Assert.IsType<Outcome<IReadOnlyList<Pipeline>>.Refused>(folder.All());
        Assert.Equal("bad-configuration", refused.Code);
        return refused.Detail;
    }
}
