namespace WresEtl.Testing;

/// <summary>What happens to files on their way: flipped bytes, cut ends, parts of one file inside another, runs of zeros. Seeded.</summary>
public static class Mutations
{
    public static byte[] Mutate(byte[] file, byte[] other, Random random)
    {
        var bytes = (byte[])file.Clone();
        for (var times = random.Next(1, 4); times > 0; times--)
            bytes = Once(bytes, other, random);
        return bytes;
    }

    private static byte[] Once(byte[] bytes, byte[] other, Random random) => bytes.Length == 0 ? bytes : random.Next(7) switch
    {
        0 or 1 => Flip(bytes, random),
        2 => bytes[..random.Next(bytes.Length)],
        3 => Splice(bytes, other, random),
        4 => Zero(bytes, random),
        5 => Interesting(bytes, random),
        _ => Repeat(bytes, random),
    };

    private static byte[] Flip(byte[] bytes, Random random)
    {
        for (var flips = random.Next(1, 16); flips > 0; flips--)
            bytes[random.Next(bytes.Length)] ^= (byte)(1 << random.Next(8));
        return bytes;
    }

    private static byte[] Splice(byte[] bytes, byte[] other, Random random)
    {
        var at = random.Next(bytes.Length);
        var from = random.Next(other.Length);
        var length = random.Next(Math.Min(2000, other.Length - from) + 1);
        return [.. bytes[..at], .. other[from..(from + length)], .. bytes[Math.Min(bytes.Length, at + random.Next(length + 1))..]];
    }

    private static byte[] Zero(byte[] bytes, Random random)
    {
        var at = random.Next(bytes.Length);
        Array.Clear(bytes, at, Math.Min(random.Next(1, 512), bytes.Length - at));
        return bytes;
    }

    // Lengths and counts that parsers fall over.
    private static byte[] Interesting(byte[] bytes, Random random)
    {
        int[] values = [0, -1, int.MaxValue, int.MinValue, 0xFFFF, 0x7F, 0x8000, 1 << 24];
        var value = BitConverter.GetBytes(values[random.Next(values.Length)]);
        var at = random.Next(bytes.Length);
        value.AsSpan(0, Math.Min(random.Next(1, 5), bytes.Length - at)).CopyTo(bytes.AsSpan(at));
        return bytes;
    }

    private static byte[] Repeat(byte[] bytes, Random random)
    {
        var at = random.Next(bytes.Length);
        var part = bytes[at..Math.Min(bytes.Length, at + random.Next(1, 300))];
        return [.. bytes[..at], .. Enumerable.Repeat(part, random.Next(2, 20)).SelectMany(p => p), .. bytes[at..]];
    }
}
