using WresEtl.Core.Primitives;

namespace WresEtl.App.Pipelines;

/// <summary>
/// The folder <c>pipelines/</c> and the calendar, checked whole. A refusal lists every fault with file, line and what was expected.
/// </summary>
public interface IPipelines
{
    /// <summary>All pipelines by name. Refused, with code <c>bad-configuration</c>, where any file is faulty, unknown or missing.</summary>
    Outcome<IReadOnlyList<Pipeline>> All();

    /// <summary>The working days of England and Wales.</summary>
    Outcome<WorkingCalendar> Calendar();
}
