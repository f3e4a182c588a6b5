using System.Xml;
using WresEtl.Adapters.Intake;

namespace WresEtl.Adapters.Excel;

/// <summary>What the parts of an xlsx workbook say about each other.</summary>
internal static class WorkbookParts
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Strict = "http://purl.oclc.org/ooxml/spreadsheetml/main";
    private const string Relationship = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private const string StrictAdvice =
        "It is a 'Strict Open XML' workbook. Open it in Excel and save it as 'Excel Workbook (.xlsx)'.";

    // No document type, no external reference, and small: there is one line a sheet.
    private static readonly XmlReaderSettings Safe = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersInDocument = 16 << 20,
    };

    /// <summary>The sheets in order, each with the path of its part (empty where the part is missing), and whether day numbers count from 1904.</summary>
    public static (List<string> Paths, bool IsDate1904) Sheets(Stream workbook, Stream relationships)
    {
        var targets = Targets(relationships);
        var (paths, isDate1904) = (new List<string>(), false);
        using var xml = XmlReader.Create(workbook, Safe);
        while (xml.Read())
        {
            if (xml.NodeType != XmlNodeType.Element)
                continue;
            if (xml.NamespaceURI == Strict)
                throw new NotReadException(StrictAdvice);
            if (xml.LocalName == "workbookPr" && xml.NamespaceURI == Main)
                isDate1904 = xml.GetAttribute("date1904") is "1" or "true";
            if (xml.LocalName == "sheet" && xml.NamespaceURI == Main)
                paths.Add(targets.GetValueOrDefault(xml.GetAttribute("id", Relationship) ?? "", ""));
        }

        return (paths, isDate1904);
    }

    /// <summary>The path of each related part, by its relationship.</summary>
    public static Dictionary<string, string> Targets(Stream relationships)
    {
        var targets = new Dictionary<string, string>(StringComparer.Ordinal);
        using var xml = XmlReader.Create(relationships, Safe);
        while (xml.Read())
        {
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "Relationship")
                targets[xml.GetAttribute("Id") ?? ""] = FullPath(xml.GetAttribute("Target") ?? "");
        }

        return targets;
    }

    private static string FullPath(string target) => target.StartsWith('/') ? target[1..] : "xl/" + target;
}
