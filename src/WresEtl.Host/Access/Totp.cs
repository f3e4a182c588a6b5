using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace WresEtl.Host.Access;

/// <summary>Time-based one-time passwords as authenticator apps make them: RFC 6238, 6 digits, 30 seconds, HMAC-SHA-1.</summary>
public static class Totp
{
    private const int Seconds = 30;
    private const int Digits = 1_000_000;
    private const string Base32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    /// <summary>160 bits, as RFC 4226 recommends.</summary>
    public static byte[] NewSecret() => RandomNumberGenerator.GetBytes(20);

    /// <summary>The code of a time step.</summary>
    public static string Code(ReadOnlySpan<byte> secret, long step)
    {
        Span<byte> counter = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
#pragma warning disable CA5350 // RFC 6238 and every authenticator app: HMAC-SHA-1, which is not broken as a MAC.
        var mac = HMACSHA1.HashData(secret, counter);
#pragma warning restore CA5350
        var number = BinaryPrimitives.ReadInt32BigEndian(mac.AsSpan(mac[^1] & 0xf)) & int.MaxValue;
        return (number % Digits).ToString("D6", CultureInfo.InvariantCulture);
    }

    public static long StepAt(DateTimeOffset moment) => moment.ToUnixTimeSeconds() / Seconds;

    /// <summary>The step whose code it is: now, or one either side for clocks that differ, and later than the last one used. Null where it is none.</summary>
    public static long? Match(ReadOnlySpan<byte> secret, string code, DateTimeOffset now, long lastStep)
    {
        var given = Encoding.ASCII.GetBytes(string.Concat(code.Where(char.IsAsciiDigit)));
        var step = StepAt(now);
        for (var s = step - 1; s <= step + 1; s++)
        {
            if (s > lastStep && CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(Code(secret, s)), given)) return s;
        }

        return null;
    }

    /// <summary>The secret as people type it.</summary>
    public static string Text(ReadOnlySpan<byte> secret)
    {
        var text = new StringBuilder();
        var (buffer, bits) = (0, 0);
        foreach (var b in secret)
        {
            (buffer, bits) = (((buffer << 8) | b) & 0xffff, bits + 8);
            for (; bits >= 5; bits -= 5) text.Append(Base32[(buffer >> (bits - 5)) & 31]);
        }

        if (bits > 0) text.Append(Base32[(buffer << (5 - bits)) & 31]);
        return text.ToString();
    }
}
