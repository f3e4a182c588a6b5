using static WresEtl.App.Synth.SynthMessItems;

namespace WresEtl.App.Synth;

/// <summary>Renderings that real systems could have made, taken by turns so that a few clients show everything.</summary>
public static class SynthRecipes
{
    /// <summary>As systems export them, cleanly enough.</summary>
    public static IReadOnlyList<SynthRendering> Light { get; } =
    [
        SynthRendering.Csv,
        SynthRendering.Csv with { Dates = SynthDates.MonthName },
        SynthRendering.Csv with { Dates = SynthDates.Iso, Encoding = SynthEncoding.Utf8WithMark },
    ];

    public static IReadOnlyList<SynthRendering> LightWorkbooks { get; } =
    [
        SynthRendering.Xlsx,
        SynthRendering.Xlsx with { Items = Preamble | BlankFirstColumn | GrandTotal },
        SynthRendering.Xlsx with { Items = MergedTitle | FilterFooter, Dates = SynthDates.MonthName },
    ];

    public static IReadOnlyList<SynthRendering> Heavy { get; } =
    [
        SynthRendering.Csv with
        {
            Encoding = SynthEncoding.Utf8WithMark, Dates = SynthDates.Iso, Items = HeadingsReworded | PaddedCells | ExtraColumns,
        },
        SynthRendering.Csv with
        {
            Encoding = SynthEncoding.Utf16, Separator = '\t', Dates = SynthDates.MonthName, Items = Sentinels | BlankRows | SpaceForEmpty,
        },
        SynthRendering.Csv with
        {
            Encoding = SynthEncoding.Windows1252, Dates = SynthDates.Dashes, Items = ExtraColumns | FilterFooter | GrandTotal | BareDecimals,
        },
        SynthRendering.Csv with
        {
            Separator = '~', Dates = SynthDates.Compact, Items = RepeatedHeading | FewerColumns | NumbersWithPoint,
        },
        SynthRendering.Csv with
        {
            Ending = ".xls", Dates = SynthDates.SlashesWithTime, Items = ErrorCells | FormulaText | MaskedCounts,
        },
        SynthRendering.Csv with
        {
            Dates = SynthDates.SlashesShortYear, Items = Preamble | BlankFirstColumn | FilterFooter | KeysAsNumbers,
        },
        new SynthRendering
        {
            Container = SynthContainer.ZippedCsv, Separator = '|', Dates = SynthDates.MonthNameShortYear, Items = PaddedCells,
        },
        new SynthRendering
        {
            Container = SynthContainer.HtmlTable, Dates = SynthDates.CompactWithTime, Items = MergedTitle | GrandTotal,
        },
    ];

    public static IReadOnlyList<SynthRendering> HeavyWorkbooks { get; } =
    [
        SynthRendering.Xlsx with { Items = Preamble | BlankFirstColumn | FilterFooter | GrandTotal },
        SynthRendering.Xlsx with { Dates = SynthDates.SerialText, Items = MergedTitle | HiddenSheets | NumbersWithPoint },
        SynthRendering.Xlsx with { Items = Date1904 | KeysAsNumbers | MaskedCounts },
        SynthRendering.Xlsx with
        {
            Dates = SynthDates.MonthNameShortYear, Items = PaddedCells | ErrorCells | RepeatedHeading | HeadingsReworded,
        },
        SynthRendering.Xlsx with { Items = NotesSheet | Sentinels | ExtraColumns | BlankRows },
        SynthRendering.Xlsx with { Ending = ".csv", Dates = SynthDates.SlashesWithTime, Items = FormulaText | FewerColumns | BareDecimals },
    ];

    /// <summary>The rendering of one data set of a client.</summary>
    /// <param name="mess">How bad.</param>
    /// <param name="isWorkbook">xlsx; otherwise text.</param>
    /// <param name="turn">Client by client and data set by data set.</param>
    public static SynthRendering Of(SynthMess mess, bool isWorkbook, int turn) => mess switch
    {
        SynthMess.None => isWorkbook ? SynthRendering.Xlsx : SynthRendering.Csv,
        SynthMess.Light => Turn(isWorkbook ? LightWorkbooks : Light, turn),
        SynthMess.Heavy => Turn(isWorkbook ? HeavyWorkbooks : Heavy, turn),
    };

    private static SynthRendering Turn(IReadOnlyList<SynthRendering> recipes, int turn) => recipes[turn % recipes.Count];
}
