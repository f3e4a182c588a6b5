using WresEtl.Core.Standards;

namespace WresEtl.Adapters.Config;

/// <summary>Reads the code lists that say who is counted and on which side: contracts, statuses, staff groups, occupation codes.</summary>
internal static class PopulationFiles
{
    private static readonly Words<Side?> StaffGroupSides = new(
        ("clinical", Side.Clinical), ("nonclinical", Side.NonClinical), ("medical", Side.Medical), ("exception", null));

    private static readonly Words<Side?> OccupationSides = new(
        ("clinical", Side.Clinical), ("nonclinical", Side.NonClinical), ("medical", Side.Medical), ("staff-group", null), ("none", null));

    public static IReadOnlyList<ContractType> ContractTypes(FileSet files, FaultList faults) =>
        CsvTable.Read(files, "codes/contract-types.csv", "code,title,aliases,in_headcount,mark,note", faults, line =>
        {
            line.Choice<Mark>("mark");
            return new ContractType(
                line.Filled("code"), line.Filled("title"), line.List("aliases"), line.YesNo("in_headcount"), line.Text("note"));
        }, c => c.Code);

    /// <summary>The statuses with the year's switches applied.</summary>
    /// <param name="files">The year's folder.</param>
    /// <param name="switchedIn">The list <c>statuses_switched_in</c> of standard.yaml; null where that file is faulty.</param>
    /// <param name="faults">Where faults go.</param>
    public static IReadOnlyList<AssignmentStatus> AssignmentStatuses(FileSet files, YamlNode? switchedIn, FaultList faults)
    {
        const string Name = "codes/assignment-statuses.csv";
        var switchable = new HashSet<string>(StringComparer.Ordinal);
        var statuses = CsvTable.Read(files, Name, "code,title,aliases,in_headcount,switchable,mark,note", faults, line =>
        {
            line.Choice<Mark>("mark");
            var code = line.Filled("code");
            var switched = line.YesNo("switchable") && switchable.Add(code) && switchedIn?.Texts.Contains(code) == true;
            return new AssignmentStatus(
                code, line.Filled("title"), line.List("aliases"), line.YesNo("in_headcount") || switched, line.Text("note"));
        }, s => s.Code);
        foreach (var code in (switchedIn?.Items ?? []).Where(c => !switchable.Contains(c.Text)))
            faults.Add(files.PathOf("standard.yaml"), code.Line, $"statuses_switched_in: expected only codes that {Name} marks switchable");
        return statuses;
    }

    public static IReadOnlyList<StaffGroup> StaffGroups(FileSet files, FaultList faults) =>
        CsvTable.Read(files, "codes/staff-groups.csv", "code,title,esr_label,side,mark,source", faults, line =>
        {
            line.Choice<Mark>("mark");
            return new StaffGroup(
                line.Filled("code"), line.Filled("title"), line.Text("esr_label"), line.Choice("side", StaffGroupSides));
        }, g => g.Code);

    public static IReadOnlyList<OccupationPrefix> OccupationPrefixes(FileSet files, FaultList faults) =>
        CsvTable.Read(files, "codes/occupation-codes.csv", "prefix,side,out_of_workforce,mark,note", faults, line =>
        {
            line.Choice<Mark>("mark");
            var prefix = line.Text("prefix");
            if (prefix.Length != 1) line.Fault("prefix", "one character");
            return new OccupationPrefix(
                prefix.Length == 1 ? prefix[0] : ' ', line.Choice("side", OccupationSides), line.YesNo("out_of_workforce"));
        }, o => o.Prefix.ToString());
}
