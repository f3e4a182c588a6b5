namespace WresEtl.App.Ports;

/// <param name="What">What takes the room, as operations call it.</param>
/// <param name="Files">How many files.</param>
/// <param name="Bytes">Together.</param>
public sealed record StorageUse(string What, int Files, long Bytes);

/// <param name="Uses">What the program keeps, by kind.</param>
/// <param name="Free">Bytes left on the disk of the run store.</param>
public sealed record StorageReport(IReadOnlyList<StorageUse> Uses, long Free);

/// <summary>How much room the program takes.</summary>
public interface IStorage
{
    /// <summary>As it was at most five minutes ago: an archive of many files takes a while to walk.</summary>
    StorageReport Now();
}
