using System.Globalization;
using WresEtl.Core.Returns;
using WresEtl.Core.Standards;

namespace WresEtl.Adapters.Documents;

/// <summary>Rows of the template that stand under one heading.</summary>
internal sealed record SubmissionSection(string Heading, IReadOnlyList<ReturnRow> Rows)
{
    public static IReadOnlyList<SubmissionSection> Of(IReadOnlyList<ReturnRow> rows, Standard standard)
    {
        var sections = new List<SubmissionSection>();
        foreach (var row in rows)
        {
            var heading = HeadingOf(row.Template, standard);
            if (sections.Count > 0 && sections[^1].Heading == heading)
                sections[^1] = new SubmissionSection(heading, [.. sections[^1].Rows, row]);
            else
                sections.Add(new SubmissionSection(heading, [row]));
        }

        return sections;
    }

    /// <summary>The indicator of a row as the year words it; null where the year has none of that number.</summary>
    public static IndicatorDefinition? IndicatorOf(TemplateRow row, Standard standard)
    {
        var digits = row.Indicator.TakeWhile(char.IsAsciiDigit).Count();
        return int.TryParse(row.Indicator.AsSpan(0, digits), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? standard.Indicators.FirstOrDefault(i => i.Number == number)
            : null;
    }

    private static string HeadingOf(TemplateRow row, Standard standard)
    {
        var part = AreaOf(row) switch
        {
            "nonclinical" => "Non-clinical workforce",
            "clinical" => "Clinical workforce, not medical or dental",
            "medical" => "Medical and dental workforce",
            _ => IndicatorOf(row, standard)?.Title ?? "",
        };
        return part.Length == 0 ? $"Indicator {row.Indicator}" : $"Indicator {row.Indicator}: {part}";
    }

    private static string AreaOf(TemplateRow row) => row.Source.Split('.', 2)[0];
}
