using WresEtl.Core.Indicators;

namespace WresEtl.Core.Rules.Disciplinary;

/// <summary>Case file and staff record give the same ethnic group; which one counts is the year's switch.</summary>
public sealed class D023_CaseEthnicityAgreesWithRecord : IWorkforceRule
{
    public string Id => "D023";

    public IEnumerable<Fault> Check(IndicatorInputs inputs, RuleContext context)
    {
        if (context.Intake.Cases.Count == 0) return [];
        var used = context.Standard.Switches.WorkforceEthnicityWins ? "staff record" : "case file";
        var people = context.Intake.Cases.Select(c => c.Employee).ToHashSet();
        var record = inputs.Headcount.People.Values.Where(p => people.Contains(p.Key.Employee)).ToLookup(p => p.Key.Employee, p => p.Ethnicity.Group);
        return context.Intake.Cases
            .Where(c => c.Ethnicity.Value is { Disclosure: Standards.DeclarationStatus.Declared } inFile
                && record.Contains(c.Employee) && !record[c.Employee].Contains(inFile.Group)
                && DisciplinaryEntries.WhyOut(c, context.Standard) is null)
            .Select(c => context.Of(this, c, "ethnic_origin", c.Ethnicity.Raw, ("used", used)));
    }
}
