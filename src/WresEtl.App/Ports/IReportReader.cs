using WresEtl.Core.Primitives;
using WresEtl.Core.Proofing;

namespace WresEtl.App.Ports;

/// <summary>Reads a report that someone wrote: docx, html, csv or plain text.</summary>
public interface IReportReader
{
    /// <summary>Its text and tables; refused with <c>unreadable-report</c>, which never quotes it.</summary>
    /// <param name="name">File name; text formats are told apart by its extension, docx by its content.</param>
    /// <param name="content">The bytes.</param>
    Outcome<WrittenReport> Read(string name, byte[] content);
}
