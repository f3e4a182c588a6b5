using WresEtl.Core.Standards;

namespace WresEtl.Adapters.Config;

/// <summary>Reads the codes HR may answer a finding with.</summary>
internal static class AnswerFiles
{
    private static readonly Dictionary<string, string> CodedKinds =
        AnswerKinds.All.Where(k => k != AnswerKinds.Value).ToDictionary(k => k);

    public static IReadOnlyList<AnswerCode> Codes(FileSet files, IReadOnlyDictionary<string, RuleEntry> rules, FaultList faults) =>
        CsvTable.Read(files, "codes/answer-codes.csv", "kind,code,text,rules", faults, line =>
        {
            var code = new AnswerCode(line.Choice("kind", CodedKinds), line.Filled("code"), line.Filled("text"), line.List("rules"));
            if (code.Code.Any(char.IsWhiteSpace)) line.Fault("code", "a code without space");
            if (code.Rules.Any(r => !rules.ContainsKey(r))) line.Fault("rules", "ids of rules.csv, separated by |");
            return code;
        }, c => c.Code);
}
