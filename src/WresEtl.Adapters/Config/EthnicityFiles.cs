using WresEtl.Core.Primitives;
using WresEtl.Core.Standards;

namespace WresEtl.Adapters.Config;

/// <summary>Reads <c>codes/ethnicity-2001.csv</c> and <c>codes/ethnicity-labels.csv</c>.</summary>
internal static class EthnicityFiles
{
    private const string Codes = "codes/ethnicity-2001.csv";
    private const string Labels = "codes/ethnicity-labels.csv";

    private static readonly Words<EthnicGroup> Groups = new(
        ("White", EthnicGroup.White), ("BME", EthnicGroup.Bme), ("Unknown", EthnicGroup.Unknown));

    /// <summary>The table, or null where a fault was found.</summary>
    public static EthnicityTable? Read(FileSet files, FaultList faults)
    {
        var before = faults.Count;
        var codes = CsvTable.Read(files, Codes, "code,label,group,disclosure,mark,source", faults, Category, c => c.Code);
        foreach (var missing in new[] { "Z", "99", "X" }.Except(codes.Select(c => c.Code)))
            faults.Add(files.PathOf(Codes), 0, $"expected the code {missing}: an empty or declined field needs it");
        var known = codes.Select(c => c.Code).ToHashSet(StringComparer.Ordinal);
        var spellings = new Dictionary<string, string>(StringComparer.Ordinal);
        var labels = CsvTable.Read(files, Labels, "label,code,mark", faults, line => Label(line, known, spellings));
        return faults.Count == before ? new EthnicityTable(codes, labels) : null;
    }

    private static EthnicCategory Category(CsvLine line)
    {
        line.Choice<Mark>("mark");
        var category = new EthnicCategory(
            line.Filled("code"), line.Filled("label"), line.Choice("group", Groups), line.Choice<DeclarationStatus>("disclosure"));
        if ((category.Group == EthnicGroup.Unknown) == (category.Disclosure == DeclarationStatus.Declared))
            line.Fault("disclosure", "declared for White and BME, and a reason for Unknown");
        return category;
    }

    // Several spellings fold to one key; they must mean one code, or the order of the file would decide.
    private static EthnicLabel Label(CsvLine line, HashSet<string> known, Dictionary<string, string> spellings)
    {
        line.Choice<Mark>("mark");
        var (label, code) = (line.Text("label"), line.Text("code"));
        if (!known.Contains(code)) line.Fault("code", "a code of ethnicity-2001.csv");
        var key = TextKey.Of(label);
        if (spellings.TryGetValue(key, out var other) && other != code) line.Fault("code", "the same code as for the same spelling above");
        spellings.TryAdd(key, code);
        return new EthnicLabel(label, code);
    }
}
