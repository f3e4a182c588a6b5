using WresEtl.Core.Intake;
using WresEtl.Core.Primitives;

namespace WresEtl.Cli.Output;

/// <summary>Which rows of a file are not counted, by reason: numbers of rows, never of people by group.</summary>
internal static class SetAsideLine
{
    public static void Print(FileRecord file)
    {
        var aside = file.Sheets.SelectMany(s => s.Aside).GroupBy(a => a.Key, a => a.Value).OrderBy(g => g.Key)
            .Select(g => Said(g.Sum(), g.Key)).ToList();
        // Not wrapped: a file or a pipe wants whole lines.
        if (aside.Count > 0) Terminal.Out.Profile.Out.Writer.WriteLine($"{file.Name}: rows set aside: {string.Join(", ", aside)}.");
    }

    private static string Said(int rows, AsideReason reason)
    {
        var (one, several) = Words(reason);
        return Counted.Of(rows, one, several);
    }

    private static (string One, string Several) Words(AsideReason reason) => reason switch
    {
        AsideReason.BlankRow => ("empty row", "empty rows"),
        AsideReason.RepeatedHeading => ("row with the headings again", "rows with the headings again"),
        AsideReason.FooterText => ("footer or note", "footers or notes"),
        AsideReason.TotalLine => ("total", "totals"),
        AsideReason.ClientRejected => Row("of a client that was rejected"),
        AsideReason.FileRejected => Row("because the file was rejected"),
        AsideReason.FileQuarantined => Row("because the file is mostly another organisation's"),
        AsideReason.SameFileTwice => Row("because another file has the same content"),
        AsideReason.OtherOrganisation => Row("of another organisation"),
        AsideReason.UnreadableRow => Row("that cannot be read"),
        AsideReason.NotLiveAtSnapshot => Row("not live on the snapshot date"),
        AsideReason.EarlierVersion => ("earlier version of a row", "earlier versions of a row"),
        AsideReason.RepeatedRow => ("repeated row", "repeated rows"),
        AsideReason.NotAnEmployee => Row("of no employee"),
        AsideReason.ContractNotCounted => Row("with a contract type that is not counted"),
        AsideReason.StatusNotCounted => Row("with an assignment status that is not counted"),
        AsideReason.OtherAssignment => ("further assignment", "further assignments"),
        AsideReason.NotShortlisted => Row("not shortlisted"),
        AsideReason.OutsideActivityYear => Row("outside the activity year"),
        AsideReason.NotACountedCase => Row("of no counted case"),
        AsideReason.FurtherCaseSameYear => ("further case of the same year", "further cases of the same year"),
        AsideReason.NotCompleted => Row("not completed"),
        AsideReason.Mandatory => Row("of mandatory training"),
        AsideReason.Unclassified => Row("that cannot be classified"),
        AsideReason.NotInPost => Row("of somebody not in post"),
        AsideReason.FurtherRecordOfPerson => ("further record of a person", "further records of a person"),
        AsideReason.NotAMember => Row("of somebody who is no board member"),
        AsideReason.NotRequiredThisYear => Row("that this year does not ask for"),
        AsideReason.EvidenceOnly => Row("used as evidence only"),
        AsideReason.JoinedToAssignment => Row("joined to an assignment"),
        AsideReason.DeletedInSource => Row("deleted in the source system"),
        AsideReason.OtherSurveyGroup => Row("of all staff together"),
        AsideReason.OtherSurveyYear => Row("of another year's survey"),
        AsideReason.OtherSurveyQuestion => Row("of another survey question"),
        AsideReason.PartOfUnion => Row("of a part of the question"),
        AsideReason.OtherSurvey => Row("of another survey"),
    };

    private static (string One, string Several) Row(string words) => ("row " + words, "rows " + words);
}
