using System.Text.Json;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Logging.Console;
using WresEtl.App.Runs;

namespace WresEtl.Host.Health;

/// <summary>
/// One JSON object a line. Of an exception, whoever logs it, the type and the place in our code are written and never its text: a
/// library's message may hold a value of a client's file.
/// </summary>
internal sealed class ScrubbedJsonFormatter(TimeProvider time) : ConsoleFormatter(FormatterName)
{
    public const string FormatterName = "scrubbed-json";

    public override void Write<TState>(in LogEntry<TState> logEntry, IExternalScopeProvider? scopeProvider, TextWriter textWriter)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes))
        {
            json.WriteStartObject();
            json.WriteString("time", time.GetUtcNow());
            json.WriteString("level", logEntry.LogLevel.ToString());
            json.WriteString("category", logEntry.Category);
            json.WriteString("message", logEntry.Formatter(logEntry.State, null));
            if (logEntry.Exception is { } e) json.WriteString("failure", Failures.Describe(e));
            WriteFields(json, logEntry.State);
            json.WriteEndObject();
        }

        textWriter.WriteLine(System.Text.Encoding.UTF8.GetString(bytes.GetBuffer(), 0, (int)bytes.Length));
    }

    private static void WriteFields<TState>(Utf8JsonWriter json, TState state)
    {
        if (state is not IReadOnlyList<KeyValuePair<string, object?>> fields) return;
        foreach (var (name, value) in fields.Where(f => f.Key != "{OriginalFormat}" && f.Value is not Exception))
            json.WriteString("field." + name, Convert.ToString(value, System.Globalization.CultureInfo.InvariantCulture));
    }
}
