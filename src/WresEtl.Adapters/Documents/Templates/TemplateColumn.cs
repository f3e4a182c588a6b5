namespace WresEtl.Adapters.Documents.Templates;

/// <summary>One column of a blank input workbook.</summary>
/// <param name="Name">Our name of it, as in columns.csv.</param>
/// <param name="Choices">What the drop-down offers; empty for free text.</param>
/// <param name="Examples">Two filled cells, invented.</param>
/// <param name="What">What to write, for the person who fills it in.</param>
internal sealed record TemplateColumn(string Name, IReadOnlyList<string> Choices, (string First, string Second) Examples, string What)
{
    /// <summary>person_ref gives Person ref, which the reader takes for the same.</summary>
    public string Heading { get; } = char.ToUpperInvariant(Name[0]) + Name[1..].Replace('_', ' ');
}

/// <summary>One blank workbook.</summary>
/// <param name="DataSet">Its data set, as configuration names it.</param>
/// <param name="Title">For people.</param>
/// <param name="Lead">What belongs into it.</param>
/// <param name="Rows">Rows ready for typing.</param>
/// <param name="Columns">Its columns.</param>
internal sealed record TemplateSpec(string DataSet, string Title, string Lead, int Rows, IReadOnlyList<TemplateColumn> Columns);
