namespace WresEtl.Host;

/// <summary>Another process works on the state folder.</summary>
public sealed class StateInUseException : Exception
{
    public StateInUseException()
    {
    }

    public StateInUseException(string message)
        : base(message)
    {
    }

    public StateInUseException(string message, Exception inner)
        : base(message, inner)
    {
    }
}
