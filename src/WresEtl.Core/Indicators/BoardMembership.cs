using WresEtl.Core.Intake;
using WresEtl.Core.Intake.Rows;
using WresEtl.Core.Primitives;
using WresEtl.Core.Standards;

namespace WresEtl.Core.Indicators;

/// <summary>The board on the snapshot date: the base of indicator 9. A part that some member's record leaves open is null, never guessed.</summary>
public sealed class BoardMembership
{
    private BoardMembership(GroupCounts? total, GroupCounts? voting, GroupCounts? executive) =>
        (Total, Voting, Executive) = (total, voting, executive);

    /// <summary>Null where a summary gives neither the whole board nor two parts that make it.</summary>
    public GroupCounts? Total { get; }

    public GroupCounts? Voting { get; }

    public GroupCounts? Executive { get; }

    public static BoardMembership Of(
        IReadOnlyList<BoardMember> members, IReadOnlyList<AggregateLine> lines, Standard standard, RowAccounts accounts)
    {
        if (lines.Count > 0)
        {
            // A summary is the board as its secretary counts it; a list beside it is not added to it.
            foreach (var member in members) accounts.SetAside(member.At, AsideReason.EvidenceOnly);
            return FromLines(lines, accounts);
        }

        var seats = new List<BoardMember>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var member in members.OrderBy(m => Content(m), StringComparer.Ordinal))
        {
            var reason = WhyOut(member, standard) ?? (seen.Add(member.Reference) ? null : AsideReason.RepeatedRow);
            accounts.Settle(member.At, reason);
            if (reason is null) seats.Add(member);
        }

        return new BoardMembership(
            Count(seats),
            seats.Any(s => s.IsVoting.Value is null) ? null : Count(seats.Where(s => s.IsVoting.Value!.Value)),
            seats.Any(s => s.IsExecutive.Value is null) ? null : Count(seats.Where(s => s.IsExecutive.Value!.Value)));
    }

    /// <summary>Vacant seats and people not in office on the snapshot date are not members.</summary>
    public static AsideReason? WhyOut(BoardMember member, Standard standard) =>
        member.Vacant.Value is { Value: true }
        || member.End.Value?.Date < standard.SnapshotDate
        || member.Start.Value?.Date > standard.SnapshotDate
            ? AsideReason.NotAMember
            : null;

    private static GroupCounts Count(IEnumerable<BoardMember> seats) =>
        seats.Aggregate(default(GroupCounts), (sum, s) => sum.Add(s.Ethnicity.Value?.Group ?? EthnicGroup.Unknown));

    private static string Content(BoardMember m) => string.Join('\u001f',
        m.Reference, m.Role.Raw, m.IsVoting.Raw, m.IsExecutive.Raw, m.Ethnicity.Raw, m.Start.Raw, m.End.Raw, m.Vacant.Raw);

    private static BoardMembership FromLines(IReadOnlyList<AggregateLine> lines, RowAccounts accounts)
    {
        var byRole = new Dictionary<string, GroupCounts>(StringComparer.Ordinal);
        foreach (var line in lines)
        {
            accounts.Settle(line.At, line.Category.Value is null ? AsideReason.Unclassified : null);
            if (line.Category.Value is not { } role || Cells(line) is not { } counts) continue;
            byRole[role] = byRole.GetValueOrDefault(role) + counts;
        }

        return new BoardMembership(
            Part(byRole, "total") ?? Sum(byRole, "voting", "non-voting") ?? Sum(byRole, "executive", "non-executive"),
            Part(byRole, "voting") ?? Minus(byRole, "total", "non-voting"),
            Part(byRole, "executive") ?? Minus(byRole, "total", "non-executive"));
    }

    private static GroupCounts? Cells(AggregateLine line) =>
        line.Counts["white"].Value is { } white && line.Counts["bme"].Value is { } bme && line.Counts["unknown"].Value is { } unknown
            ? new GroupCounts(white.Value, bme.Value, unknown.Value)
            : null;

    private static GroupCounts? Part(Dictionary<string, GroupCounts> byRole, string role) =>
        byRole.TryGetValue(role, out var counts) ? counts : null;

    private static GroupCounts? Sum(Dictionary<string, GroupCounts> byRole, string a, string b) =>
        Part(byRole, a) is { } first && Part(byRole, b) is { } second ? first + second : null;

    private static GroupCounts? Minus(Dictionary<string, GroupCounts> byRole, string a, string b) =>
        Part(byRole, a) is { } first && Part(byRole, b) is { } second ? first - second : null;
}
