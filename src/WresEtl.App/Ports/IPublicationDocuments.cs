using WresEtl.App.Publishing;
using WresEtl.Core.Disclosure;

namespace WresEtl.App.Ports;

/// <summary>What the documents of a pack are made from: protected figures and labels, nothing exact.</summary>
/// <param name="Publication">The figures, with their proof.</param>
/// <param name="Code">The organisation's code.</param>
/// <param name="Name">Its name; the code where it has none.</param>
/// <param name="Year">Reporting year.</param>
/// <param name="SnapshotDate">The day that decides who is counted.</param>
public sealed record PublicationReport(SafePublication Publication, string Code, string Name, int Year, DateOnly SnapshotDate);

/// <summary>
/// The publication pack. Takes protected figures only, so that printing an exact one is a compile error; and attacks the finished files,
/// which nobody who can write a pack can leave out (<see cref="IPackGate.Faults"/>).
/// </summary>
public interface IPublicationDocuments : IPackGate
{
    /// <summary>Every file of the pack by its name, in ordinal order. Same report, same bytes.</summary>
    IReadOnlyList<(string Path, byte[] Content)> Pack(PublicationReport report);

    /// <summary>What is published beside the pack.</summary>
    IReportingDocuments Reporting { get; }
}
