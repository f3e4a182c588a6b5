namespace WresEtl.App.Ports;

/// <summary>The configuration as files, for the audit: whoever changes one leaves a trace, whether it can be used or not.</summary>
public interface IConfigurationFiles
{
    /// <summary>SHA-256 of every file of the configuration folder, by its path in it with forward slashes.</summary>
    IReadOnlyDictionary<string, string> Fingerprints();
}
