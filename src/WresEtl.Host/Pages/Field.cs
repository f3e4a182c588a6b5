namespace WresEtl.Host.Pages;

/// <summary>One line of a form, as <c>_Field</c> draws it.</summary>
/// <param name="Name">Of the value that is posted, and the field's id.</param>
/// <param name="Label">What is asked.</param>
/// <param name="Hint">What helps to answer it.</param>
/// <param name="Value">What stands in it.</param>
/// <param name="Type">Of the input.</param>
/// <param name="Autocomplete">What a browser may fill in.</param>
/// <param name="Width">A class of the style sheet.</param>
/// <param name="Inputmode">Which keyboard a phone shows.</param>
public sealed record Field(
    string Name, string Label, string Hint = "", string? Value = null, string Type = "text", string Autocomplete = "off", string Width = "nhsuk-input--width-20", string? Inputmode = null);

/// <summary>A day, asked for in three fields, as <c>_Date</c> draws it.</summary>
/// <param name="Id">Of the first.</param>
/// <param name="Label">What is asked.</param>
public sealed record DateField(string Id, string Label);
