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
}
