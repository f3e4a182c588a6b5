using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using WresEtl.App.Jobs;

namespace WresEtl.Adapters.Store;

/// <summary>Places of findings under the Data Protection keys, a client's apart from every other's.</summary>
public sealed class LocatorCipher(IDataProtectionProvider keys) : ILocatorCipher
{
    private const string Purpose = "WresEtl.Locator.v1";

    public string Hide(string client, string text) => keys.CreateProtector(Purpose, client).Protect(text);

    public string? Show(string client, string hidden)
    {
        try
        {
            return keys.CreateProtector(Purpose, client).Unprotect(hidden);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
