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
    /// <summary>Fifty invented clients: on time and late, with answers and without, rejected, changed after sign-off, and three that never finish.</summary>
    public static IReadOnlyList<ClientStory> Of(int clients) => [.. Enumerable.Range(0, clients).Select(i => Of(FormattableString.Invariant($"ZZ{i:D4}"), i))];

    private static ClientStory Of(string client, int i)
    {
        var files = i % 10 == 4 ? Day(6, 8).AddDays(i) : Day(4, 1).AddDays(i % 7);
        var answers = i % 3 == 0 ? files : files.AddDays(10 + i % 25);
        var submit = (i % 5) switch { 0 => Day(7, 8), 1 => Day(8, 17), 2 => Day(8, 26), 3 => Day(8, 28), _ => Day(8, 31) };
        DateOnly? rejected = i % 11 == 3 ? submit.AddDays(2) : null;
        DateOnly? changed = i % 13 == 6 ? Day(7, 1).AddDays(i % 20) : null;
        var publish = (i % 4) switch { 0 => Day(9, 30), 1 => Day(10, 20), 2 => Day(10, 28), _ => Day(10, 30) };
        return (i % 20) switch
        {
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
        _ => ReturnStates.Published,
    };

    /// <summary>Whether the deadline was met at the watch's look on that morning, by what people did up to the noon before.</summary>
    public bool Meets(string deadline, DateOnly morning)
    {
        if (deadline == "publication") return PublishOn < morning;
        // A rejected return is resubmitted three days later.
        return SubmitOn < morning && !(RejectedOn < morning && morning <= RejectedOn?.AddDays(3));
    }

    public static DateOnly Day(int month, int day) => new(2020, month, day);
}
