using WresEtl.App.Reporting;
using WresEtl.Core.ActionPlans;
using WresEtl.Core.Disclosure;
using WresEtl.Core.Standards;

namespace WresEtl.App.Ports;

/// <summary>What the documents that an organisation publishes beside its pack are made from: protected figures, labels, its own words.</summary>
/// <param name="Publication">The figures, with their proof; null where none may be printed.</param>
/// <param name="Client">For its code and name.</param>
/// <param name="Standard">The year.</param>
/// <param name="Plan">The year's action plan, without targets in heads; null where there is none.</param>
/// <param name="IsProvisional">Errors are open: the figures may still change.</param>
/// <param name="Texts">What the client has written.</param>
public sealed record ReportingReport(
    SafePublication? Publication, Client Client, Standard Standard, ActionPlanReport? Plan, bool IsProvisional, ClientTexts Texts)
{
    /// <summary>Last year's publication as the ledger holds it: out already, so that printing it again tells nothing new. Null for none.</summary>
    public PackTables? LastYear { get; init; }

    /// <summary>Redacted.</summary>
    public override string ToString() => nameof(ReportingReport);
}

/// <summary>
/// The reporting template that each organisation publishes, and its action plan as it may be published. Takes protected figures only; the
/// finished files are attacked as a pack's are.
/// </summary>
public interface IReportingDocuments
{
    /// <summary>The places of the template in which the client writes.</summary>
    IReadOnlySet<string> Places(ReportingReport report);

    /// <summary>Every file by its name, in ordinal order. Same report, same bytes.</summary>
    IReadOnlyList<(string Name, byte[] Content)> Write(ReportingReport report);

    /// <summary>What the finished files hold that they may not, each with its place and without its value.</summary>
    IReadOnlyList<string> Faults(ReportingReport report, IReadOnlyList<(string Name, byte[] Content)> files);

    /// <summary>Places where the client's own words have a digit: no proof covers what a person writes, so a person must look.</summary>
    IReadOnlyList<string> NumbersInWords(ReportingReport report);

    /// <summary>The texts in a template that the client has had in hand; null where the file is none of ours or cannot be read.</summary>
    IReadOnlyList<WrittenText>? Read(ReportingReport report, byte[] content);
}
