using System.Globalization;
using System.Text;

namespace WresEtl.Core.Disclosure;

/// <summary>
/// What a reader has: figures.csv and structure.csv as values, in the order they are written. The proof sees this and the
/// policy, and nothing else.
/// </summary>
public sealed class PackTables
{
    private const string FiguresHeader = "id,kind,printed,precision,status,formula";
    private const string StructureHeader = "equation,relation,left,right";

    public PackTables(IEnumerable<Figure> figures, IEnumerable<Equation> equations)
    {
        ArgumentNullException.ThrowIfNull(figures);
        ArgumentNullException.ThrowIfNull(equations);
        Figures = [.. figures.OrderBy(f => f.Id, StringComparer.Ordinal)];
        Equations = InOrder(equations);
    }

    /// <summary>Sorted by id, ordinally.</summary>
    public IReadOnlyList<Figure> Figures { get; }

    /// <summary>Sorted by left count, relation and right counts; no two alike.</summary>
    public IReadOnlyList<Equation> Equations { get; }

    /// <summary>The one order of equations: by left count, relation and right counts; no two alike.</summary>
    public static IReadOnlyList<Equation> InOrder(IEnumerable<Equation> equations) =>
        [.. equations.Select(Ordered).DistinctBy(Key, StringComparer.Ordinal).OrderBy(Key, StringComparer.Ordinal)];

    public string FiguresCsv()
    {
        var text = new StringBuilder(FiguresHeader).Append('\n');
        foreach (var f in Figures)
            AppendLine(text, f.Id, Name(f.Kind), f.Printed, f.Precision?.ToString() ?? "", Name(f.Status), f.Formula?.ToString() ?? "");
        return text.ToString();
    }

    public string StructureCsv()
    {
        var text = new StringBuilder(StructureHeader).Append('\n');
        foreach (var (number, equation) in Equations.Select((e, i) => (i + 1, e)))
            foreach (var right in equation.Right)
                AppendLine(text, number.ToString(CultureInfo.InvariantCulture), Name(equation.Relation), equation.Left, right);
        return text.ToString();
    }

    /// <summary>Reads the two files of a pack; null when either is not what <see cref="FiguresCsv"/> writes.</summary>
    public static PackTables? Read(string figuresCsv, string structureCsv)
    {
        var figureLines = CsvText.Read(figuresCsv, FiguresHeader);
        var structureLines = CsvText.Read(structureCsv, StructureHeader);
        if (figureLines is null || structureLines is null)
            return null;
        var figures = figureLines.Select(ReadFigure).ToList();
        var equations = structureLines.GroupBy(l => l[0], StringComparer.Ordinal).Select(ReadEquation).ToList();
        return figures.Contains(null) || equations.Contains(null) || figures.DistinctBy(f => f!.Id).Count() != figures.Count
            ? null
            : new PackTables(figures!, equations!);
    }

    internal static string Name(FigureStatus status) => status switch
    {
        FigureStatus.Shown => "shown",
        FigureStatus.Withheld => "withheld",
        FigureStatus.Unprinted => "unprinted",
        FigureStatus.Undefined => "undefined",
    };

    private static string Name(FigureKind kind) => kind switch
    {
        FigureKind.Count => "count",
        FigureKind.Percentage => "percentage",
        FigureKind.Ratio => "ratio",
        FigureKind.Difference => "difference",
        FigureKind.Survey => "survey",
        FigureKind.Statistic => "statistic",
    };

    private static string Name(Relation relation) => relation switch
    {
        Relation.Sum => "sum",
        Relation.AtMost => "at_most",
    };

    private static Figure? ReadFigure(string[] line)
    {
        var kinds = Enum.GetValues<FigureKind>().Where(k => Name(k) == line[1]).ToList();
        var statuses = Enum.GetValues<FigureStatus>().Where(s => Name(s) == line[4]).ToList();
        Precision? precision = null;
        Formula? formula = null;
        var isRead = kinds.Count == 1 && statuses.Count == 1
            && (line[3].Length == 0 || Precision.TryRead(line[3], line[2], out precision))
            && (line[5].Length == 0 || Formula.TryRead(line[5], out formula));
        return isRead ? new Figure(line[0], kinds[0], line[2], precision, statuses[0], formula) : null;
    }

    private static Equation? ReadEquation(IGrouping<string, string[]> lines)
    {
        var first = lines.First();
        var relations = Enum.GetValues<Relation>().Where(r => Name(r) == first[1]).ToList();
        var isOne = relations.Count == 1 && lines.All(l => l[1] == first[1] && l[2] == first[2]);
        return isOne ? new Equation(relations[0], first[2], [.. lines.Select(l => l[3])]) : null;
    }

    private static Equation Ordered(Equation e) => e with { Right = [.. e.Right.Order(StringComparer.Ordinal)] };

    private static string Key(Equation e) => $"{e.Left}\n{Name(e.Relation)}\n{string.Join('\n', e.Right)}";

    private static void AppendLine(StringBuilder text, params string[] fields) =>
        text.AppendJoin(',', fields.Select(CsvText.Quote)).Append('\n');
}
