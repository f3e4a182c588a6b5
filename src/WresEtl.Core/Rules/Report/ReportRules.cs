using System.Globalization;
using WresEtl.Core.Indicators;
using WresEtl.Core.Intake;
using WresEtl.Core.Primitives;
using WresEtl.Core.Returns;

namespace WresEtl.Core.Rules.Report;

/// <summary>Every data set the year requires is there; a missing one leaves its indicator empty, never 0.</summary>
public sealed class X001_RequiredDataSetIsProvided : IIntakeRule
{
    private static readonly (DataSet DataSet, int Indicator)[] Needed =
        [(DataSet.Recruitment, 2), (DataSet.Disciplinary, 3), (DataSet.Board, 9)];

    public string Id => "X001";

    public IEnumerable<Fault> Check(ClientIntake intake, RuleContext context) =>
        Needed
            .Where(n => context.Standard.Indicator(n.Indicator).Required && !intake.Has(n.DataSet))
            .Select(n => RuleContext.OfClient(
                this, Schema.NameOf(n.DataSet), "", $"dataset:{Schema.NameOf(n.DataSet)}", "",
                ("dataset", Schema.NameOf(n.DataSet)), ("indicator", n.Indicator.ToString(CultureInfo.InvariantCulture))));
}

/// <summary>Training is often not collected: the indicator is then empty and the client says so.</summary>
public sealed class X002_TrainingIsProvided : IIntakeRule
{
    public string Id => "X002";

    public IEnumerable<Fault> Check(ClientIntake intake, RuleContext context) =>
        context.Standard.Indicator(4).Required && !intake.Has(DataSet.Training)
            ? [RuleContext.OfClient(this, "training", "", "dataset:training", "")]
            : [];
}

/// <summary>There is a usable workforce file, without which there is no return.</summary>
public sealed class X003_WorkforceIsProvided : IIntakeRule
{
    public string Id => "X003";

    public IEnumerable<Fault> Check(ClientIntake intake, RuleContext context) =>
        intake.Has(DataSet.Workforce) ? [] : [RuleContext.OfClient(this, "workforce", "", "dataset:workforce", "")];
}

/// <summary>Everyone in the headcount stands in exactly one template row.</summary>
public sealed class X010_BandRowsSumToHeadcount : IWorkforceRule
{
    public string Id => "X010";

    // Gloucestershire CCG (case A): parts of 336 beside a stated 361.
    public IEnumerable<Fault> Check(IndicatorInputs inputs, RuleContext context) =>
        inputs.Shortfall.Total > 0
            ? [RuleContext.OfClient(
                this, "workforce", "", "shortfall", inputs.Shortfall.Total.ToString(CultureInfo.InvariantCulture),
                ("count", inputs.Shortfall.Total.ToString(CultureInfo.InvariantCulture)),
                ("headcount", inputs.Headcount.Total.Total.ToString(CultureInfo.InvariantCulture)))]
            : [];
}

/// <summary>Unknown ethnicity is a small part of the workforce.</summary>
public sealed class X011_UnknownIsASmallShare : IWorkforceRule
{
    public string Id => "X011";

    public IEnumerable<Fault> Check(IndicatorInputs inputs, RuleContext context)
    {
        var total = inputs.Headcount.Total;
        if (total.Total == 0 || 100m * total.Unknown / total.Total <= context.Standard.Thresholds.UnknownPercent) return [];
        var percent = Fraction.Of(100L * total.Unknown, total.Total).ToFixed(1);
        return [RuleContext.OfClient(this, "workforce", "ethnic_origin", "unknown-share", percent, ("percent", percent))];
    }
}

/// <summary>Someone is in the headcount at all.</summary>
public sealed class X012_HeadcountIsNotEmpty : IWorkforceRule
{
    public string Id => "X012";

    public IEnumerable<Fault> Check(IndicatorInputs inputs, RuleContext context) =>
        inputs.Headcount.Total.Total == 0 ? [RuleContext.OfClient(this, "workforce", "", "headcount", "0")] : [];
}

/// <summary>Relative likelihoods lie in the four-fifths band, 0.80 to 1.25; outside it the figure is real but worth a sentence.</summary>
public sealed class X020_RatioIsWithinFourFifths : IReportRule
{
    public string Id => "X020";

    public IEnumerable<Fault> Check(ExactReturn exact, RuleContext context)
    {
        var low = context.Standard.Thresholds.FourFifthsLow;
        var high = context.Standard.Thresholds.FourFifthsHigh;
        return Ratios.Of(exact)
            .Where(r => r.Value.CompareTo(Ratios.Exact(low)) < 0 || r.Value.CompareTo(Ratios.Exact(high)) > 0)
            .Select(r => RuleContext.OfClient(
                this, "return", $"row {r.Row}", $"ratio:{r.Source}", r.Value.ToFixed(2),
                ("indicator", r.Indicator), ("ratio", r.Value.ToFixed(2))));
    }
}

/// <summary>No ratio is so large that it is likely to be a percentage or a likelihood in the wrong place.</summary>
public sealed class X021_RatioIsNotHuge : IReportRule
{
    public string Id => "X021";

    public IEnumerable<Fault> Check(ExactReturn exact, RuleContext context) =>
        Ratios.Of(exact)
            .Where(r => r.Value.CompareTo(Ratios.Exact(context.Standard.Thresholds.LargeRatio)) > 0)
            .Select(r => RuleContext.OfClient(
                this, "return", $"row {r.Row}", $"ratio:{r.Source}", r.Value.ToFixed(2),
                ("indicator", r.Indicator), ("ratio", r.Value.ToFixed(2))));
}

/// <summary>A headcount changed little on last year, in each group.</summary>
public sealed class Y001_HeadcountIsNearLastYears : ILastYearRule
{
    public string Id => "Y001";

    public IEnumerable<Fault> Check(ExactReturn exact, ExactReturn lastYear, RuleContext context)
    {
        var (now, then) = (Ratios.Row(exact, "workforce.total"), Ratios.Row(lastYear, "workforce.total"));
        if (now is not { } here || then is not { } before) yield break;
        foreach (var group in Enum.GetValues<EthnicGroup>())
        {
            if (!here[group].HasValue || !before[group].HasValue || before[group].Number.IsZero) continue;
            var change = (here[group].Number - before[group].Number) / before[group].Number * Fraction.Of(100);
            var limit = Ratios.Exact(context.Standard.Thresholds.YearOnYearPercent);
            if (change <= limit && change.CompareTo(Fraction.Of(0) - limit) >= 0) continue;
            yield return RuleContext.OfClient(
                this, "return", "workforce", $"change:workforce/{group}", change.ToFixed(1),
                ("group", group == EthnicGroup.Bme ? "BME" : group.ToString()), ("percent", change.ToFixed(1)));
        }
    }
}

internal static class Ratios
{
    /// <summary>The relative likelihoods that have a value.</summary>
    public static IEnumerable<(int Row, string Source, string Indicator, Fraction Value)> Of(ExactReturn exact) =>
        exact.Rows
            .Where(r => r.Template.Source.StartsWith("relative.", StringComparison.Ordinal))
            .SelectMany(r => Enum.GetValues<EthnicGroup>()
                .Where(g => r.Cells[g].HasValue)
                .Select(g => (r.Template.Row, r.Template.Source, r.Template.Indicator, r.Cells[g].Number)));

    public static FigureRow? Row(ExactReturn exact, string source) =>
        exact.Rows.FirstOrDefault(r => r.Template.Source == source)?.Cells;

    public static Fraction Exact(decimal value) => new((System.Numerics.BigInteger)(value * 1_000_000m), 1_000_000);
}
