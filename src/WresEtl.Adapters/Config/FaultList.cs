using WresEtl.Core.Primitives;

namespace WresEtl.Adapters.Config;

/// <summary>
/// What is wrong with the configuration: every fault, each with file, line and what was expected. What the file says instead is not
/// repeated: a client's file may hold names.
/// </summary>
internal sealed class FaultList
{
    private readonly List<Fault> _faults = [];

    public int Count => _faults.Count;

    /// <param name="file">Path below the configuration folder, with forward slashes.</param>
    /// <param name="line">From 1; 0 where the file as a whole is meant.</param>
    /// <param name="expected">What should stand there.</param>
    public void Add(string file, int line, string expected) => _faults.Add(new Fault(file, line, expected));

    /// <summary>One line a fault, by file and line.</summary>
    public Outcome<T>.Refused Refusal<T>() => new("bad-configuration", string.Join('\n', _faults
        .OrderBy(f => f.File, StringComparer.Ordinal).ThenBy(f => f.Line).ThenBy(f => f.Expected, StringComparer.Ordinal)
        .Select(f => f.Line > 0 ? $"{f.File}:{f.Line}: {f.Expected}" : $"{f.File}: {f.Expected}")
        .Distinct()));

    private sealed record Fault(string File, int Line, string Expected);
}
