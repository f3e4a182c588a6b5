using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using WresEtl.Adapters.Documents.Xlsx;

namespace WresEtl.Adapters.Documents.ActionPlan;

/// <summary>Text in a Word document: each line of it after a break, whatever it holds.</summary>
internal static class PlanText
{
    public static Paragraph Paragraph(string text, string style)
    {
        var run = new Run();
        var lines = CellText.Clean(text).Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            if (i > 0) run.Append(new Break());
            if (lines[i].Length > 0) run.Append(new Text(lines[i]) { Space = SpaceProcessingModeValues.Preserve });
        }

        return new Paragraph(new ParagraphProperties(new ParagraphStyleId { Val = style }), run);
    }
}
