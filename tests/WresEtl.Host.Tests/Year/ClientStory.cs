using WresEtl.App.Store;

namespace WresEtl.Host.Tests.Year;

/// <summary>What one client and its people do in the year 2020, by day; null for never.</summary>
/// <param name="Client">Client code.</param>
/// <param name="FilesOn">The exports are there from that morning.</param>
/// <param name="AnswersOn">HR's answers, without which errors stay open; the day of the files where there are none to give.</param>
/// <param name="SignOn">The second person looks, from that noon on, whenever there is something to sign.</param>
/// <param name="SubmitOn">Somebody submits, from that noon on, once it is signed.</param>
/// <param name="RejectedOn">The portal's answer, at noon.</param>
/// <param name="ChangedOn">Other exports lie there from that morning.</param>
/// <param name="PublishOn">It goes out, from that noon on, once it is submitted.</param>
internal sealed record ClientStory(
    string Client, DateOnly? FilesOn, DateOnly? AnswersOn, DateOnly? SignOn, DateOnly? SubmitOn, DateOnly? RejectedOn, DateOnly? ChangedOn, DateOnly? PublishOn)
{
    /// <summary>Fifty invented clients: on time and late, with answers and without, rejected, changed after sign-off, and some that never finish.</summary>
    public static IReadOnlyList<ClientStory> Fifty { get; } = [.. Enumerable.Range(0, 50).Select(i => Of(FormattableString.Invariant($"ZZ{i:D4}"), i))];

    /// <summary>Of them: late with everything, changed after sign-off, rejected and resubmitted, rejected too late, never answered.</summary>
    public static IReadOnlyList<ClientStory> Five { get; } = [Fifty[4], Fifty[6], Fifty[10], Fifty[16], Fifty[18]];

    /// <summary>The portal takes it again three days after it rejected it, as long as the window is open.</summary>
    public DateOnly? ResubmitOn => RejectedOn?.AddDays(3) <= Day(8, 31) ? RejectedOn?.AddDays(3) : null;

    private static ClientStory Of(string client, int i)
    {
        var files = i % 10 == 4 ? Day(6, 8).AddDays(i) : Day(4, 1).AddDays(i % 7);
        var answers = i % 3 == 0 ? files : files.AddDays(10 + i % 25);
        var submit = (i % 5) switch { 0 => Day(7, 8), 1 => Day(8, 17), 2 => Day(8, 26), 3 => Day(8, 28), _ => Day(8, 31) };
        DateOnly? rejected = i % 11 == 10 && i < 40 ? submit.AddDays(2) : null;
        DateOnly? changed = i % 13 == 6 ? Day(7, 1).AddDays(i % 20) : null;
        var publish = (i % 4) switch { 0 => Day(9, 30), 1 => Day(10, 20), 2 => Day(10, 28), _ => Day(10, 30) };
        return (i % 20) switch
        {
            16 => new ClientStory(client, files, answers, Day(6, 1), Day(8, 31), Day(9, 1), null, publish),
            17 => new ClientStory(client, null, null, null, null, null, null, null),
            18 => new ClientStory(client, files, null, null, null, null, null, null),
            19 => new ClientStory(client, files, answers, Day(6, 1), null, null, null, null),
            _ => new ClientStory(client, files, answers, Day(6, 1), submit, rejected, changed, publish),
        };
    }

    /// <summary>Where the client stands when the year is over.</summary>
    public string StateAtEnd => this switch
    {
        { FilesOn: null } => ReturnStates.WaitingForFiles,
        { AnswersOn: null } => ReturnStates.WithHr,
        { SubmitOn: null } => ReturnStates.Signed,
        { RejectedOn: not null, ResubmitOn: null } => ReturnStates.RejectedByPortal,
        _ => ReturnStates.Published,
    };

    /// <summary>Whether the deadline was met at the watch's look on that morning, by what people did up to the noon before.</summary>
    public bool Meets(string deadline, DateOnly morning)
    {
        var isRejected = RejectedOn < morning && (ResubmitOn is null || morning <= ResubmitOn);
        return !isRejected && (deadline == "publication" ? PublishOn : SubmitOn) < morning;
    }

    public static DateOnly Day(int month, int day) => new(2020, month, day);
}
