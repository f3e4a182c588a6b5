using WresEtl.Adapters.Csv;

namespace WresEtl.Adapters.Intake;

/// <summary>What a file's first bytes say it is.</summary>
internal enum ContentKind
{
    Empty,
    Text,
    Html,
    Package,
    Compound,
    RawBiff,

    /// <summary>A kind we know but do not read, or nothing we know.</summary>
    Other,
}

/// <param name="Kind">What to do with the file.</param>
/// <param name="Advice">For <see cref="ContentKind.Other"/>: what it looks like and what to export instead.</param>
/// <param name="Text">For text and HTML: the first of it.</param>
internal readonly record struct Content(ContentKind Kind, string Advice = "", TextHead? Text = null);
