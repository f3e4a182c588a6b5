using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using WresEtl.Adapters.Documents.Xlsx;
using WresEtl.Core.Rules;

namespace WresEtl.Adapters.Documents;

/// <summary>One column of the findings sheet.</summary>
/// <param name="Heading">Its heading, by which it is found again.</param>
/// <param name="Width">In characters.</param>
/// <param name="Text">What stands in it; null for a column HR types into.</param>
internal sealed record FindingsColumn(string Heading, double Width, Func<Finding, string>? Text = null);

/// <summary>
/// The findings sheet as the writer and the reader both know it. Every row ends in a check over its locked cells, so that an edit to any of
/// them is seen whichever run the workbook came from.
/// </summary>
internal static class FindingsColumns
{
    public const string Sheet = "Findings";

    /// <summary>Row of the headings; findings follow.</summary>
    public const int HeadingRow = 3;

    /// <summary>Row in which HR gives name and date.</summary>
    public const int SignatureRow = 2;

    public const string AnswerHeading = "Answer";
    public const string CodeHeading = "Code";
    public const string ValueHeading = "Right value";
    public const string NoteHeading = "Note";
    public const string IdHeading = "Finding id";
    public const string FaultHeading = "Fault id";
    public const string CheckHeading = "Check";

    private const int CheckBytes = 6;

    public static IReadOnlyList<FindingsColumn> Locked { get; } =
    [
        new("Severity", 9, f => Wording.Of(f.Rule.Severity)),
        new("Rule", 7, f => f.Rule.Id),
        new("Employee number", 12, f => f.Person),
        new("What is wrong", 52, f => f.Message),
        new("How to fix it", 46, f => f.HowToFix),
        new("Status", 11, f => Wording.Of(f.Status)),
        new("Data set", 13, f => f.Place.DataSet),
        new("Where", 36, Where),
        new("Earlier answer", 30, EarlierAnswer),
        new(IdHeading, 12, f => f.Id),
        new(FaultHeading, 12, f => f.FaultHash),
    ];

    /// <summary>The answer columns stand right after what is wrong and how to fix it.</summary>
    public static IReadOnlyList<FindingsColumn> All { get; } =
    [
        .. Locked.Take(5),
        new(AnswerHeading, 11), new(CodeHeading, 30), new(ValueHeading, 16), new(NoteHeading, 28),
        .. Locked.Skip(5),
        new(CheckHeading, 10, Check),
    ];

    public static int IndexOf(string heading) => All.TakeWhile(c => c.Heading != heading).Count();

    public static string Check(Finding finding) => Check(Locked.Select(c => c.Text!(finding)));

    /// <summary>A short hash over the texts of a row's locked cells, in the order of <see cref="Locked"/>. It guards against slips, not forgery.</summary>
    public static string Check(IEnumerable<string> lockedCells)
    {
        var joined = string.Join('\u001f', lockedCells.Select(CellText.Clean));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(joined)).AsSpan(0, CheckBytes));
    }

    private static string Where(Finding finding)
    {
        var place = finding.Place;
        string[] parts =
        [
            place.File,
            place.Sheet.Length > 0 ? $"sheet {place.Sheet}" : "",
            place.Row > 0 ? $"row {place.Row.ToString(CultureInfo.InvariantCulture)}" : "",
            place.Column,
        ];
        return string.Join(", ", parts.Where(p => p.Length > 0));
    }

    private static string EarlierAnswer(Finding finding)
    {
        if (finding.Answer is not { } answer) return "";
        var given = $"{answer.Kind} {answer.Code}, {answer.AnsweredBy} {answer.AnsweredOn}";
        return finding.AnswerIsStale ? $"{given}. The value has changed since: please answer again." : given;
    }
}
