using WresEtl.Core.Intake;
using WresEtl.Core.Intake.Rows;
using WresEtl.Core.Primitives;
using WresEtl.Core.Standards;

namespace WresEtl.Core.Indicators;

/// <summary>
/// The survey results of the year, one figure for each of indicators 5 to 8 and of White and BME. The survey is that of the autumn
/// before; the national one counts where a local one is there too; two values for one cell leave it without any.
/// </summary>
public sealed class StaffSurvey
{
    private readonly IReadOnlyDictionary<SurveyCell, Figure> _figures;

    private StaffSurvey(IReadOnlyDictionary<SurveyCell, Figure> figures, IReadOnlySet<SurveyCell> conflicts, IReadOnlyList<SurveyResult> used) =>
        (_figures, Conflicts, Used) = (figures, conflicts, used);

    /// <summary>Cells for which the files give different values.</summary>
    public IReadOnlySet<SurveyCell> Conflicts { get; }

    /// <summary>The rows that gave the figures.</summary>
    public IReadOnlyList<SurveyResult> Used { get; }

    /// <summary>The figure of a cell; not provided where no row gives it.</summary>
    public Figure this[SurveyCell cell] =>
        _figures.TryGetValue(cell, out var figure) ? figure : Figure.NotCollected(NoValueReason.NotProvided);

    /// <summary>Chooses a row for each cell and settles every row in its accounts.</summary>
    public static StaffSurvey Of(IReadOnlyList<SurveyResult> results, Standard standard, RowAccounts accounts)
    {
        var candidates = new List<(SurveyCell Cell, SurveyResult Row)>();
        foreach (var row in results)
        {
            if (WhyOut(row, standard) is { } reason) accounts.SetAside(row.At, reason);
            else candidates.Add((CellOf(row)!.Value, row));
        }

        var (figures, conflicts, used) = (new Dictionary<SurveyCell, Figure>(), new HashSet<SurveyCell>(), new List<SurveyResult>());
        foreach (var cell in candidates.GroupBy(c => c.Cell, c => c.Row))
        {
            var chosen = Choose([.. cell], accounts);
            figures[cell.Key] = chosen is null ? Figure.NotCollected(NoValueReason.Unusable) : SurveyFigure.Of(chosen);
            if (chosen is null) conflicts.Add(cell.Key);
            else used.Add(chosen);
        }

        return new StaffSurvey(figures, conflicts, used);
    }

    /// <summary>Why a row gives no cell of the return, or null.</summary>
    public static AsideReason? WhyOut(SurveyResult row, Standard standard)
    {
        if (row.Indicator.Value is not { Value: >= 5 and <= 8 } indicator) return AsideReason.Unclassified;
        if (!standard.Indicator(indicator.Value).Required) return AsideReason.NotRequiredThisYear;
        if (row.Group.Value is null || row.SurveyYear.Value is null) return AsideReason.Unclassified;
        if (CellOf(row) is null) return AsideReason.OtherSurveyGroup;
        // wres.md, section 1: the survey of the autumn before the snapshot.
        if (row.SurveyYear.Value.Value != standard.Year - 1) return AsideReason.OtherSurveyYear;
        return SurveyQuestionCheck.Of(row, standard) switch
        {
            SurveyQuestionMatch.Part => AsideReason.PartOfUnion,
            SurveyQuestionMatch.Other => AsideReason.OtherSurveyQuestion,
            SurveyQuestionMatch.Whole or SurveyQuestionMatch.NotSaid => null,
        };
    }

    /// <summary>The cell a row speaks of; null for all staff together.</summary>
    public static SurveyCell? CellOf(SurveyResult row) => (row.Indicator.Value, row.Group.Value) switch
    {
        ({ } indicator, "White") => new SurveyCell(indicator.Value, EthnicGroup.White),
        ({ } indicator, "BME") => new SurveyCell(indicator.Value, EthnicGroup.Bme),
        _ => null,
    };

    /// <summary>The row of the best survey; null where its rows differ, since nobody can tell which is right.</summary>
    private static SurveyResult? Choose(IReadOnlyList<SurveyResult> rows, RowAccounts accounts)
    {
        var best = rows.Min(Rank);
        var (kept, others) = (rows.Where(r => Rank(r) == best).ToList(), rows.Where(r => Rank(r) != best));
        foreach (var other in others) accounts.SetAside(other.At, AsideReason.OtherSurvey);
        var differ = kept.Select(SurveyFigure.Of).Distinct().Count() > 1;
        // The same figure twice: by content, so that the order of rows and files changes nothing but the row that is named.
        if (!differ) accounts.Use(kept[0].At);
        foreach (var row in kept.Skip(differ ? 0 : 1)) accounts.SetAside(row.At, differ ? AsideReason.Unclassified : AsideReason.RepeatedRow);
        return differ ? null : kept[0];
    }

    /// <summary>National before local; a row that only says that no survey was run comes last.</summary>
    private static int Rank(SurveyResult row) => row.Source.Value switch
    {
        "National" => 0,
        "LocalSurvey" => 1,
        null => 2,
        _ => 3,
    };
}
