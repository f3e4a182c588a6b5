namespace WresEtl.Core.Rules.LastYear;

/// <summary>Last year's return can be read back and holds together; otherwise it is not compared with.</summary>
public sealed class Y010_PreviousYearIsReadable : IPreviousYearRule
{
    public string Id => "Y010";

    public Fault Of(PreviousYearFault fault) => new(
        Id, new Place("previous", fault.File, "", fault.Line, fault.Column), $"previous:{fault.File}/{fault.Line}/{fault.Column}", fault.What, "",
        [("file", fault.File), ("what", fault.What), ("line", FindingText.Number(fault.Line))]);
}
