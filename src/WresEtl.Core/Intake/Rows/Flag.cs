namespace WresEtl.Core.Intake.Rows;

/// <summary>A yes or no that somebody wrote; there is no default.</summary>
public sealed record Flag
{
    public static readonly Flag Yes = new(true);
    public static readonly Flag No = new(false);

    private Flag(bool value) => Value = value;

    public bool Value { get; }
}
