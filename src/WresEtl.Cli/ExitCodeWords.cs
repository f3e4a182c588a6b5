namespace WresEtl.Cli;

/// <summary>What the exit codes mean, for people: in general, and where a command means something of its own.</summary>
internal static class ExitCodeWords
{
    /// <summary>Every code a command may end with.</summary>
    public static readonly IReadOnlyList<(int Code, string Means, string ToDo)> General =
    [
        (ExitCodes.Ok, "it went as it should", "nothing"),
        (ExitCodes.WithHr, "some client is with HR or rejected", "send HR its exceptions workbook"),
        (ExitCodes.UnknownYear, "unknown year", "see `wres standards list`"),
        (ExitCodes.DisclosureRefused, "disclosure control or the checker refused", "read what is named; there is no switch to publish all the same"),
        (ExitCodes.BadConfiguration, "bad configuration or arguments", "correct what is named by file and line"),
        (ExitCodes.Environment, "the machine would not let it go on", "free what is named (disk, lock, folder) and try again; `wres doctor` looks"),
        (ExitCodes.Defect, "a defect in the program", "report it with the command you gave; never with data"),
    ];

    private static readonly Dictionary<(string Command, int Code), string> Own = new()
    {
        [("run", ExitCodes.Ok)] = "every client is ready",
        [("run", ExitCodes.BadConfiguration)] = "bad configuration or arguments, or a ledger that is not whole",
        [("run", ExitCodes.DisclosureRefused)] = "no safe pack was found for some client: see its disclosure.txt",
        [("demo", ExitCodes.Ok)] = "it went as it should, whatever state its invented clients are in",
        [("check", ExitCodes.WithHr)] = "the files have errors",
        [("map", ExitCodes.WithHr)] = "no sheet of the file could be read",
        [("answers import", ExitCodes.WithHr)] = "some answers were not taken; the others were",
        [("sign-off", ExitCodes.WithHr)] = "open errors, unanswered queries or a draft: not to be signed yet",
        [("publish", ExitCodes.WithHr)] = "open errors, unanswered queries or a draft: not to be published yet",
        [("publish", ExitCodes.DisclosureRefused)] = "the pack is not proven safe, or the ledger has moved on",
        [("publish", ExitCodes.BadConfiguration)] = "there is no such run, it is not signed off, or the ledger is not whole",
        [("verify", ExitCodes.DisclosureRefused)] = "the pack is not sound, or its documents hold something else",
        [("audit verify", ExitCodes.DisclosureRefused)] = "the audit is not sound",
        [("reconcile", ExitCodes.WithHr)] = "some rows differ, or there is no return to compare",
        [("proof", ExitCodes.WithHr)] = "some figures are to be put right",
        [("doctor", ExitCodes.BadConfiguration)] = "the configuration has faults",
        [("doctor", ExitCodes.Environment)] = "the machine has faults",
    };

    /// <summary>All of them in one line, for the help.</summary>
    public static string Line => string.Join(" · ", General.Select(g => FormattableString.Invariant($"{g.Code} {g.Means}")));

    /// <summary>Where a command means something of its own by a code.</summary>
    /// <param name="command">Without the program's name: <c>audit verify</c>.</param>
    public static IEnumerable<(int Code, string Means)> Of(string command) =>
        Own.Where(o => o.Key.Command == command).OrderBy(o => o.Key.Code).Select(o => (o.Key.Code, o.Value));

    /// <summary>The commands that <see cref="Of"/> knows.</summary>
    public static IEnumerable<string> Commands => Own.Keys.Select(k => k.Command).Distinct();
}
