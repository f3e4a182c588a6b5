namespace WresEtl.Adapters.Excel;

/// <summary>RC4, which .NET does not have. It protects nothing here: it opens what others protected with it.</summary>
internal sealed class Rc4
{
    private readonly byte[] _state = [.. Enumerable.Range(0, 256).Select(i => (byte)i)];
    private byte _i, _j;

    public Rc4(ReadOnlySpan<byte> key)
    {
        byte j = 0;
        for (var i = 0; i < _state.Length; i++)
        {
            j = unchecked((byte)(j + _state[i] + key[i % key.Length]));
            (_state[i], _state[j]) = (_state[j], _state[i]);
        }
    }

    /// <summary>Encrypts or decrypts in place, going on from where it stopped.</summary>
    public void Apply(Span<byte> bytes)
    {
        foreach (ref var b in bytes)
        {
            _i = unchecked((byte)(_i + 1));
            _j = unchecked((byte)(_j + _state[_i]));
            (_state[_i], _state[_j]) = (_state[_j], _state[_i]);
            b ^= _state[unchecked((byte)(_state[_i] + _state[_j]))];
        }
    }
}
