using WresEtl.App.Pipelines;

namespace WresEtl.Adapters.Config.Pipelines;

/// <summary>What no schema can say about a pipeline file.</summary>
internal sealed class PipelineCheck(string file, FaultList faults)
{
    public void Check(YamlNode yaml, string name)
    {
        Expect(yaml["name"].Text == name, yaml["name"], "name: expected the name of the file");
        CheckOnce(yaml["triggers"].Items, "triggers");
        CheckOnce(yaml["deadlines"].Items, "deadlines");
        foreach (var trigger in yaml["triggers"].Items) CheckTrigger(trigger);
        foreach (var deadline in yaml["deadlines"].Items) CheckDay(deadline["day"]);
        CheckStages(yaml["stages"].Items, name);
        CheckOwn(yaml, "deadlines", name == PipelineNames.DeadlineWatch, PipelineNames.DeadlineWatch);
        CheckOwn(yaml, "keeps", name == PipelineNames.Retention, PipelineNames.Retention);
    }

    private void CheckTrigger(YamlNode trigger)
    {
        var (on, at, cron, season) = (trigger["on"], trigger["at"], trigger["cron"], trigger["season"]);
        if (cron.IsNull)
        {
            Expect(!on.IsNull && !at.IsNull && season.IsNull, trigger, "expected on and at, or cron with or without season");
            if (!on.IsNull) CheckDay(on);
            return;
        }

        Expect(on.IsNull && at.IsNull, trigger, "expected on and at, or cron with or without season");
        Expect(CronSchedule.TryParse(cron.Text) is not null, cron,
            "cron: expected five fields (minute, hour, day, month, weekday 0-7) of *, numbers, ranges, lists and steps");
        if (season.IsNull) return;
        CheckDay(season["from"]);
        CheckDay(season["to"]);
    }

    private void CheckDay(YamlNode day)
    {
        var needsFixed = day["date"].Text != "snapshot_date";
        Expect(!needsFixed || !day["fixed"].IsNull, day, "expected also fixed: a year's standard may not know this date");
        Expect(day["fixed"].IsNull || PipelineYaml.MonthDayFrom(day["fixed"]) is not null, day["fixed"],
            "fixed: expected a day that every year has, such as \"08-31\"");
    }

    /// <summary>The order in which data flows: a file may leave a stage out, it cannot calculate before reading.</summary>
    private void CheckStages(IReadOnlyList<YamlNode> stages, string pipeline)
    {
        if (!StageNames.Of.TryGetValue(pipeline, out var order)) return;
        var last = -1;
        foreach (var stage in stages)
        {
            var at = order.TakeWhile(s => s != stage["name"].Text).Count();
            Expect(at < order.Count && at > last, stage, "expected the stages, each once, in the order: " + string.Join(", ", order));
            last = Math.Max(last, at);
            CheckRetry(stage["retry"]);
            // A pack is drafted for people to see whatever is open; what gates hold back is that it goes out.
            Expect(stage["gates"].IsNull || stage["name"].Text == "publish", stage["gates"], "gates: expected for publish only");
        }
    }

    private void CheckRetry(YamlNode retry)
    {
        if (!retry.IsNull)
            Expect(Durations.Of(retry["delay"]) <= Durations.Of(retry["longest_delay"]), retry, "longest_delay: expected no less than delay");
    }

    private void CheckOnce(IReadOnlyList<YamlNode> items, string key)
    {
        foreach (var twice in items.GroupBy(i => i["name"].Text).SelectMany(g => g.Skip(1)))
            Expect(false, twice, key + ": expected each name once");
    }

    private void CheckOwn(YamlNode yaml, string key, bool belongs, string owner)
    {
        if (belongs) Expect(!yaml[key].IsNull, yaml, $"expected also: {key}");
        else Expect(yaml[key].IsNull, yaml[key], $"{key}: expected in {owner} only");
    }

    private void Expect(bool holds, YamlNode where, string expected)
    {
        if (!holds) faults.Add(file, where.Line, expected);
    }
}
