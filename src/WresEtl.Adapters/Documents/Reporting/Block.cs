namespace WresEtl.Adapters.Documents.Reporting;

/// <summary>What a piece of text is, which says how forensics reads it.</summary>
internal enum PieceKind
{
    /// <summary>Ours: a digit in it is a label or a fault.</summary>
    Words,

    /// <summary>A figure as figures.csv prints it.</summary>
    Figure,

    /// <summary>The client's own, which nothing can prove.</summary>
    Client,
}

/// <param name="Text">As printed.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Id">The line of figures.csv; empty for all but figures.</param>
internal readonly record struct Piece(string Text, PieceKind Kind, string Id = "")
{
    public static implicit operator Piece(string words) => new(words, PieceKind.Words);

    public static Piece Of(string client) => new(client, PieceKind.Client);
}

/// <summary>A part of a document, the same for Word and for HTML.</summary>
internal abstract record Block
{
    private Block()
    {
    }

    /// <param name="Level">1 for a part, 2 for what is asked in it.</param>
    /// <param name="Text">Its words.</param>
    public sealed record Heading(int Level, string Text) : Block;

    /// <param name="Pieces">One paragraph.</param>
    public sealed record Paragraph(IReadOnlyList<Piece> Pieces) : Block;

    /// <param name="Name">What the table shows.</param>
    /// <param name="Columns">Headings, with widths in parts of the page's.</param>
    /// <param name="Rows">The cells of each row, each of one or more pieces.</param>
    /// <param name="IsNumbers">All but the first column are figures.</param>
    public sealed record Table(
        string Name, IReadOnlyList<(string Heading, double Width)> Columns, IReadOnlyList<IReadOnlyList<IReadOnlyList<Piece>>> Rows, bool IsNumbers) : Block;

    /// <summary>A place in which the client writes.</summary>
    /// <param name="Id">The same in every version: lower-case letters, digits and hyphens.</param>
    /// <param name="Label">What it is called.</param>
    /// <param name="Prompt">What to write; shown while nothing is written.</param>
    /// <param name="Text">What is written; empty for nothing.</param>
    public sealed record Place(string Id, string Label, string Prompt, string Text) : Block
    {
        /// <summary>What Word takes as a control's title.</summary>
        public const int LongestTitle = 64;

        /// <summary>The label as a file keeps it beside the place.</summary>
        public string ShortLabel => Short(Label);

        public static string Short(string label) => label.Length <= LongestTitle ? label : label[..(LongestTitle - 1)].TrimEnd() + "…";

        /// <summary>What stands there now.</summary>
        public string Shown => Text.Length > 0 ? Text : Prompt;

        /// <summary>By this a later run knows what it had put there: <c>p</c> a prompt or <c>t</c> a text, and its hash.</summary>
        public string Mark => (Text.Length > 0 ? "t" : "p") + App.Reporting.WrittenText.HashOf(Shown);
    }
}

/// <param name="Name">File name without its ending.</param>
/// <param name="Title">Title.</param>
/// <param name="Subtitle">What kind of document it is.</param>
/// <param name="IsWide">Landscape.</param>
/// <param name="Blocks">In reading order.</param>
internal sealed record BlockDocument(string Name, string Title, string Subtitle, bool IsWide, IReadOnlyList<Block> Blocks)
{
    public IEnumerable<Block.Place> Places => Blocks.OfType<Block.Place>();
}
