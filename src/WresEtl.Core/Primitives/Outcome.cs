namespace WresEtl.Core.Primitives;

/// <summary>An expected answer of a use case: what was asked for, or an expected "no" with a stable code.</summary>
public abstract record Outcome<T>
{
    private Outcome()
    {
    }

    public sealed record Ok(T Value) : Outcome<T>;

    /// <param name="Code">Stable, for programs: <c>unknown-year</c>, <c>bad-configuration</c> …</param>
    /// <param name="Detail">For people; never holds a value from a client's file.</param>
    public sealed record Refused(string Code, string Detail) : Outcome<T>;

    public TResult Match<TResult>(Func<T, TResult> ok, Func<Refused, TResult> refused) => this switch
    {
        Ok result => ok(result.Value),
        Refused no => refused(no),
        _ => throw new InvalidOperationException("Outcome has two cases."),
    };
}
