using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace WresEtl.Adapters.Documents.Xlsx;

/// <summary>The elements of a sheet around its rows, in the order the schema wants them.</summary>
internal static class SheetSettings
{
    private const uint A3 = 8;
    private const uint A4 = 9;

    public static IEnumerable<OpenXmlElement> Before(SheetLayout layout)
    {
        var properties = new SheetProperties();
        if (layout.TabColor is not null) properties.Append(new TabColor { Rgb = layout.TabColor });
        properties.Append(new PageSetupProperties { FitToPage = true });
        yield return properties;
        yield return new SheetViews(View(layout));
        yield return new SheetFormatProperties { DefaultRowHeight = 15 };
        yield return new Columns(layout.Widths.Select((width, i) =>
            new Column { Min = (uint)i + 1, Max = (uint)i + 1, Width = width, CustomWidth = true }));
    }

    public static IEnumerable<OpenXmlElement> After(SheetLayout layout)
    {
        // No password: the lock keeps answers beside their rows, it is no secret.
        yield return new SheetProtection { Sheet = true, Objects = true, Scenarios = true, AutoFilter = false, FormatColumns = false, FormatRows = false };
        if (layout.FilterRange is not null) yield return new AutoFilter { Reference = layout.FilterRange };
        if (layout.Merged.Count > 0) yield return new MergeCells(layout.Merged.Select(m => new MergeCell { Reference = m }));
        if (layout.DropDowns.Count > 0) yield return new DataValidations(layout.DropDowns.Select(Validation));
        yield return new PageMargins { Left = 0.4, Right = 0.4, Top = 0.5, Bottom = 0.6, Header = 0.3, Footer = 0.3 };
        yield return new PageSetup
        {
            PaperSize = layout.IsWide ? A3 : A4,
            Orientation = OrientationValues.Landscape,
            FitToWidth = 1,
            FitToHeight = 0,
        };
        yield return new HeaderFooter(new OddFooter($"&L{layout.Stamp}&C{layout.Footer.Replace("&", "&&", StringComparison.Ordinal)}&RPage &P of &N"));
    }

    private static SheetView View(SheetLayout layout)
    {
        var view = new SheetView { WorkbookViewId = 0, ShowGridLines = false };
        if (layout.FrozenRows + layout.FrozenColumns == 0) return view;
        view.Append(new Pane
        {
            VerticalSplit = layout.FrozenRows > 0 ? layout.FrozenRows : null,
            HorizontalSplit = layout.FrozenColumns > 0 ? layout.FrozenColumns : null,
            TopLeftCell = CellName.Of(layout.FrozenColumns, layout.FrozenRows + 1),
            State = PaneStateValues.Frozen,
            ActivePane = Active(layout),
        });
        return view;
    }

    private static PaneValues Active(SheetLayout layout) => (layout.FrozenRows, layout.FrozenColumns) switch
    {
        ( > 0, > 0) => PaneValues.BottomRight,
        (0, _) => PaneValues.TopRight,
        _ => PaneValues.BottomLeft,
    };

    private static DataValidation Validation(DropDown list) => new(new Formula1(list.List))
    {
        Type = DataValidationValues.List,
        AllowBlank = true,
        ShowInputMessage = true,
        ShowErrorMessage = true,
        ErrorTitle = list.Title,
        Error = list.Hint,
        PromptTitle = list.Title,
        Prompt = list.Hint,
        SequenceOfReferences = new ListValue<StringValue> { InnerText = list.Range },
    };
}
