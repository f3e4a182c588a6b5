using WresEtl.App.Publishing;
using WresEtl.App.Runs;
using WresEtl.Core.ActionPlans;
using WresEtl.Core.Cleansing;
using WresEtl.Core.Indicators.Analysis;
using WresEtl.Core.Primitives;
using WresEtl.Core.Returns;
using WresEtl.Core.Rules;
using WresEtl.Core.Standards;

namespace WresEtl.App.Ports;

/// <summary>What the exceptions files show besides the findings.</summary>
/// <param name="Client">The client.</param>
/// <param name="Standard">The year's standard, for the catalogue and the codes HR may answer with.</param>
/// <param name="Findings">Every finding, resolved ones last.</param>
public sealed record ExceptionsReport(Client Client, Standard Standard, IReadOnlyList<Finding> Findings)
{
    /// <summary>What stands in the cells for typing, where the workbook is written as HR would send it back: for demonstrations and tests.</summary>
    public FilledIn? Filled { get; init; }
}

/// <param name="By">The name at the top.</param>
/// <param name="On">The date at the top, as somebody types it.</param>
/// <param name="Answers">The answers typed; each finding has at most one.</param>
public sealed record FilledIn(string By, string On, IReadOnlyList<Answer> Answers);

/// <summary>What the cleansing files show.</summary>
/// <param name="Client">The client.</param>
/// <param name="Standard">The year's standard.</param>
/// <param name="Before">Disclosure as the record has it.</param>
/// <param name="After">Disclosure once evidence is applied.</param>
/// <param name="LastYearDeclared">Last year's declared share in per cent, by count id; only what last year's return holds.</param>
/// <param name="Changes">What evidence changed.</param>
/// <param name="ToAsk">People whom HR can still ask.</param>
public sealed record CleansingReport(
    Client Client,
    Standard Standard,
    DisclosureRates Before,
    DisclosureRates After,
    IReadOnlyDictionary<string, Figure> LastYearDeclared,
    IReadOnlyList<CleansingChange> Changes,
    IReadOnlyList<PersonToAsk> ToAsk)
{
    /// <summary>The count id of everybody.</summary>
    public const string WholeWorkforce = "workforce.total";
}

/// <summary>One change, in words.</summary>
public sealed record CleansingChange(
    string Employee, string Before, string After, string Evidence, string Where, string By, string On, string RuleId);

/// <summary>Somebody to ask.</summary>
/// <param name="Employee">Employee number.</param>
/// <param name="Assignment">Assignment number.</param>
/// <param name="StaffGroup">Staff group.</param>
/// <param name="Band">Template row.</param>
/// <param name="Recorded">What the record says now.</param>
/// <param name="EarlierRecord">What an earlier export said: shown to HR, never applied.</param>
public sealed record PersonToAsk(string Employee, string Assignment, string StaffGroup, string Band, string Recorded, string EarlierRecord);

/// <summary>Builds the files people open. Same arguments, same bytes: no clock, no culture, no machine name in any of them.</summary>
public interface IDocuments
{
    /// <summary>exceptions.xlsx: INTERNAL, for HR to work through and send back.</summary>
    byte[] ExceptionsWorkbook(ExceptionsReport report);

    /// <summary>exceptions.csv: INTERNAL, one line a finding.</summary>
    byte[] ExceptionsCsv(ExceptionsReport report);

    /// <summary>cleansing.xlsx, INTERNAL: declared ethnicity by staff group and band, every change with its evidence, whom to ask.</summary>
    byte[] CleansingWorkbook(CleansingReport report);

    /// <summary>mail-merge.csv, INTERNAL: one line for each person to ask.</summary>
    byte[] MailMerge(CleansingReport report);

    /// <summary>The working copy of the return, INTERNAL: input cells filled, automatic rows as live formulas.</summary>
    /// <param name="exact">The return.</param>
    /// <param name="standard">For the indicators' titles and the reasons of what was not required.</param>
    /// <param name="client">For its name.</param>
    /// <param name="previous">Last year's return for the previous-year columns, where there is one.</param>
    /// <param name="history">Versions approved before; null for none.</param>
    byte[] SubmissionWorkbook(ExactReturn exact, Standard standard, Client client, ExactReturn? previous, ReturnHistory? history = null);

    /// <summary>analysis.xlsx, INTERNAL: what an equality lead needs beside the return.</summary>
    byte[] AnalysisWorkbook(AnalysisReport report, Standard standard, Client client);

    /// <summary>action-plan.xlsx, .html and .docx by name, INTERNAL: the plan, its findings, progress since last year, targets in heads.</summary>
    IReadOnlyList<(string Name, byte[] Content)> ActionPlan(ActionPlanReport report, Client client);

    /// <summary>batch-book.xlsx, INTERNAL: every client of a batch on one page, beside its peers.</summary>
    /// <param name="lines">Every client, in order of code.</param>
    /// <param name="standard">The year, for its deadlines.</param>
    byte[] BatchBook(IReadOnlyList<BookLine> lines, Standard standard);

    /// <summary>submission.csv, INTERNAL.</summary>
    byte[] SubmissionCsv(ExactReturn exact);
}
