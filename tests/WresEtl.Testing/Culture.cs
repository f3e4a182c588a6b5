using System.Globalization;

namespace WresEtl.Testing;

// The current culture is what these tests are about; nothing else may touch it.
#pragma warning disable RS0030

/// <summary>
/// The cultures everything is tested under: the users' own; Turkish, where I and i are not each other's case; French, with a decimal
/// comma and a no-break space between thousands.
/// </summary>
public static class Culture
{
    public static IReadOnlyList<string> Tested { get; } = ["en-GB", "tr-TR", "fr-FR"];

    /// <summary>Makes it the current culture until disposed.</summary>
    public static IDisposable Use(string name)
    {
        var before = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(name);
        return new Restore(before.CurrentCulture, before.CurrentUICulture);
    }

    private sealed class Restore(CultureInfo culture, CultureInfo uiCulture) : IDisposable
    {
        public void Dispose() => (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (culture, uiCulture);
    }
}
