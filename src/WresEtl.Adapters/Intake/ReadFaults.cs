namespace WresEtl.Adapters.Intake;

/// <summary>A limit was passed. The detail names the limit and is for people; it never holds a value of the file.</summary>
internal sealed class LimitException(string detail) : Exception(detail);

/// <summary>The content contradicts itself (a checksum, a length). The detail is for people; it never holds a value of the file.</summary>
internal sealed class DamagedException(string detail) : Exception(detail);

/// <summary>
/// The disk or share failed while reading: the environment, not the file. Its own type, because parsers throw IOException for
/// broken content too.
/// </summary>
internal sealed class SourceUnreadableException(IOException cause) : IOException("The file could not be read from its disk or share.", cause);
