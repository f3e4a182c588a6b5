using System.Globalization;
using WresEtl.Core.Standards;

namespace WresEtl.Core.Intake.Rows;

/// <summary>Reads survey results: one indicator and group a row.</summary>
public sealed class SurveyResultReader : RecordReader<SurveyResult>
{
    private readonly Lexicon<PeopleCount> _year, _indicator, _numerator, _base;
    private readonly Lexicon<string> _question, _group, _source, _nullReason;
    private readonly Lexicon<Percent> _percentage, _percentYes, _percentNever;
    private readonly Lexicon<string> _withheld;
    private int _iPercentYes, _iPercentNever;
    private int _iYear, _iIndicator, _iQuestion, _iGroup, _iPercentage, _iNumerator, _iBase, _iSource, _iNullReason;

    public SurveyResultReader(Standard standard, Client client)
        : base(standard, client)
    {
        (_year, _indicator, _numerator, _base) = (Count("survey_year"), Count("indicator"), Count("numerator"), Count("base"));
        (_question, _group) = (Text("question_ref"), Listed("ethnic_group", "ethnic_group"));
        (_source, _nullReason) = (Listed("survey_source", "survey_source"), Listed("null_reason", "null_reason"));
        (_percentage, _percentYes, _percentNever) =
            (Lexicon("percentage", PercentOf), Lexicon("percent_yes", PercentOf), Lexicon("percent_never", PercentOf));
        // Not one of the columns: a sign in a number's place that stands for "withheld", such as the national sheets' dash.
        _withheld = new Lexicon<string>("", text => text.Length == 0 ? null : standard.Values.Find("null_reason", text));
    }

    public override string KeyColumn => "indicator";

    protected override void BindColumns()
    {
        (_iYear, _iIndicator, _iQuestion, _iGroup) =
            (Column("survey_year"), Column("indicator"), Column("question_ref"), Column("ethnic_group"));
        (_iPercentage, _iNumerator, _iBase) = (Column("percentage"), Column("numerator"), Column("base"));
        (_iSource, _iNullReason) = (Column("survey_source"), Column("null_reason"));
        (_iPercentYes, _iPercentNever) = (Column("percent_yes"), Column("percent_never"));
    }

    public override bool IsKey(ReadOnlySpan<byte> cell) => EmployeeNumber.TryRead(cell, 0, out _);

    protected override SurveyResult? Record(RawSheet sheet, RowRef at) => !IsKey(Cell(sheet, _iIndicator)) ? null : new SurveyResult
    {
        At = at,
        SurveyYear = _year.Read(Cell(sheet, _iYear), at),
        Indicator = _indicator.Read(Cell(sheet, _iIndicator), at),
        Question = _question.Read(Cell(sheet, _iQuestion), at),
        Group = _group.Read(Cell(sheet, _iGroup), at),
        Percentage = Number(_percentage, sheet, _iPercentage, at),
        PercentYes = Number(_percentYes, sheet, _iPercentYes, at),
        PercentNever = Number(_percentNever, sheet, _iPercentNever, at),
        Numerator = Number(_numerator, sheet, _iNumerator, at),
        Base = Number(_base, sheet, _iBase, at),
        Source = _source.Read(Cell(sheet, _iSource), at),
        NullReason = ReasonOf(sheet, at),
    };

    /// <summary>A number's cell; a sign for "withheld" in it is a reason, not an unreadable number.</summary>
    private Term<T> Number<T>(Lexicon<T> lexicon, RawSheet sheet, int column, RowRef at)
        where T : class
    {
        var cell = Cell(sheet, column);
        return _withheld.Read(cell, at).Value is null ? lexicon.Read(cell, at) : lexicon.Blank;
    }

    private Term<string> ReasonOf(RawSheet sheet, RowRef at)
    {
        var stated = _nullReason.Read(Cell(sheet, _iNullReason), at);
        if (!stated.IsBlank) return stated;
        int[] columns = [_iPercentage, _iPercentYes, _iPercentNever];
        return columns.Select(c => _withheld.Read(Cell(sheet, c), at)).FirstOrDefault(t => t.Value is not null) ?? stated;
    }

    /// <summary>Per cent by its sign or by the cell's format, which the reader has turned into 0–100; never by its size.</summary>
    private static Percent? PercentOf(string text)
    {
        var number = text.EndsWith('%') ? text[..^1].Trim() : text;
        return decimal.TryParse(number, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value)
            ? new Percent(value)
            : null;
    }
}
