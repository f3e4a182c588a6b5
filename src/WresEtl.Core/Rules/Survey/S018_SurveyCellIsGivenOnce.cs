using System.Globalization;
using WresEtl.Core.Indicators;
using WresEtl.Core.Primitives;

namespace WresEtl.Core.Rules.Survey;

/// <summary>The files give one value for each survey indicator and group; of two that differ nobody can tell which is right.</summary>
public sealed class S018_SurveyCellIsGivenOnce : IWorkforceRule
{
    public string Id => "S018";

    public IEnumerable<Fault> Check(IndicatorInputs inputs, RuleContext context) =>
        (inputs.Survey?.Conflicts ?? new HashSet<SurveyCell>())
            .OrderBy(c => c.Indicator).ThenBy(c => c.Group)
            .Select(cell =>
            {
                var (indicator, group) = (cell.Indicator.ToString(CultureInfo.InvariantCulture), cell.Group == EthnicGroup.White ? "White" : "BME");
                return RuleContext.OfClient(
                    this, "survey", "percentage", $"survey:{indicator}/{group}", "", ("indicator", indicator), ("group", group));
            });
}
