using System.Globalization;
using WresEtl.App.Synth;

namespace WresEtl.Adapters.Synth;

/// <summary>The parts of a minimal workbook other than its sheets' rows.</summary>
internal sealed class XlsxParts(IReadOnlyList<SynthSheet> sheets, bool is1904)
{
    private const string Start = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Package = "http://schemas.openxmlformats.org/package/2006";
    private const string Type = "application/vnd.openxmlformats-officedocument.spreadsheetml";

    public const string SheetStart = Start + "<worksheet xmlns=\"" + Main + "\"><sheetData>";

    public static string SheetPath(int index) => "xl/" + Target(index);

    public IEnumerable<(string Name, string Content)> All()
    {
        yield return ("[Content_Types].xml", ContentTypes());
        yield return ("_rels/.rels", PackageRelations);
        yield return ("xl/workbook.xml", Workbook());
        yield return ("xl/_rels/workbook.xml.rels", WorkbookRelations());
        yield return ("xl/styles.xml", Styles);
    }

    private static string Target(int index) => string.Create(CultureInfo.InvariantCulture, $"worksheets/sheet{index + 1}.xml");

    private string Each(Func<int, string> part) => string.Concat(Enumerable.Range(0, sheets.Count).Select(part));

    private string ContentTypes() => Start + "<Types xmlns=\"" + Package + "/content-types\">"
        + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
        + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
        + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"" + Type + ".sheet.main+xml\"/>"
        + Each(i => $"<Override PartName=\"/{SheetPath(i)}\" ContentType=\"{Type}.worksheet+xml\"/>")
        + "<Override PartName=\"/xl/styles.xml\" ContentType=\"" + Type + ".styles+xml\"/></Types>";

    private const string PackageRelations = Start + "<Relationships xmlns=\"" + Package + "/relationships\">"
        + "<Relationship Id=\"rId1\" Type=\"" + Relations + "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>";

    // The active sheet must be a visible one; the export itself always is.
    private string Workbook() => Start + "<workbook xmlns=\"" + Main + "\" xmlns:r=\"" + Relations + "\">"
        + (is1904 ? "<workbookPr date1904=\"1\"/>" : "") + "<sheets>"
        + Each(i => string.Create(CultureInfo.InvariantCulture,
            $"<sheet name=\"{sheets[i].Name}\" sheetId=\"{i + 1}\"{State(sheets[i])} r:id=\"rId{i + 1}\"/>"))
        + "</sheets></workbook>";

    private static string State(SynthSheet sheet) => sheet.Visibility switch
    {
        SynthVisibility.Visible => "",
        SynthVisibility.Hidden => " state=\"hidden\"",
        SynthVisibility.VeryHidden => " state=\"veryHidden\"",
    };

    private string WorkbookRelations() => Start + "<Relationships xmlns=\"" + Package + "/relationships\">"
        + Each(i => string.Create(CultureInfo.InvariantCulture,
            $"<Relationship Id=\"rId{i + 1}\" Type=\"{Relations}/worksheet\" Target=\"{Target(i)}\"/>"))
        + string.Create(CultureInfo.InvariantCulture,
            $"<Relationship Id=\"rId{sheets.Count + 1}\" Type=\"{Relations}/styles\" Target=\"styles.xml\"/></Relationships>");

    // Style 0 is general, 1 a date, 2 a percentage.
    private const string Styles = Start + "<styleSheet xmlns=\"" + Main + "\">"
        + "<numFmts count=\"2\"><numFmt numFmtId=\"164\" formatCode=\"dd/mm/yyyy\"/><numFmt numFmtId=\"165\" formatCode=\"0.0%\"/></numFmts>"
        + "<fonts count=\"1\"><font><sz val=\"11\"/><name val=\"Arial\"/></font></fonts>"
        + "<fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill><fill><patternFill patternType=\"gray125\"/></fill></fills>"
        + "<borders count=\"1\"><border><left/><right/><top/><bottom/><diagonal/></border></borders>"
        + "<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs>"
        + "<cellXfs count=\"3\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\"/>"
        + "<xf numFmtId=\"164\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\"/>"
        + "<xf numFmtId=\"165\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\"/></cellXfs>"
        + "</styleSheet>";
}
