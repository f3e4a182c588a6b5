using System.Globalization;
using WresEtl.Adapters.Folders;

namespace WresEtl.Adapters.Doctor;

/// <summary>The folders that a run or the service would use: there, readable or writable, with room.</summary>
internal static class FolderChecks
{
    private const long Gigabyte = 1L << 30;
    private const long Enough = 2 * Gigabyte;
    private const long TooLittle = Gigabyte / 5;

    public static IEnumerable<DoctorLine> Lines(WresPaths paths)
    {
        if (paths.Data.Length > 0) yield return Readable("Data folder", paths.Data);
        if (Directory.Exists(paths.Data) && Keys(paths.Data) is { } keys) yield return keys;
        foreach (var (subject, folder) in new[] { ("Output folder", paths.Output), ("State folder", paths.State), ("Temporary folder", Path.GetTempPath()) })
        {
            yield return Writable(subject, folder);
            if (subject != "State folder") yield return Room(subject + ", disk", folder);
        }
    }

    private static DoctorLine Readable(string subject, string folder)
    {
        if (!Directory.Exists(folder)) return new DoctorLine(subject, Health.MachineFault, $"{folder} is not there.", "Give the right folder, or connect the share it lies on.");
        try
        {
            var clients = Directory.EnumerateDirectories(folder).Count(d => !Path.GetFileName(d).StartsWith('.'));
            return clients == 0
                ? new DoctorLine(subject, Health.Note, $"{folder} has no folder in it.", "Make one folder for each client, named by its organisation code.")
                : new DoctorLine(subject, Health.Fine, string.Create(CultureInfo.InvariantCulture, $"{folder}, {clients} clients"));
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return new DoctorLine(subject, Health.MachineFault, $"{folder} may not be read.", "Let the account that runs the program read it.");
        }
    }

    /// <summary>Copied with a pattern such as *.csv, a client's folder comes without its hidden key.</summary>
    private static DoctorLine? Keys(string folder)
    {
        try
        {
            var clients = new ClientFolders(folder);
            var without = clients.Codes().Where(clients.LacksKey).ToList();
            return without.Count == 0 ? null : new DoctorLine(
                "Client keys", Health.ConfigurationFault, $"There are answers of HR without the key by which they find their findings: {string.Join(", ", without)}.",
                "Copy the hidden file .wres-key from the client's folder where the answers were given.");
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            // The line before says so.
            return null;
        }
    }

    private static DoctorLine Writable(string subject, string folder)
    {
        var place = Existing(folder);
        try
        {
            var probe = Path.Combine(place, ".wres-doctor-" + Path.GetRandomFileName());
            using (new FileStream(probe, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1, FileOptions.DeleteOnClose))
                return new DoctorLine(subject, Health.Fine, place == folder ? folder : $"{folder}, made when first needed");
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return new DoctorLine(subject, Health.MachineFault, $"Nothing can be written in {place}.", "Let the account that runs the program write there, or give another folder.");
        }
    }

    private static DoctorLine Room(string subject, string folder)
    {
        var free = new DriveInfo(OperatingSystem.IsWindows() ? Path.GetPathRoot(folder)! : Existing(folder)).AvailableFreeSpace;
        var says = string.Create(CultureInfo.InvariantCulture, $"{free / (decimal)Gigabyte:0.0} GB free");
        const string Free = "Free some space: a national batch of 250 clients writes about 1 GB.";
        return free < TooLittle ? new DoctorLine(subject, Health.MachineFault, says, Free)
            : free < Enough ? new DoctorLine(subject, Health.Note, says, Free)
            : new DoctorLine(subject, Health.Fine, says);
    }

    /// <summary>The folder, or the nearest above it that is there.</summary>
    private static string Existing(string folder)
    {
        var place = Path.GetFullPath(folder);
        while (!Directory.Exists(place) && Path.GetDirectoryName(place) is { } above) place = above;
        return place;
    }
}
