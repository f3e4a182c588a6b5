using WresEtl.App.Ports;
using WresEtl.Core.Intake;

namespace WresEtl.Adapters.Intake;

/// <summary>
/// What every format shares: the list of problems, the boundary at which a parser's exceptions become problems, and the check at
/// the end that the file on disk is still the one that was opened.
/// </summary>
internal abstract class SourceFile(ByteSource source, ReadLimits limits) : RawFile
{
    private readonly List<FileProblem> _problems = [];
    private IEnumerator<RawSheet>? _sheets;
    private RawSheet? _current;
    private bool _completed;
    private bool _disposed;

    public override string Name => Source.Name;

    public override long Size => Source.Size;

    public override string Sha256
    {
        get
        {
            Finish();
            return Source.Sha256();
        }
    }

    public override IReadOnlyList<FileProblem> Problems => _problems;

    internal ByteSource Source { get; } = source;

    internal ReadLimits Limits { get; } = limits;

    /// <summary>Nothing more can be read: the file broke or passed a limit.</summary>
    internal bool IsBroken { get; private set; }

    /// <summary>Random access formats are hashed before and after, because their bytes do not pass in one sweep.</summary>
    protected virtual bool HashTwice => false;

    /// <summary>Sheets are read once: asking again goes on where the reading stopped.</summary>
    public override IEnumerable<RawSheet> Sheets()
    {
        while (NextSheet() is { } sheet)
            yield return sheet;
    }

    public override void Finish()
    {
        Drain(_current);
        foreach (var sheet in Sheets())
            Drain(sheet);
    }

    public override void Dispose()
    {
        _disposed = true;
        _sheets?.Dispose();
        Close();
    }

    internal void Report(FileProblemKind kind, string detail, string sheet = "", int row = 0) =>
        _problems.Add(new FileProblem(kind, detail, sheet, row));

    internal void Break(FileProblemKind kind, string detail, string sheet = "", int row = 0)
    {
        Report(kind, detail, sheet, row);
        IsBroken = true;
    }

    /// <summary>
    /// Runs one step of parsing. Whatever a parser throws means that the file is damaged; its text stays here, because it can hold a
    /// value. Only the environment's own failures pass.
    /// </summary>
    internal bool Step(Func<bool> step, string sheet = "", int row = 0)
    {
        if (IsBroken)
            return false;

        try
        {
            return step();
        }
        catch (Exception e) when (e is not (SourceUnreadableException or UnauthorizedAccessException))
        {
            BreakBy(e, sheet, row);
            return false;
        }
    }

    internal void BreakBy(Exception cause, string sheet, int row)
    {
        var (kind, detail) = ProblemOf(cause);
        Break(kind, detail, sheet, row);
    }

    /// <summary>What to say of an exception: only what we worded ourselves.</summary>
    internal static (FileProblemKind Kind, string Detail) ProblemOf(Exception cause) =>
        cause is RefusedException refused
            ? (refused.Kind, refused.Message)
            : (FileProblemKind.Damaged, "The file is broken or cut short at this place.");

    /// <summary>The sheets one after the other; called once.</summary>
    protected abstract IEnumerable<RawSheet> Read();

    /// <summary>After the last row: counted problems are reported here.</summary>
    protected virtual void OnEnd()
    {
    }

    /// <summary>Gives back what is open.</summary>
    protected virtual void Close()
    {
    }

    private static void Drain(RawSheet? sheet)
    {
        while (sheet?.Read() == true)
        {
        }
    }

    private RawSheet? NextSheet()
    {
        if (_disposed)
            return null;

        _sheets ??= Read().GetEnumerator();
        _current = _sheets.MoveNext() ? _sheets.Current : null;
        if (_current is null)
            Complete();
        return _current;
    }

    private void Complete()
    {
        if (_completed)
            return;

        _completed = true;
        OnEnd();
        if (Source.HasChanged(HashTwice))
            Report(FileProblemKind.ChangedWhileRead, "The file was changed while it was read. Close it elsewhere and run again.");
    }
}
