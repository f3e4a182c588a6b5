using WresEtl.Core.Primitives;
using WresEtl.Core.Returns;

namespace WresEtl.Core.Tests.Returns;

public sealed class ReturnCheckTests
{
    [Fact]
    public void Return_AsTheTemplateCalculatesIt_Agrees() => Assert.Empty(ReturnCheck.Disagreements(CaseS.Return(), CaseS.Model));

    [Fact]
    public void EveryAutomaticCell_ChangedByAMillionth_IsFound()
    {
        var exact = CaseS.Return();
        foreach (var row in exact.Rows.Where(r => CaseS.Model.Formula(r.Template.Row) is not null))
        {
            foreach (var group in Enum.GetValues<EthnicGroup>().Where(g => row.Cells[g].HasValue))
            {
                var found = ReturnCheck.Disagreements(Replace(exact, row.Template.Row, Nudge(row.Cells, group)), CaseS.Model);
                Assert.Contains(found, d => d.Row == row.Template.Row && d.Group == group);
            }
        }
    }

    [Fact]
    public void Zero_WhereTheFormulaGivesNothing_IsFound()
    {
        var exact = Replace(CaseS.Return(), 41, new FigureRow(Figure.Of(0), CaseS.Return()[41].Bme, default));
        Assert.Equal(new Disagreement(41, EthnicGroup.White, "differs from what the template's formula gives"),
            Assert.Single(ReturnCheck.Disagreements(exact, CaseS.Model)));
    }

    [Fact]
    public void AnotherReasonForTheSameState_IsNoDisagreement()
    {
        var exact = Replace(CaseS.Return(), 46, FigureRow.NotCollected(NoValueReason.NotRun));
        Assert.Empty(ReturnCheck.Disagreements(exact, CaseS.Model));
    }

    [Fact]
    public void InputRow_ThatIsUndefined_IsFound()
    {
        var exact = Replace(CaseS.Return(), 46, new FigureRow(Figure.Undefined(NoValueReason.ZeroDenominator), default, default));
        Assert.Equal((46, EthnicGroup.White), Assert.Single(ReturnCheck.Disagreements(exact, CaseS.Model)) switch { var d => (d.Row, d.Group!.Value) });
    }

    [Fact]
    public void Return_WithoutARow_IsFound() =>
        Assert.Single(ReturnCheck.Disagreements(CaseS.Return() with { Rows = [.. CaseS.Return().Rows.Skip(1)] }, CaseS.Model));

    private static ExactReturn Replace(ExactReturn exact, int row, FigureRow cells) => exact with
    {
        Rows = [.. exact.Rows.Select(r => r.Template.Row == row ? r with { Cells = cells } : r)],
    };

    private static FigureRow Nudge(FigureRow cells, EthnicGroup group)
    {
        var changed = Figure.Of(cells[group].Number + Fraction.Of(1, 1_000_000));
        return group switch
        {
            EthnicGroup.White => cells with { White = changed },
            EthnicGroup.Bme => cells with { Bme = changed },
            EthnicGroup.Unknown => cells with { Unknown = changed },
        };
    }
}
