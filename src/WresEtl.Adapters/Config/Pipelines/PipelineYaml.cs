using System.Globalization;
using WresEtl.App.Pipelines;
using WresEtl.App.Retention;
using WresEtl.Core.Standards;

namespace WresEtl.Adapters.Config.Pipelines;

/// <summary>What a pipeline file holds, once its schema and <see cref="PipelineCheck"/> have passed it.</summary>
internal static class PipelineYaml
{
    private static readonly Words<YearAnchor> Anchors = new(
        ("snapshot_date", YearAnchor.SnapshotDate), ("opens", YearAnchor.Opens), ("closes", YearAnchor.Closes),
        ("publish_by", YearAnchor.PublishBy), ("fixed", YearAnchor.Fixed));

    public static Pipeline From(YamlNode yaml, string fingerprint)
    {
        var pipeline = new Pipeline
        {
            Name = yaml["name"].Text,
            Title = yaml["title"].Text,
            Fingerprint = fingerprint,
            IsForEachClient = !yaml["for_each_client"].IsNull && yaml["for_each_client"].Flag,
            Triggers = [.. yaml["triggers"].Items.Select(TriggerFrom)],
            Stages = [.. yaml["stages"].Items.Select(StageFrom)],
            Deadlines = [.. yaml["deadlines"].Items.Select(DeadlineFrom)],
            Keeps = yaml["keeps"].IsNull ? null : KeepsFrom(yaml["keeps"]),
            KeepsJobsDays = yaml["keeps"].IsNull ? null : yaml["keeps"]["jobs_days"].Whole,
        };
        return yaml["grace"].IsNull ? pipeline : pipeline with { Grace = Durations.Of(yaml["grace"]) };
    }

    public static RetentionSchedule KeepsFrom(YamlNode yaml) => new(yaml["exports_days"].Whole, yaml["answers_days"].Whole);

    public static MonthDay? MonthDayFrom(YamlNode yaml) => yaml.IsNull ? null
        : DateOnly.TryParseExact("2001-" + yaml.Text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? new MonthDay(day.Month, day.Day)
            : null;

    private static Trigger TriggerFrom(YamlNode yaml) => yaml["cron"].IsNull
        ? new Trigger.OnDay(DayFrom(yaml["on"]), TimeFrom(yaml["at"])) { Name = yaml["name"].Text }
        : new Trigger.OnSchedule(CronSchedule.TryParse(yaml["cron"].Text)!, SeasonFrom(yaml["season"])) { Name = yaml["name"].Text };

    private static Season? SeasonFrom(YamlNode yaml) => yaml.IsNull ? null : new Season(DayFrom(yaml["from"]), DayFrom(yaml["to"]));

    private static YearDay DayFrom(YamlNode yaml) => new(
        Anchors.Find(yaml["date"].Text, out var anchor) ? anchor : throw new InvalidDataException("An unknown date passed the schema."),
        MonthDayFrom(yaml["fixed"]), WholeOr(yaml["days"], 0), WholeOr(yaml["working_days"], 0));

    private static PipelineStage StageFrom(YamlNode yaml) => new(
        yaml["name"].Text, Durations.Of(yaml["timeout"]), yaml["retry"].IsNull ? null : RetryFrom(yaml["retry"]),
        [.. yaml["gates"].Items.Select(g => g.Choice<Gate>())]);

    private static StageRetry RetryFrom(YamlNode yaml) => new(
        yaml["attempts"].Whole, Durations.Of(yaml["delay"]), Durations.Of(yaml["longest_delay"]),
        [.. yaml["faults"].Items.Select(f => f.Choice<TransientFault>())]);

    private static Deadline DeadlineFrom(YamlNode yaml) => new(
        yaml["name"].Text, DayFrom(yaml["day"]), [.. yaml["warn_working_days"].Items.Select(d => d.Whole).OrderDescending()],
        TimeFrom(yaml["soft_close"]), yaml["hard_close"].IsNull ? null : HardCloseFrom(yaml["hard_close"]));

    private static HardClose HardCloseFrom(YamlNode yaml) =>
        new(yaml["working_days"].Whole, TimeFrom(yaml["at"]), yaml["mark"].Choice<Mark>());

    private static TimeOnly TimeFrom(YamlNode yaml) =>
        TimeOnly.TryParseExact(yaml.Text, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
            ? time
            : throw new InvalidDataException($"Line {yaml.Line}: expected a time; the schema lets something else through.");

    private static int WholeOr(YamlNode node, int absent) => node.IsNull ? absent : node.Whole;
}
