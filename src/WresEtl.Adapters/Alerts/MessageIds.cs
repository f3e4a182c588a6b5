using System.Security.Cryptography;
using System.Text;
using WresEtl.App.Alerts;

namespace WresEtl.Adapters.Alerts;

/// <summary>The same id for the same alert, so that a receiver sees a second copy for what it is.</summary>
internal static class MessageIds
{
    public static string Of(Alert alert) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(alert.Key)))[..32];
}
