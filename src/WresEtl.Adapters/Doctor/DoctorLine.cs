namespace WresEtl.Adapters.Doctor;

/// <summary>How a thing that was looked at is.</summary>
public enum Health
{
    Fine,

    /// <summary>Works, and somebody should know.</summary>
    Note,

    /// <summary>A run or the service would fail, or would not be safe.</summary>
    MachineFault,
    ConfigurationFault,
}

/// <summary>One thing that was looked at. Holds paths, codes, years and sizes; never a secret and nothing from a client's file.</summary>
/// <param name="Subject">What, in a word or two.</param>
/// <param name="Health">How it is.</param>
/// <param name="Says">What was found.</param>
/// <param name="ToDo">What to do about it; empty where all is fine.</param>
public sealed record DoctorLine(string Subject, Health Health, string Says, string ToDo = "");
