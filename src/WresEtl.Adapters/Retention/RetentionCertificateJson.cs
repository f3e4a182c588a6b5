using System.Buffers;
using System.Globalization;
using System.Text.Json;
using WresEtl.App.Retention;

namespace WresEtl.Adapters.Retention;

/// <summary>A retention certificate as JSON: keys and entries in a fixed order, times in UTC to the second, LF, no byte-order mark.</summary>
public sealed class RetentionCertificateJson : IRetentionDocuments
{
    private static readonly JsonWriterOptions Writing = new() { Indented = true, NewLine = "\n" };

    public byte[] Write(RetentionCertificate certificate)
    {
        var bytes = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(bytes, Writing)) Write(json, certificate);
        return [.. bytes.WrittenSpan, (byte)'\n'];
    }

    private static void Write(Utf8JsonWriter json, RetentionCertificate certificate)
    {
        json.WriteStartObject();
        json.WriteString("certificate", "wres-retention-1");
        json.WriteString("client", certificate.Client);
        json.WriteString("made", Text(certificate.Made));
        json.WriteNumber("exports_days", certificate.Schedule.ExportsDays);
        json.WriteNumber("answers_days", certificate.Schedule.AnswersDays);
        json.WriteStartArray("exports");
        foreach (var export in certificate.Exports) Write(json, export);
        json.WriteEndArray();
        json.WritePropertyName("answers");
        if (certificate.Answers is { } answers) Write(json, answers);
        else json.WriteNullValue();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, RemovedExport export)
    {
        json.WriteStartObject();
        json.WriteString("sha256", export.Sha256);
        if (export.Size is { } size) json.WriteNumber("size", size);
        else json.WriteNull("size");
        json.WriteString("received", Text(export.Received));
        json.WriteString("removed", Text(export.Removed));
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, RemovedAnswers answers)
    {
        json.WriteStartObject();
        json.WriteNumber("removed", answers.Count);
        json.WriteString("first_given", Text(answers.FirstGiven));
        json.WriteString("last_given", Text(answers.LastGiven));
        json.WriteEndObject();
    }

    private static string Text(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
