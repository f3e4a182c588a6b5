namespace WresEtl.Core.Primitives;

/// <summary>The three columns of every WRES table. Unknown is everyone who declined, was not asked, or left it blank.</summary>
public enum EthnicGroup
{
    White,
    Bme,
    Unknown,
}
