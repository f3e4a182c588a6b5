using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace WresEtl.Adapters.Documents.Xlsx;

/// <summary>The looks a workbook uses, numbered in the order they are first asked for, and the style sheet made of them.</summary>
internal sealed class StyleBook
{
    private const uint FirstOwnFormat = 164;

    private readonly Dictionary<CellLook, uint> _numbers = [];
    private readonly List<string> _fonts = [];
    private readonly List<string> _fills = [];
    private readonly List<string> _formats = [];
    private readonly List<OpenXmlElement> _fontElements = [];
    private readonly List<OpenXmlElement> _fillElements =
    [
        new Fill(new PatternFill { PatternType = PatternValues.None }),
        new Fill(new PatternFill { PatternType = PatternValues.Gray125 }),
    ];

    private readonly List<CellFormat> _cellFormats = [];

    // Number 0 is what a cell without style gets.
    public StyleBook() => Number(new CellLook());

    public uint Number(CellLook look)
    {
        if (_numbers.TryGetValue(look, out var number)) return number;
        _cellFormats.Add(Format(look));
        return _numbers[look] = (uint)_cellFormats.Count - 1;
    }

    public Stylesheet ToStylesheet() => new(
        new NumberingFormats(_formats.Select((f, i) => new NumberingFormat { NumberFormatId = FirstOwnFormat + (uint)i, FormatCode = f })),
        new Fonts(_fontElements),
        new Fills(_fillElements),
        new Borders(new Border(), Lines()),
        new CellStyleFormats(new CellFormat { NumberFormatId = 0, FontId = 0, FillId = 0, BorderId = 0 }),
        new CellFormats(_cellFormats),
        new CellStyles(new CellStyle { Name = "Normal", FormatId = 0, BuiltinId = 0 }));

    private CellFormat Format(CellLook look) => new(
        new Alignment { Vertical = VerticalAlignmentValues.Top, WrapText = look.Wrap, Horizontal = Side(look.Side), Indent = look.Indent == 0 ? null : look.Indent },
        new Protection { Locked = look.Locked })
    {
        NumberFormatId = NumberFormat(look.Format),
        FontId = Font(look),
        FillId = look.Fill is null ? 0 : Fill(look.Fill),
        BorderId = look.Bordered ? 1u : 0u,
        FormatId = 0,
        QuotePrefix = look.QuotePrefix ? true : null,
        ApplyNumberFormat = true,
        ApplyFont = true,
        ApplyFill = true,
        ApplyBorder = true,
        ApplyAlignment = true,
        ApplyProtection = true,
    };

    private static HorizontalAlignmentValues Side(HorizontalSide side) => side switch
    {
        HorizontalSide.General => HorizontalAlignmentValues.General,
        HorizontalSide.Left => HorizontalAlignmentValues.Left,
        HorizontalSide.Center => HorizontalAlignmentValues.Center,
        HorizontalSide.Right => HorizontalAlignmentValues.Right,
    };

    private uint NumberFormat(string format) => format switch
    {
        "General" => 0,
        "@" => 49,
        _ => FirstOwnFormat + Index(_formats, format, out _),
    };

    private uint Font(CellLook look)
    {
        var index = Index(_fonts, $"{look.Bold}|{look.Italic}|{look.Size}|{look.Color}", out var isNew);
        if (!isNew) return index;
        var font = new Font();
        if (look.Bold) font.Append(new Bold());
        if (look.Italic) font.Append(new Italic());
        font.Append(new FontSize { Val = look.Size }, new Color { Rgb = look.Color }, new FontName { Val = "Calibri" });
        _fontElements.Add(font);
        return index;
    }

    private uint Fill(string color)
    {
        var index = Index(_fills, color, out var isNew);
        if (isNew)
            _fillElements.Add(new Fill(new PatternFill(new ForegroundColor { Rgb = color }) { PatternType = PatternValues.Solid }));
        return index + 2;
    }

    private static uint Index(List<string> list, string item, out bool isNew)
    {
        var index = list.IndexOf(item);
        isNew = index < 0;
        if (!isNew) return (uint)index;
        list.Add(item);
        return (uint)list.Count - 1;
    }

    private static Border Lines()
    {
        static Color Grey() => new() { Rgb = "FFC5CED8" };
        return new Border(
            new LeftBorder(Grey()) { Style = BorderStyleValues.Thin },
            new RightBorder(Grey()) { Style = BorderStyleValues.Thin },
            new TopBorder(Grey()) { Style = BorderStyleValues.Thin },
            new BottomBorder(Grey()) { Style = BorderStyleValues.Thin },
            new DiagonalBorder());
    }
}
