using WresEtl.App.Ports;
using WresEtl.Core.Intake;

namespace WresEtl.Adapters.Intake;

/// <summary>The file, or the rest of it, is refused. The detail is for people; it never holds a value of the file.</summary>
internal abstract class RefusedException(FileProblemKind kind, string detail) : Exception(detail)
{
    public FileProblemKind Kind { get; } = kind;
}

/// <summary>A limit was passed; the detail names it.</summary>
internal sealed class LimitException(string detail) : RefusedException(FileProblemKind.OverLimit, detail);

/// <summary>The content contradicts itself: a checksum, a length, an order.</summary>
internal sealed class DamagedException(string detail) : RefusedException(FileProblemKind.Damaged, detail);

/// <summary>Sound, but of a kind that is not read; the detail says what to save it as.</summary>
internal sealed class NotReadException(string detail) : RefusedException(FileProblemKind.NotRecognised, detail);

/// <summary>
/// The disk or share failed, or another program has the file locked: the environment, not the file. Its own type, because parsers throw
/// IOException for broken content too. Without what the system said, which names the path.
/// </summary>
internal sealed class SourceUnreadableException()
    : UnusableFileException("An export could not be read. Another program has it open, it was taken away, or its disk or share failed. Close it there and run again.");
