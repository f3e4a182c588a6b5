using System.Text;
using WresEtl.Core.Standards;

namespace WresEtl.Core.Rules;

/// <summary>The page about all rules, written from the year's catalogue and the rule book: <c>docs/rules.md</c>.</summary>
public static class RulesReference
{
    private static readonly (char Letter, string Title)[] Families =
    [
        ('F', "Files"), ('W', "Workforce"), ('H', "Placing people in the template"), ('R', "Recruitment"), ('D', "Disciplinary cases"),
        ('T', "Training"), ('B', "Board"), ('A', "Counts by group"), ('S', "Staff survey"), ('X', "The return"),
        ('Y', "Against last year"), ('C', "Answers and evidence"),
    ];

    /// <summary>Markdown, the same for the same catalogue; families and rules in the book's order.</summary>
    public static string Markdown(Standard standard)
    {
        var page = new StringBuilder();
        Line(page, "# Rules");
        Line(page, $"Written by `wres rules --markdown` from the {FindingText.Number(standard.Year)} catalogue and the rule book; not edited by hand. "
            + $"{FindingText.Number(RuleBook.All.Count)} rules: {Count(standard, Severity.Error)} errors must be fixed, "
            + $"{Count(standard, Severity.Query)} queries must be fixed or explained with a code, {Count(standard, Severity.Notice)} notices inform. "
            + "Words in braces are filled in by each finding.");
        foreach (var (letter, title) in Families) Family(page, standard, title, [.. RuleBook.All.Where(r => r.Id[0] == letter)]);
        return page.ToString();
    }

    private static void Family(StringBuilder page, Standard standard, string title, IReadOnlyList<IRule> rules)
    {
        Line(page, $"## {title}");
        page.Append("| rule | what must hold | looks at | kind | what the finding says | how to fix | where it is written |\n");
        page.Append("|---|---|---|---|---|---|---|\n");
        foreach (var rule in rules)
        {
            var entry = standard.Rules[rule.Id];
            string[] cells =
            [
                entry.Id, Requirement(rule), Scope(entry.Scope), Kind(entry), entry.MessageInGeneral, entry.HowToFix, entry.Reference,
            ];
            page.Append("| ").AppendJoin(" | ", cells.Select(c => c.Replace("|", "\\|", StringComparison.Ordinal))).Append(" |\n");
        }

        page.Append('\n');
    }

    /// <summary>What must hold, in the words of the rule's name: W014_EthnicityCodeIsListed reads "Ethnicity code is listed".</summary>
    public static string Requirement(string ruleId) => Requirement(RuleBook.All.Single(r => r.Id == ruleId));

    private static string Requirement(IRule rule)
    {
        var name = rule.GetType().Name[(rule.Id.Length + 1)..];
        var words = new StringBuilder(name[..1]);
        foreach (var c in name[1..])
        {
            if (char.IsUpper(c)) words.Append(' ').Append(char.ToLowerInvariant(c));
            else words.Append(c);
        }

        return words.ToString();
    }

    public static string Scope(RuleScope scope) => scope switch
    {
        RuleScope.File => "files",
        RuleScope.Row => "a row",
        RuleScope.Person => "a person",
        RuleScope.Workforce => "everybody",
        RuleScope.LastYear => "last year",
        RuleScope.Report => "the return",
    };

    /// <summary>What the client must do, and what the run does.</summary>
    public static string Kind(RuleEntry entry)
    {
        var severity = entry.Severity switch
        {
            Severity.Error => "error",
            Severity.Query => "query",
            Severity.Notice => "notice",
        };
        return entry.Consequence switch
        {
            Consequence.None => severity,
            Consequence.SetRowAside => $"{severity}, row left out",
            Consequence.RejectFile => $"{severity}, file not used",
            Consequence.StopClient => $"{severity}, no return",
        };
    }

    private static string Count(Standard standard, Severity severity) =>
        FindingText.Number(RuleBook.All.Count(r => standard.Rules[r.Id].Severity == severity));

    private static void Line(StringBuilder page, string text) => page.Append(text).Append("\n\n");
}
