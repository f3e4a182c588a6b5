using System.ComponentModel;
using Xunit.Abstractions;
using Xunit.Sdk;

namespace WresEtl.Testing;

/// <summary>One test under one culture, which its name shows.</summary>
public sealed class CulturedTestCase : XunitTestCase
{
    private string _culture = "";

    [EditorBrowsable(EditorBrowsableState.Never)]
    [Obsolete("For the deserializer only.")]
    public CulturedTestCase()
    {
    }

    internal CulturedTestCase(
        IMessageSink diagnostics, ITestFrameworkDiscoveryOptions options, ITestMethod method, string culture, object[]? line)
        : base(diagnostics, options.MethodDisplayOrDefault(), options.MethodDisplayOptionsOrDefault(), method, line) =>
        Initialize(culture);

    public override void Serialize(IXunitSerializationInfo data)
    {
        base.Serialize(data);
        data.AddValue("Culture", _culture);
    }

    public override void Deserialize(IXunitSerializationInfo data)
    {
        base.Deserialize(data);
        Initialize(data.GetValue<string>("Culture"));
    }

    public override async Task<RunSummary> RunAsync(
        IMessageSink diagnosticMessageSink,
        IMessageBus messageBus,
        object[] constructorArguments,
        ExceptionAggregator aggregator,
        CancellationTokenSource cancellationTokenSource)
    {
        using var _ = Culture.Use(_culture);
        return await base.RunAsync(diagnosticMessageSink, messageBus, constructorArguments, aggregator, cancellationTokenSource)
            .ConfigureAwait(false);
    }

    protected override string GetUniqueID() => $"{base.GetUniqueID()}[{_culture}]";

    private void Initialize(string culture)
    {
        _culture = culture;
        DisplayName += $" [{culture}]";
    }
}
