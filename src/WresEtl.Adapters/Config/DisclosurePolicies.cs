using WresEtl.Core.Disclosure;
using YamlDotNet.Core;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace WresEtl.Adapters.Config;

/// <summary>A fault in a policy file: where, and what was expected. Line is 0 where it concerns the whole file.</summary>
public sealed record PolicyFault(string File, long Line, string Expected);

/// <summary>Reads the named policies of config/disclosure/. An unknown or missing key, a key given twice or an unknown name is a fault.</summary>
public static class DisclosurePolicies
{
    private static readonly IDeserializer Yaml = new DeserializerBuilder()
        .WithNamingConvention(UnderscoredNamingConvention.Instance).WithDuplicateKeyChecking().Build();

    /// <summary>Every policy of the folder by name; faults are listed together and leave the policy out.</summary>
    public static (IReadOnlyDictionary<string, DisclosurePolicy> Policies, IReadOnlyList<PolicyFault> Faults) Read(string folder)
    {
        ArgumentNullException.ThrowIfNull(folder);
        Dictionary<string, DisclosurePolicy> policies = new(StringComparer.Ordinal);
        List<PolicyFault> faults = [];
        string[] paths = Directory.Exists(folder) ? Directory.GetFiles(folder, "*.yaml") : [];
        foreach (var path in paths.Order(StringComparer.Ordinal))
        {
            var (policy, found) = ReadText(Path.GetFileName(path), File.ReadAllText(path));
            faults.AddRange(found);
            if (policy is not null)
                policies[policy.Name] = policy;
        }
        if (policies.Count == 0 && faults.Count == 0)
            faults.Add(new PolicyFault(folder, 0, "at least one policy file"));
        return (policies, faults);
    }

    /// <summary>One policy from the text of its file, or its faults.</summary>
    public static (DisclosurePolicy? Policy, IReadOnlyList<PolicyFault> Faults) ReadText(string file, string text)
    {
        ArgumentNullException.ThrowIfNull(file);
        // First: what nests too deep for the library would end the program.
        if (YamlReader.FaultIn(text) is { } line) return (null, [new PolicyFault(file, line, "YAML here: one document, no anchors, no tags")]);
        PolicyFile? keys;
        try
        {
            keys = Yaml.Deserialize<PolicyFile?>(text);
        }
        catch (YamlException e)
        {
            return (null, [new PolicyFault(file, e.Start.Line, "known keys, each once, with a value of its kind")]);
        }
        List<PolicyFault> faults = [.. Expected(keys ?? new PolicyFile(), Path.GetFileNameWithoutExtension(file)).Select(f => new PolicyFault(file, 0, f))];
        if (faults.Count > 0)
            return (null, faults);
        var policy = keys!.ToPolicy();
        faults.AddRange(policy.Faults().Select(f => new PolicyFault(file, 0, f)));
        return (faults.Count == 0 ? policy : null, faults);
    }

    private static IEnumerable<string> Expected(PolicyFile keys, string name)
    {
        foreach (var key in typeof(PolicyFile).GetProperties().Where(p => p.GetValue(keys) is null))
            yield return UnderscoredNamingConvention.Instance.Apply(key.Name) + " must be given";
        if (keys.Name is not null && keys.Name != name)
            yield return "name must be the name of the file";
        if (keys.Zeros is not (null or "shown" or "unless-disclosing"))
            yield return "zeros must be shown or unless-disclosing";
        if (keys.Board is not (null or "banded" or "withheld" or "consent"))
            yield return "board must be banded, withheld or consent";
    }

    /// <summary>The keys as written. Nullable: a key that is not there is a fault, never a default.</summary>
    private sealed class PolicyFile
    {
        public string? Name { get; init; }
        public int? Version { get; init; }
        public int? SmallTo { get; init; }
        public int? Width { get; init; }
        public int? InsiderWidth { get; init; }
        public int? RoundTo { get; init; }
        public string? Zeros { get; init; }
        public int? ZeroBaseBelow { get; init; }
        public bool? FullRowsSensitive { get; init; }
        public int? IndicatorBaseBelow { get; init; }
        public int? SurveyBaseBelow { get; init; }
        public string? Board { get; init; }
        public int? ProposeMergingAbove { get; init; }

        public DisclosurePolicy ToPolicy() => new()
        {
            Name = Name!,
            Version = Version!.Value,
            SmallTo = SmallTo!.Value,
            Width = Width!.Value,
            InsiderWidth = InsiderWidth!.Value,
            RoundTo = RoundTo!.Value,
            Zeros = Zeros == "shown" ? ZeroRule.Shown : ZeroRule.UnlessDisclosing,
            ZeroBaseBelow = ZeroBaseBelow!.Value,
            FullRowsSensitive = FullRowsSensitive!.Value,
            IndicatorBaseBelow = IndicatorBaseBelow!.Value,
            SurveyBaseBelow = SurveyBaseBelow!.Value,
            Board = Board == "consent" ? BoardRule.Consent : Board == "withheld" ? BoardRule.Withheld : BoardRule.Banded,
            ProposeMergingAbove = ProposeMergingAbove!.Value,
        };
    }
}
