using System.Reflection;
using System.Xml.Linq;
using WresEtl.Testing;

namespace WresEtl.Cli.Tests.Conventions;

/// <summary>architecture.md: what may know of what. Read from the project files and from the built assemblies.</summary>
public class ProjectTests
{
    private static readonly Dictionary<string, string[]> Allowed = new()
    {
        ["WresEtl.Core"] = [],
        ["WresEtl.App"] = ["WresEtl.Core"],
        ["WresEtl.Adapters"] = ["WresEtl.App", "WresEtl.Core", "WresEtl.Verify"],
        ["WresEtl.Cli"] = ["WresEtl.Adapters", "WresEtl.App", "WresEtl.Core", "WresEtl.Verify"],
        ["WresEtl.Host"] = ["WresEtl.Adapters", "WresEtl.App", "WresEtl.Core"],
        ["WresEtl.Hangfire"] = ["WresEtl.Host", "WresEtl.Adapters", "WresEtl.App", "WresEtl.Core"],
        ["WresEtl.Verify"] = [],
    };

    public static TheoryData<string> Projects => new(Directory.EnumerateFiles(Path.Combine(Repository.Root, "src"), "*.csproj", SearchOption.AllDirectories)
        .Select(f => Path.GetFileNameWithoutExtension(f)).Order(StringComparer.Ordinal));

    public static TheoryData<string> Assemblies => new("WresEtl.Core", "WresEtl.App", "WresEtl.Adapters", "WresEtl.Cli", "WresEtl.Verify");

    private static IEnumerable<string> Included(string project, string item) =>
        XDocument.Load(Path.Combine(Repository.Root, "src", project, project + ".csproj")).Descendants(item).Select(e => e.Attribute("Include")!.Value);

    [Theory]
    [MemberData(nameof(Projects))]
    public void Project_ReferencesOnlyWhatItMay(string project) =>
        Assert.Subset(Allowed[project].ToHashSet(), Included(project, "ProjectReference").Select(r => Path.GetFileNameWithoutExtension(r.Replace('\\', '/'))).ToHashSet());

    [Theory]
    [MemberData(nameof(Assemblies))]
    public void Assembly_UsesOnlyWhatItMay(string name) => Assert.Subset(
        Allowed[name].ToHashSet(),
        Assembly.Load(name == "WresEtl.Cli" ? "wres" : name).GetReferencedAssemblies().Select(a => a.Name!).Where(a => a.StartsWith("WresEtl", StringComparison.Ordinal)).ToHashSet());

    [Theory]
    [InlineData("WresEtl.Core")]
    [InlineData("WresEtl.Verify")]
    public void CoreAndVerify_UseNoPackage(string project)
    {
        Assert.Empty(Included(project, "PackageReference"));
        Assert.All(Assembly.Load(project).GetReferencedAssemblies(), a =>
            Assert.True(a.Name!.StartsWith("System", StringComparison.Ordinal) || a.Name == "netstandard", a.Name));
    }

    // A record of init properties of things that cannot be wrong is fine; a setter is a value that changes under its reader.
    [Fact]
    public void PublicTypesOfCore_HaveNoSettableProperty() => Assert.Equal([], Assembly.Load("WresEtl.Core").GetExportedTypes()
        .SelectMany(t => t.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly))
        .Where(p => p.SetMethod is { IsPublic: true } set
            && !set.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(System.Runtime.CompilerServices.IsExternalInit)))
        .Select(p => $"{p.DeclaringType!.Name}.{p.Name}"));

    [Fact]
    public void PublicTypesOfCore_HaveNoFieldThatCanBeWritten() => Assert.Equal([], Assembly.Load("WresEtl.Core").GetExportedTypes()
        .Where(t => !t.IsEnum)
        .SelectMany(t => t.GetFields(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly))
        .Where(f => f is { IsInitOnly: false, IsLiteral: false })
        .Select(f => $"{f.DeclaringType!.Name}.{f.Name}"));

    // The generated text of a record prints every field; a type about a person says its name only.
    [Fact]
    public void TypesAboutAPerson_RedactTheirText()
    {
        string[] types = ["Assignment", "Application", "DisciplinaryCase", "TrainingRecord", "BoardMember", "Person", "PersonKey", "EmployeeNumber", "AssignmentNumber", "Finding"];
        var all = Assembly.Load("WresEtl.Core").GetExportedTypes();
        Assert.All(types, name => Assert.Contains(all, t => t.Name == name
            && t.GetMethod("ToString", BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly, []) is { } text
            && text.GetCustomAttribute<System.Runtime.CompilerServices.CompilerGeneratedAttribute>() is null));
    }
}
