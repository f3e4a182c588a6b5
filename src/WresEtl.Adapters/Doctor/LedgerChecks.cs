using System.Globalization;
using WresEtl.Adapters.Folders;
using WresEtl.Adapters.Publishing;
using WresEtl.App.Publishing;

namespace WresEtl.Adapters.Doctor;

/// <summary>The ledger: there, readable, whole, and not without what is published.</summary>
internal static class LedgerChecks
{
    private const string Subject = "Ledger";

    public static DoctorLine Line(WresPaths paths)
    {
        try
        {
            var file = new LineFile(paths.Ledger);
            return LedgerReading.Read(file.Name, file.Read(), new OutputFolder(paths.Output).Published()).Match(
                entries => new DoctorLine(Subject, Health.Fine, entries.Count == 0 ? $"none yet ({paths.Ledger})"
                    : string.Create(CultureInfo.InvariantCulture, $"{paths.Ledger}, whole as far as it goes, entries: {entries.Count}")),
                refused => new DoctorLine(Subject, Health.ConfigurationFault, refused.Detail, "Until then run and publish refuse: what is out could not be defended."));
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return new DoctorLine(Subject, Health.MachineFault, $"{paths.Ledger} may not be read.", "Let the account that runs the program read it.");
        }
    }
}
