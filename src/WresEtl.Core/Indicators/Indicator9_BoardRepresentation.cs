using WresEtl.Core.Primitives;

namespace WresEtl.Core.Indicators;

/// <summary>
/// The board's ethnic shares minus the workforce's, in signed percentage points, for the whole board, its voting and its executive
/// members. Negative is under-represented. Unknown is in every denominator; the board includes people outside the workforce.
/// </summary>
public static class Indicator9_BoardRepresentation
{
    public static IEnumerable<(string Source, FigureRow Row)> Figures(
        FigureRow board, FigureRow voting, FigureRow executive, FigureRow workforce)
    {
        var nonVoting = board.Combine(voting, (a, b) => a - b);
        var nonExecutive = board.Combine(executive, (a, b) => a - b);
        var workforceShare = Likelihood.Share(workforce);
        yield return ("board.total", board);
        yield return ("board_voting.total", voting);
        yield return ("board_nonvoting.total", nonVoting);
        yield return ("board.total.exec", board);
        yield return ("board_executive.total", executive);
        yield return ("board_nonexecutive.total", nonExecutive);
        yield return ("workforce.total.9", workforce);
        yield return ("share.board", Likelihood.Share(board));
        yield return ("share.board_voting", Likelihood.Share(voting));
        yield return ("share.board_nonvoting", Likelihood.Share(nonVoting));
        yield return ("share.board_executive", Likelihood.Share(executive));
        yield return ("share.board_nonexecutive", Likelihood.Share(nonExecutive));
        yield return ("share.workforce", workforceShare);
        yield return ("difference.board", Difference(board, workforceShare));
        yield return ("difference.board_voting", Difference(voting, workforceShare));
        yield return ("difference.board_executive", Difference(executive, workforceShare));
    }

    private static FigureRow Difference(FigureRow part, FigureRow workforceShare) =>
        Likelihood.Share(part).Combine(workforceShare, (a, b) => a - b);
}
