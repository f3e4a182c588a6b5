using System.Xml;
using WresEtl.Adapters.Intake;

namespace WresEtl.Adapters.Excel;

/// <summary>The sheets of an xlsx workbook in order, each with the path of its part; empty where the part is missing.</summary>
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

    public static List<string> Sheets(Stream workbook, Stream relationships)
    {
        var targets = Targets(relationships);
        var paths = new List<string>();
        using var xml = XmlReader.Create(workbook, Safe);
        while (xml.Read())
        {
            if (xml.NodeType != XmlNodeType.Element)
                continue;
            if (xml.NamespaceURI == Strict)
                throw new NotReadException(StrictAdvice);
            if (xml.LocalName == "sheet" && xml.NamespaceURI == Main)
                paths.Add(targets.GetValueOrDefault(xml.GetAttribute("id", Relationship) ?? "", ""));
        }

        return paths;
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
