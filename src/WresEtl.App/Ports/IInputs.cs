using WresEtl.App.Store;

namespace WresEtl.App.Ports;

/// <summary>Where a run's input files come from.</summary>
public interface IInputs
{
    /// <summary>
    /// Brings the client's files for the year into its folder, where a run reads them, and gives what is there now, in ordinal order of
    /// names. Doing it again brings nothing twice.
    /// </summary>
    IReadOnlyList<InputRecord> Collect(string client, int year);

    /// <summary>What is there now, without bringing anything.</summary>
    IReadOnlyList<InputRecord> Present(string client);
}
