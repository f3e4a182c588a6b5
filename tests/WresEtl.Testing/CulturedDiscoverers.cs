using Xunit.Abstractions;
using Xunit.Sdk;

namespace WresEtl.Testing;

/// <summary>Makes one test case of a fact for each culture. Found by xunit, by name.</summary>
public sealed class CulturedFactDiscoverer(IMessageSink diagnostics) : IXunitTestCaseDiscoverer
{
    public IEnumerable<IXunitTestCase> Discover(
        ITestFrameworkDiscoveryOptions discoveryOptions, ITestMethod testMethod, IAttributeInfo factAttribute) =>
        Culture.Tested.Select(culture => new CulturedTestCase(diagnostics, discoveryOptions, testMethod, culture, null));
}

/// <summary>Makes one test case of a theory's line for each culture. Found by xunit, by name.</summary>
public sealed class CulturedTheoryDiscoverer(IMessageSink diagnostics) : TheoryDiscoverer(diagnostics)
{
    protected override IEnumerable<IXunitTestCase> CreateTestCasesForDataRow(
        ITestFrameworkDiscoveryOptions discoveryOptions, ITestMethod testMethod, IAttributeInfo theoryAttribute, object[] dataRow) =>
        Culture.Tested.Select(culture => new CulturedTestCase(DiagnosticMessageSink, discoveryOptions, testMethod, culture, dataRow));

    // Lines that xunit cannot name before the run would be run under one culture only.
    protected override IEnumerable<IXunitTestCase> CreateTestCasesForTheory(
        ITestFrameworkDiscoveryOptions discoveryOptions, ITestMethod testMethod, IAttributeInfo theoryAttribute) =>
        [
            new ExecutionErrorTestCase(
                DiagnosticMessageSink, discoveryOptions.MethodDisplayOrDefault(), discoveryOptions.MethodDisplayOptionsOrDefault(),
                testMethod, "A cultured theory needs lines that xunit can serialize."),
        ];
}
