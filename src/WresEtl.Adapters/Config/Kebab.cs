using System.Text.Json;

namespace WresEtl.Adapters.Config;

/// <summary>How configuration writes the members of an enum: lower case with hyphens, LastYear as last-year.</summary>
internal static class Kebab<T> where T : struct, Enum
{
    public static readonly Dictionary<string, T> Names =
        Enum.GetValues<T>().ToDictionary(v => JsonNamingPolicy.KebabCaseLower.ConvertName(v.ToString()), v => v);
}
