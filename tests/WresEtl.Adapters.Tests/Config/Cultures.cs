using System.Globalization;

namespace WresEtl.Adapters.Tests.Config;

/// <summary>Runs a check under another culture and puts the old one back.</summary>
internal static class Cultures
{
    public static void Under(string culture, Action check)
    {
        var thread = Thread.CurrentThread;
        var (before, beforeUi) = (thread.CurrentCulture, thread.CurrentUICulture);
        try
        {
            thread.CurrentCulture = thread.CurrentUICulture = CultureInfo.GetCultureInfo(culture);
            check();
        }
        finally
        {
            (thread.CurrentCulture, thread.CurrentUICulture) = (before, beforeUi);
        }
    }
}
