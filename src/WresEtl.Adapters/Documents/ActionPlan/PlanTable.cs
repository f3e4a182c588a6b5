namespace WresEtl.Adapters.Documents.ActionPlan;

/// <summary>A cell of the action plan, the same in all three files.</summary>
/// <param name="Text">Its text; may be the client's own, so every writer treats it as text and as nothing else.</param>
/// <param name="Number">Its number, where it is one.</param>
internal readonly record struct PlanCell(string Text, int? Number = null)
{
    public static implicit operator PlanCell(string text) => new(text);

    public static implicit operator PlanCell(int number) => new(number.ToString(System.Globalization.CultureInfo.InvariantCulture), number);
}

/// <param name="Name">Heading of the section and name of the sheet.</param>
/// <param name="Lead">Sentences before the table.</param>
/// <param name="Columns">Headings, with widths in characters.</param>
/// <param name="Rows">Empty where there is nothing to list; the lead says why.</param>
internal sealed record PlanTable(
    string Name, IReadOnlyList<string> Lead, IReadOnlyList<(string Heading, double Width)> Columns, IReadOnlyList<IReadOnlyList<PlanCell>> Rows);
