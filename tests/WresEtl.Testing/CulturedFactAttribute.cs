using Xunit;
using Xunit.Sdk;

namespace WresEtl.Testing;

/// <summary>A fact that is run, and reported, once under each tested culture.</summary>
[AttributeUsage(AttributeTargets.Method)]
[XunitTestCaseDiscoverer("WresEtl.Testing.CulturedFactDiscoverer", "WresEtl.Testing")]
public sealed class CulturedFactAttribute : FactAttribute;

/// <summary>A theory whose every line is run, and reported, once under each tested culture.</summary>
[AttributeUsage(AttributeTargets.Method)]
[XunitTestCaseDiscoverer("WresEtl.Testing.CulturedTheoryDiscoverer", "WresEtl.Testing")]
public sealed class CulturedTheoryAttribute : TheoryAttribute;
