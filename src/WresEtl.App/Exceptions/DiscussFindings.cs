using WresEtl.App.Jobs;
using WresEtl.App.Store;
using WresEtl.Core.Primitives;

namespace WresEtl.App.Exceptions;

/// <param name="By">Who wrote it.</param>
/// <param name="At">When.</param>
/// <param name="Text">What it says; null where it cannot be read any more, as after retention.</param>
public sealed record Comment(string By, DateTimeOffset At, string? Text)
{
    /// <summary>Redacted.</summary>
    public override string ToString() => nameof(Comment);
}

/// <summary>Who deals with a finding, and what is said about it: for HR alone. Comments are kept encrypted, and emptied by retention.</summary>
public sealed class DiscussFindings(IRunStore store, ILocatorCipher cipher)
{
    public const int LongestName = 80;
    public const int LongestComment = 1000;

    /// <summary>Gives findings of the worklist to somebody; an empty name takes them back. How many; refused with <c>bad-name</c>.</summary>
    public Outcome<int> Assign(Worklist worklist, IReadOnlyCollection<string> findings, string to, string by)
    {
        var name = to.Trim();
        if (name.Length > LongestName || name == WorklistFilter.Nobody || name.Any(char.IsControl))
            return new Outcome<int>.Refused("bad-name", FormattableString.Invariant($"Give a name of at most {LongestName} characters."));
        var wanted = findings.ToHashSet(StringComparer.Ordinal);
        var known = worklist.Items.Where(i => wanted.Contains(i.Finding.Id) && i.AssignedTo != name).Select(i => i.Finding.Id).ToList();
        if (known.Count > 0)
        {
            store.Change(s =>
            {
                s.Worklist.Assign(worklist.Client, worklist.Standard.Year, known, name);
                s.Audit.Add(by, "findings-assigned", Subject(worklist), FormattableString.Invariant($"{known.Count} findings"));
            });
        }

        return new Outcome<int>.Ok(known.Count);
    }

    /// <summary>Adds a comment; refused with <c>unknown-finding</c> or <c>bad-comment</c>.</summary>
    public Outcome<bool> Comment(Worklist worklist, string findingId, string text, string by)
    {
        if (worklist.Find(findingId) is null) return new Outcome<bool>.Refused("unknown-finding", "The finding is none of this client's findings now.");
        if (text.Trim() is not { Length: > 0 and <= LongestComment } comment)
            return new Outcome<bool>.Refused("bad-comment", FormattableString.Invariant($"Write a comment of at most {LongestComment} characters."));
        store.Change(s =>
        {
            s.Worklist.AddComment(worklist.Client, worklist.Standard.Year, findingId, by, cipher.Hide(worklist.Client, comment));
            s.Audit.Add(by, "finding-commented", Subject(worklist), findingId);
        });
        return new Outcome<bool>.Ok(true);
    }

    /// <summary>A finding's comments, the oldest first.</summary>
    public IReadOnlyList<Comment> CommentsOn(Worklist worklist, string findingId) =>
    [
        .. store.Look(s => s.Worklist.Comments(worklist.Client, worklist.Standard.Year, findingId))
            .Select(c => new Comment(c.By, c.At, c.Hidden.Length == 0 ? null : cipher.Show(worklist.Client, c.Hidden))),
    ];

    private static string Subject(Worklist worklist) => FormattableString.Invariant($"{worklist.Client}/{worklist.Standard.Year}");
}
