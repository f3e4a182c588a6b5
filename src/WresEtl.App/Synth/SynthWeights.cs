namespace WresEtl.App.Synth;

/// <summary>Weighted choice by one look-up: each index stands in the list as often as its weight says.</summary>
public static class SynthWeights
{
    public static byte[] Expand<T>(IReadOnlyList<T> items, Func<T, int> weight)
    {
        var expanded = new List<byte>();
        for (var index = 0; index < items.Count; index++)
            expanded.AddRange(Enumerable.Repeat((byte)index, weight(items[index])));
        return [.. expanded];
    }
}
