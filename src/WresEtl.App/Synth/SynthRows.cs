namespace WresEtl.App.Synth;

/// <summary>The rows of the workforce tables, as count ids name them.</summary>
public static class SynthRows
{
    /// <summary>In template order; the index is the number in an Agenda for Change pay code (XN08 is Band 8a).</summary>
    public static readonly string[] Bands =
        ["under1", "1", "2", "3", "4", "5", "6", "7", "8a", "8b", "8c", "8d", "9", "vsm"];

    public static readonly string[] Medical = ["consultants", "career", "trainee", "other"];

    public static string Area(WorkforceSection section) => section switch
    {
        WorkforceSection.NonClinical => "nonclinical",
        WorkforceSection.Clinical => "clinical",
        WorkforceSection.Medical => "medical",
    };
}
