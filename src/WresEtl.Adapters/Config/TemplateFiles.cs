using WresEtl.Core.Standards;

namespace WresEtl.Adapters.Config;

/// <summary>Reads the tables beside the code lists: template rows, columns of the data sets, rules.</summary>
internal static class TemplateFiles
{
    private static readonly Words<string> DataSets = Words.Of("workforce", "recruitment", "disciplinary", "training", "survey", "board");

    private static readonly Words<string> Variants = Words.Of("row", "aggregate");

    public static IReadOnlyList<TemplateRow> Rows(FileSet files, FaultList faults)
    {
        var next = 1;
        var sources = new HashSet<string>(StringComparer.Ordinal);
        return CsvTable.Read(files, "template.csv", "row,indicator,item,measure,kind,formula,source,headcount", faults, line =>
        {
            var kind = line.Choice<TemplateRowKind>("kind");
            if (line.Whole("row") != next++) line.Fault("row", "the rows in order from 1, none left out");
            if ((kind == TemplateRowKind.Auto) == (line.Text("formula").Length == 0))
                line.Fault("formula", "a formula for an auto row, nothing for an input row");
            if (!sources.Add(line.Filled("source"))) line.Fault("source", "an id that no other row has");
            return new TemplateRow(
                line.Whole("row"), line.Filled("indicator"), line.Filled("item"), line.Filled("measure"), kind, line.Text("formula"),
                line.Text("source"), line.YesNo("headcount"));
        });
    }

    public static IReadOnlyList<ColumnDefinition> Columns(FileSet files, FaultList faults)
    {
        var headings = new Dictionary<string, string>(StringComparer.Ordinal);
        return CsvTable.Read(files, "columns.csv", "dataset,variant,column,type,need,aliases", faults, line =>
        {
            var column = new ColumnDefinition(
                line.Choice("dataset", DataSets), line.Choice("variant", Variants), line.Filled("column"), line.Choice<ColumnType>("type"),
                line.Choice<ColumnNeed>("need"), line.List("aliases"));
            foreach (var heading in column.Aliases.Append(column.Name))
            {
                var key = $"{column.DataSet} {column.Variant} {TextKey.Of(heading)}";
                if (!headings.TryAdd(key, column.Name) && headings[key] != column.Name)
                    line.Fault("aliases", "headings that no other column of the data set has");
            }

            return column;
        }, c => $"{c.DataSet} {c.Variant} {c.Name}");
    }

    public static IReadOnlyDictionary<string, RuleEntry> Rules(FileSet files, FaultList faults) =>
        CsvTable.Read(files, "rules.csv", "id,scope,severity,consequence,message,how_to_fix,reference", faults, Rule, r => r.Id)
            .DistinctBy(r => r.Id)
            .ToDictionary(r => r.Id, StringComparer.Ordinal);

    /// <summary>The codes HR may answer with; a code tied to rules names only rules of the year.</summary>
    public static IReadOnlyList<AnswerCode> AnswerCodes(FileSet files, IReadOnlyDictionary<string, RuleEntry> rules, FaultList faults) =>
        CsvTable.Read(files, "codes/answer-codes.csv", "kind,code,text,rules", faults, line =>
        {
            var answered = line.List("rules");
            if (!answered.All(rules.ContainsKey)) line.Fault("rules", "ids of rules.csv, separated by |");
            return new AnswerCode(line.Choice("kind", AnswerKindNames), line.Filled("code"), line.Filled("text"), answered);
        }, a => a.Code);

    private static RuleEntry Rule(CsvLine line) => new(
        line.Filled("id"), line.Choice<RuleScope>("scope"), line.Choice<Severity>("severity"), line.Choice<Consequence>("consequence"),
        line.Filled("message"), line.Filled("how_to_fix"), line.Text("reference"));

    private static readonly Words<string> AnswerKindNames = Words.Of(AnswerKinds.Explained, AnswerKinds.WillFix);
}
