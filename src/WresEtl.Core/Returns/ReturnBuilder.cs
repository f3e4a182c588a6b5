using WresEtl.Core.Indicators;
using WresEtl.Core.Primitives;
using WresEtl.Core.Standards;

namespace WresEtl.Core.Returns;

/// <summary>Puts every figure into its row of the year's template.</summary>
public static class ReturnBuilder
{
    /// <summary>The exact return. A template row whose source no indicator supplies is a defect of the standard and is refused.</summary>
    public static ExactReturn Build(Client client, Standard standard, IndicatorInputs inputs)
    {
        var figures = Figures(standard, inputs).DistinctBy(f => f.Source).ToDictionary(f => f.Source, f => f.Row, StringComparer.Ordinal);
        var rows = standard.Template.Select(row => new ReturnRow(row, figures.TryGetValue(row.Source, out var cells)
            ? cells
            : throw new InvalidOperationException($"Template row {row.Row} of {standard.Year} names the source {row.Source}, which no indicator supplies.")));
        return new ExactReturn(client.Code, standard.Year, [.. rows], inputs.Shortfall);
    }

    private static IEnumerable<(string Source, FigureRow Row)> Figures(Standard standard, IndicatorInputs inputs)
    {
        var workforce = FigureRow.Of(inputs.WorkforceTotal);
        return
        [
            .. inputs.Workforce.Select(c => (c.Key, FigureRow.Of(c.Value))),
            .. Indicator2_ShortlistingToAppointment.Figures(
                OrNone(standard, 2, inputs.Recruitment?.Shortlisted), OrNone(standard, 2, inputs.Recruitment?.Appointed)),
            .. Indicator3_FormalDisciplinaryProcess.Figures(Entered(standard, inputs.Disciplinary), workforce),
            .. Indicator4_NonMandatoryTraining.Figures(Accessed(standard, inputs.Training), workforce),
            .. Indicators5To8_StaffSurvey.Figures(inputs.Survey, standard),
            .. Indicator9_BoardRepresentation.Figures(
                OrNone(standard, 9, inputs.Board?.Total),
                OrNone(standard, 9, inputs.Board?.Voting),
                OrNone(standard, 9, inputs.Board?.Executive),
                workforce),
        ];
    }

    private static FigureRow OrNone(Standard standard, int indicator, GroupCounts? counts) => counts is { } known
        ? FigureRow.Of(known)
        : FigureRow.NotCollected(standard.Indicator(indicator).Required ? NoValueReason.NotProvided : NoValueReason.NotRequiredThisYear);

    private static FigureRow Entered(Standard standard, DisciplinaryEntries? entries) => entries is null
        ? OrNone(standard, 3, null)
        : Indicator3_FormalDisciplinaryProcess.Entered(entries.PreviousYear, entries.CurrentYear, standard.Switches.Indicator3Basis);

    private static FigureRow Accessed(Standard standard, TrainingAccess? training) => training switch
    {
        null => OrNone(standard, 4, null),
        { Unclassified: > 0 } => FigureRow.NotCollected(NoValueReason.Unclassified),
        _ => FigureRow.Of(training.People),
    };
}
