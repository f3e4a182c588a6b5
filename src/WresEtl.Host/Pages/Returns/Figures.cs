using System.Collections.Concurrent;
using WresEtl.Adapters.Documents.Analysis;
using WresEtl.App.Configuration;
using WresEtl.App.Gates;
using WresEtl.App.Ports;
using WresEtl.App.Publishing;
using WresEtl.App.Store;
using WresEtl.Core.Primitives;
using WresEtl.Core.Returns;
using WresEtl.Core.Standards;

namespace WresEtl.Host.Pages.Returns;

/// <summary>The figures of one run, as its files hold them. INTERNAL: exact.</summary>
/// <param name="Rows">The return's rows.</param>
/// <param name="Units">What each row's number is.</param>
/// <param name="Analysis">What the run's analysis says.</param>
public sealed record Figures(IReadOnlyList<ReturnRow> Rows, TemplateModel Units, AnalysisText Analysis)
{
    /// <summary>Title, number, and how the ids of its rows begin.</summary>
    private static readonly (string Title, string Number, string[] Sources)[] Groups =
    [
        ("Indicator 1: non-clinical staff by band", "1-nonclinical", ["nonclinical."]), ("Indicator 1: clinical staff by band", "1-clinical", ["clinical."]),
        ("Indicator 1: medical and dental staff", "1-medical", ["medical."]),
        ("Indicator 2: appointment from shortlisting", "2", []),
        ("Indicator 3: entering the formal disciplinary process", "3", []), ("Indicator 4: non-mandatory training and CPD", "4", []),
        ("Indicator 5: harassment, bullying or abuse from patients, relatives or the public", "5", []),
        ("Indicator 6: harassment, bullying or abuse from staff", "6", []), ("Indicator 7: equal opportunities for career progression or promotion", "7", []),
        ("Indicator 8: discrimination at work", "8", []), ("Indicator 9: the board compared with the workforce", "9", []),
    ];

    public bool HasLastYear => Analysis.LastYear.Count > 0;

    /// <summary>By indicator; rows of one that the list does not know come last, under their own number.</summary>
    public IReadOnlyList<(string Title, string Number, IReadOnlyList<ReturnRow> Rows)> Sections =>
    [
        .. Groups.Select(g => (g.Title, g.Number, Rows: (IReadOnlyList<ReturnRow>)[.. Rows.Where(r => IsIn(r, g))])).Where(g => g.Rows.Count > 0),
        .. Rows.Where(r => !Groups.Any(g => IsIn(r, g))).GroupBy(r => r.Template.Indicator, StringComparer.Ordinal)
            .Select(g => ($"Indicator {g.Key}", g.Key, (IReadOnlyList<ReturnRow>)[.. g])),
    ];

    private static bool IsIn(ReturnRow row, (string Title, string Number, string[] Sources) group) => group.Number.StartsWith("1-", StringComparison.Ordinal)
        ? group.Sources.Any(s => row.Template.Source.StartsWith(s, StringComparison.Ordinal))
        : row.Template.Indicator == group.Number;

    public IEnumerable<string> Said(string number) => Analysis.Sentences.Where(s => s.StartsWith($"Indicator {number}. ", StringComparison.Ordinal)).Select(s => s[$"Indicator {number}. ".Length..]);

    public LastYearRow? Before(ReturnRow row) => Analysis.LastYear.FirstOrDefault(l => l.Row == row.Template.Row.ToString(Words.English));

    public string Text(ReturnRow row, Figure figure) => figure.State switch
    {
        FigureState.Value => figure.Number.ToFixed(Decimals(row, figure)),
        FigureState.Undefined => "n/a",
        FigureState.NotCollected => "",
    };

    private int Decimals(ReturnRow row, Figure figure) => Units.Unit(row.Template.Row) switch
    {
        RowUnit.Count => figure.Number.Denominator.IsOne ? 0 : 1,
        RowUnit.Percentage or RowUnit.Difference => 1,
        RowUnit.Likelihood => 4,
        RowUnit.Ratio => 2,
    };
}

/// <summary>Reads the figures of runs; those read last are kept, by the run's hash.</summary>
public sealed class FigureReader(IRunStore store, IRunFolders folders, ISubmissionReader reader, KnownStandards standards)
{
    private const int MostKept = 200;

    private readonly ConcurrentDictionary<string, Figures?> _kept = new(StringComparer.Ordinal);

    /// <summary>Null where there is no return, or its files cannot be read.</summary>
    public Figures? Of(string client, int year)
    {
        if (store.Look(s => ReturnAtHand.Of(s, client, year)) is not { } at) return null;
        if (_kept.TryGetValue(at.Run.ManifestSha256, out var kept)) return kept;
        var figures = Read(at.Run);
        if (_kept.Count >= MostKept) _kept.Clear();
        return _kept[at.Run.ManifestSha256] = figures;
    }

    private Figures? Read(App.Store.RunRecord run)
    {
        var folder = folders.Of(run.Client, run.Year);
        var paths = store.Look(s => s.Runs.Artefacts(run.Id)).Select(a => a.Path).ToList();
        if (standards.Of(run.Year).Match<Standard?>(s => s, _ => null) is not { } standard || FileAt(paths, "submission/", "submission.csv") is not { } csv) return null;
        var units = TemplateModel.From(standard.Template).Match<TemplateModel?>(ok => ok, _ => null);
        if (units is null || reader.Read(csv, run.Client, run.Year, standard.Template).Return is not { } exact) return null;
        return new Figures(exact.Rows, units, FileAt(paths, "analysis/", "analysis.xlsx") is { } analysis ? AnalysisText.Read(analysis) : AnalysisText.None);

        byte[]? FileAt(List<string> all, string start, string end) =>
            all.Find(p => p.StartsWith(start, StringComparison.Ordinal) && p.EndsWith(end, StringComparison.Ordinal)) is { } path ? folder.Read(path) : null;
    }
}
