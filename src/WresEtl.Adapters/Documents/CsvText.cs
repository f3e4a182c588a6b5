using System.Globalization;
using CsvHelper;

namespace WresEtl.Adapters.Documents;

/// <summary>How our CSV files are written: UTF-8 without mark, LF, quoted as RFC 4180, text that starts a formula made inert.</summary>
internal static class CsvText
{
    public static CsvWriterOptions Options { get; } = new()
    {
        NewLine = "\n",
        Injection = CsvInjection.Escape,
        WriteByteOrderMark = false,
        FormatProvider = CultureInfo.InvariantCulture,
    };

    /// <summary>
    /// Text that no spreadsheet takes for a formula, and from which <see cref="Original"/> gives back exactly what it was: for files that the
    /// program reads again.
    /// </summary>
    public static string Inert(string text) => StartsFormula(text) ? $"'{text}" : text;

    public static string Original(string inert) => inert.StartsWith('\'') && StartsFormula(inert) ? inert[1..] : inert;

    /// <summary>Apostrophes before it do not count, or what was made inert could not be told from what began with one.</summary>
    private static bool StartsFormula(string text) =>
        text.AsSpan().TrimStart('\'') is [('=' or '+' or '-' or '@' or '\t' or '\r' or '\n'), ..];
}
