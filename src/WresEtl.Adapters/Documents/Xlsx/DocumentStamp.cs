using System.Text;
using System.Xml;
using DocumentFormat.OpenXml.CustomProperties;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.VariantTypes;

namespace WresEtl.Adapters.Documents.Xlsx;

/// <summary>What a file says about itself: its title and how it may be handled. No author, time or machine.</summary>
/// <param name="Title">Title.</param>
/// <param name="Classification">INTERNAL, also a custom property, so that a mail filter can see it.</param>
internal sealed record DocumentStamp(string Title, string Classification)
{
    private const string CoreNamespace = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";

    private const string DublinCore = "http://purl.org/dc/elements/1.1/";

    public void WriteTo(OpenXmlPackage document)
    {
        WriteCore(document.AddNewPart<CoreFilePropertiesPart>("application/vnd.openxmlformats-package.core-properties+xml", "rId2"));
        Classify(document, Classification);
    }

    /// <summary>Sets the classification among the file's own properties, whatever else they hold.</summary>
    public static void Classify(OpenXmlPackage document, string classification)
    {
        const string Name = "Classification";
        var custom = document.GetPartsOfType<CustomFilePropertiesPart>().FirstOrDefault() ?? document.AddNewPart<CustomFilePropertiesPart>(
            "application/vnd.openxmlformats-officedocument.custom-properties+xml", "rIdCustom");
        custom.Properties ??= new Properties();
        foreach (var old in custom.Properties.Elements<CustomDocumentProperty>().Where(p => p.Name == Name).ToList()) old.Remove();
        var last = custom.Properties.Elements<CustomDocumentProperty>().Max(p => p.PropertyId?.Value) ?? 1;
        custom.Properties.Append(new CustomDocumentProperty(new VTLPWSTR(classification))
        {
            FormatId = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}",
            PropertyId = last + 1,
            Name = Name,
        });
    }

    private void WriteCore(CoreFilePropertiesPart part)
    {
        using var stream = part.GetStream(FileMode.Create, FileAccess.Write);
        using var xml = XmlWriter.Create(stream, new XmlWriterSettings { Encoding = new UTF8Encoding(false) });
        xml.WriteStartElement("cp", "coreProperties", CoreNamespace);
        xml.WriteElementString("dc", "title", DublinCore, CellText.Clean(Title));
        xml.WriteElementString("dc", "creator", DublinCore, "WresEtl");
        xml.WriteElementString("cp", "category", CoreNamespace, Classification);
        xml.WriteEndElement();
    }
}
