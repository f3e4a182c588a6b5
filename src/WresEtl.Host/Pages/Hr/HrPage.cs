using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using WresEtl.App.Exceptions;
using WresEtl.Core.Primitives;
using WresEtl.Core.Rules;
using WresEtl.Core.Standards;
using WresEtl.Host.Access;

namespace WresEtl.Host.Pages.Hr;

/// <summary>A page about one client's year for its HR. The route names the client, and the gate lets in that client's HR only.</summary>
public abstract class HrPage : PageModel
{
    public string Client => (string)RouteData.Values[AllowAttribute.ClientKey]!;

    public int Year => int.TryParse((string?)RouteData.Values["year"], NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? year : 0;

    public string By => User.AccountName();

    /// <summary>What was just done, said at the top of the page.</summary>
    [TempData]
    public string? Said { get; set; }

    public string Home => FormattableString.Invariant($"/hr/{Client}/{Year}");

    /// <summary>Puts a refusal with its field; empty for the page as a whole.</summary>
    protected void Refuse(string field, string detail) => ModelState.AddModelError(field, detail);

    protected T? Take<T>(Outcome<T> outcome, string field = "")
        where T : class => outcome.Match(
            ok => ok,
            no =>
            {
                Refuse(field, no.Detail);
                return (T?)null;
            });
}

/// <summary>What the worklist's words are on pages.</summary>
internal static class HrWords
{
    public static string Of(ItemState state) => state switch
    {
        ItemState.ToDo => "To do",
        ItemState.Answered => "Answered",
        ItemState.ForInformation => "To know",
        ItemState.Done => "Done",
    };

    public static string ColourOf(ItemState state) => state switch
    {
        ItemState.ToDo => "red",
        ItemState.Answered => "blue",
        ItemState.ForInformation => "grey",
        ItemState.Done => "green",
    };

    public static string Of(Severity severity) => severity switch
    {
        Severity.Error => "Error",
        Severity.Query => "Query",
        Severity.Notice => "Notice",
    };

    public static string Of(FindingStatus status) => status switch
    {
        FindingStatus.New => "New",
        FindingStatus.Persisting => "Persisting",
        FindingStatus.Resolved => "Resolved",
    };

    public static string Of(Place place) => string.Join(", ", new[]
    {
        place.File, place.Sheet.Length > 0 ? "sheet " + place.Sheet : "", place.Row > 0 ? FormattableString.Invariant($"row {place.Row}") : "", place.Column,
    }.Where(p => p.Length > 0));

    public static string Kind(string kind) => kind switch
    {
        AnswerKinds.Value => "The right value",
        AnswerKinds.Explained => "Right as it is, because …",
        AnswerKinds.WillFix => "Will be put right in the source",
        _ => kind,
    };

    public static string Percent(Figure figure) => figure.HasValue ? figure.Number.ToFixed(1) + "\u00a0%" : "not known";

    public static string Size(long bytes) => bytes switch
    {
        < 1 << 20 => string.Create(Words.English, $"{Math.Max(1, bytes >> 10)} kB"),
        < 10L << 30 => string.Create(Words.English, $"{bytes >> 20:N0} MB"),
        _ => string.Create(Words.English, $"{bytes >> 30:N0} GB"),
    };
}
