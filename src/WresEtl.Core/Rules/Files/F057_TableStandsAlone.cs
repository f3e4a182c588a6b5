using WresEtl.Core.Intake;

namespace WresEtl.Core.Rules.Files;

/// <summary>The column that tells records apart stands there twice: two tables side by side, of which only the first is read.</summary>
public sealed class F057_TableStandsAlone : IFileRule
{
    private static readonly string[] Keys = ["employee_number", "assignment_number", "application_ref", "case_ref"];

    public string Id => "F057";

    public IEnumerable<Fault> Check(FileRecord file, RuleContext context) =>
        file.Sheets.Where(s => s.Binding is { Missing.Count: 0 } && TwinsOfKeys(s.Binding).Any()).Select(s => RuleContext.Of(
            this, s, "side by side", string.Join('|', TwinsOfKeys(s.Binding!)), ("file", file.Name), ("columns", string.Join(", ", TwinsOfKeys(s.Binding!)))));

    internal static IEnumerable<string> TwinsOfKeys(ColumnBinding binding) =>
        binding.Twins.Where(t => Keys.Any(k => binding[k] is >= 0 and var at && Standards.TextKey.Of(binding.Headings[at]) == Standards.TextKey.Of(t)));
}
