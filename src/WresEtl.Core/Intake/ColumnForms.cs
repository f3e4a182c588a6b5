using WresEtl.Core.Standards;

namespace WresEtl.Core.Intake;

/// <param name="Form">How the values are written, such as dd/MM/yyyy; of what is not read, its shape: 99/99/9999.</param>
/// <param name="Rows">How many rows.</param>
/// <param name="FirstRow">The first of them.</param>
/// <param name="IsRead">Whether such a value is read.</param>
public sealed record FormReading(string Form, int Rows, int FirstRow, bool IsRead);

/// <summary>How the values of a column that holds no codes would be read, by form and never by value.</summary>
/// <param name="Column">Our column.</param>
/// <param name="Filled">Rows in which it holds something.</param>
/// <param name="Blank">Rows in which it does not.</param>
/// <param name="Forms">What is not read first, then the most frequent.</param>
public sealed record ColumnReading(string Column, int Filled, int Blank, IReadOnlyList<FormReading> Forms);

/// <summary>Counts the forms of one column's values.</summary>
internal sealed class ColumnForms(string column, Func<string, CellKind, (string Form, bool IsRead)> formOf)
{
    private const int MostForms = 200;

    private readonly Dictionary<(string Form, bool IsRead), (int Rows, int First)> _forms = [];
    private int _blank;

    public void Note(RawSheet row, int position)
    {
        var text = Utf8Text.Decode(Utf8Text.Trim(row.Utf8(position)));
        if (text.Length == 0) _blank++;
        else Note(Utf8Text.IsErrorCell(text) ? (text, false) : formOf(text, row.Kind(position)), row.Row);
    }

    public void Note((string Form, bool IsRead) form, int row)
    {
        if (_forms.Count >= MostForms && !_forms.ContainsKey(form)) form = ("other forms", form.IsRead);
        _forms[form] = _forms.TryGetValue(form, out var seen) ? (seen.Rows + 1, seen.First) : (1, row);
    }

    public ColumnReading Reading() => new(
        column,
        _forms.Values.Sum(f => f.Rows),
        _blank,
        [
            .. _forms.Select(f => new FormReading(f.Key.Form, f.Value.Rows, f.Value.First, f.Key.IsRead))
                .OrderBy(f => f.IsRead).ThenByDescending(f => f.Rows).ThenBy(f => f.Form, StringComparer.Ordinal),
        ]);
}

/// <summary>The form of a value, by what its column holds.</summary>
internal sealed class ValueForms(Schema schema, Standard standard, Client client, KnownValues known)
{
    private readonly DateReading _dates = new(standard.SnapshotDate);
    private readonly OrganisationCells _organisations = new(client);
    private readonly SplitValues _split = new(client.Split);

    /// <summary>Null for columns that are shown value by value.</summary>
    public ColumnForms? Of(ColumnDefinition column) => column.Name switch
    {
        "organisation_code" when schema.DataSet != DataSet.Survey => new ColumnForms(column.Name, OfOrganisation),
        "employee_number" => new ColumnForms(column.Name, OfEmployee),
        "assignment_number" => new ColumnForms(column.Name, OfAssignment),
        _ when KnownValues.IsShownByValue(column) => null,
        _ when column.Name == client.Split?.Column => new ColumnForms(
            column.Name, (text, _) => (_split.Read(text) is null ? "another organisation's, left out" : "this client's (split)", true)),
        _ => column.Type switch
        {
            ColumnType.Date => new ColumnForms(column.Name, OfDate),
            ColumnType.Number or ColumnType.Count => new ColumnForms(column.Name, (text, kind) => OfNumber(column.Name, text, kind)),
            _ => new ColumnForms(column.Name, (_, _) => ("text", true)),
        },
    };

    private (string Form, bool IsRead) OfDate(string text, CellKind kind)
    {
        if (kind == CellKind.Date && _dates.Read(text) is not null) return ("a spreadsheet's date", true);
        if (_dates.FormOf(text) is { } form) return (form, true);
        return (DateReading.IsMonthFirst(text) ? $"{ValueShape.Of(text)}, the month first" : ValueShape.Of(text), false);
    }

    private (string Form, bool IsRead) OfNumber(string column, string text, CellKind kind)
    {
        if (schema.DataSet == DataSet.Survey && standard.Values.Find("null_reason", text) is not null) return ("withheld", true);
        if (!known.IsRead(column, text)) return (ValueShape.Of(text), false);
        if (kind == CellKind.Percent || text.EndsWith('%')) return ("per cent", true);
        return (text.Contains('.', StringComparison.Ordinal) ? "with a point" : "whole number", true);
    }

    private (string Form, bool IsRead) OfOrganisation(string text, CellKind kind) => _organisations.Read(text) switch
    {
        { Kind: OrganisationKind.Own } => ("this client's code", true),
        { Kind: OrganisationKind.Other } => ("another organisation's code, left out", true),
        _ => (ValueShape.Of(text), false),
    };

    private (string Form, bool IsRead) OfEmployee(string text, CellKind kind) =>
        EmployeeNumber.TryRead(Bytes(text), 0, out var number) ? (Digits(number.Length), true)
        : schema.DataSet is DataSet.Training or DataSet.Disciplinary ? OfAssignment(text, kind)
        : (ValueShape.Of(text), false);

    private static (string Form, bool IsRead) OfAssignment(string text, CellKind kind) =>
        !AssignmentNumber.TryRead(Bytes(text), 0, out var number) ? (ValueShape.Of(text), false)
        : (number.Suffix == 0 ? Digits(number.Employee.Length) : $"{Digits(number.Employee.Length)} and a suffix", true);

    private static string Digits(int digits) => digits == 1 ? "1 digit" : $"{digits} digits";

    private static byte[] Bytes(string text) => System.Text.Encoding.UTF8.GetBytes(text);
}
