using System.Text.Json;

namespace WresEtl.Adapters.Config;

/// <summary>
/// The words a cell or key may hold, and what each means. A list searched from the front, not a dictionary: there are a handful of
/// words, and a dictionary of each kind of value is code compiled anew at every start.
/// </summary>
internal sealed class Words<T>(params (string Word, T Value)[] words)
{
    /// <summary>The words as a fault lists them.</summary>
    public string All => string.Join(", ", words.Select(w => w.Word));

    /// <summary>What a faulty cell reads as.</summary>
    public T First => words[0].Value;

    public bool Find(string word, out T value)
    {
        foreach (var (known, meaning) in words)
        {
            if (known != word) continue;
            value = meaning;
            return true;
        }

        value = First;
        return false;
    }
}

/// <summary>Words that stand for members of an enum, or for themselves.</summary>
internal static class Words
{
    public static readonly Words<bool> YesOrNo = new(("yes", true), ("no", false));

    public static Words<string> Of(params string[] words) => new([.. words.Select(w => (w, w))]);

    /// <summary>An enum's members as configuration writes them: lower case with hyphens, LastYear as last-year.</summary>
    public static Words<T> Of<T>() where T : struct, Enum => Members<T>.Names;

    private static class Members<T> where T : struct, Enum
    {
        public static readonly Words<T> Names = new(Named());

        private static (string, T)[] Named()
        {
            var values = Enum.GetValues<T>();
            var named = new (string, T)[values.Length];
            for (var i = 0; i < values.Length; i++) named[i] = (JsonNamingPolicy.KebabCaseLower.ConvertName(values[i].ToString()), values[i]);
            return named;
        }
    }
}
