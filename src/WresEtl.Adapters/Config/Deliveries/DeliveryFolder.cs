using WresEtl.App.Sources;
using WresEtl.Core.Primitives;

namespace WresEtl.Adapters.Config.Deliveries;

/// <summary>
/// Reads sources and retention from <c>clients/&lt;code&gt;/client.yaml</c>, which <see cref="ConfigurationFolder"/> reads for all else.
/// </summary>
/// <param name="root">The configuration folder.</param>
public sealed class DeliveryFolder(string root) : IClientDeliveries
{
    private readonly SchemaFolder _schemas = new(root);

    public Outcome<ClientDelivery> Of(string code)
    {
        if (!ClientFolder.IsCode(code))
            return new Outcome<ClientDelivery>.Refused("bad-configuration", "client code: expected 3 to 8 letters and digits");
        var folder = $"clients/{code}";
        if (ClientFolder.IsEmpty(Path.Combine(root, folder))) return new Outcome<ClientDelivery>.Ok(new ClientDelivery([], null));
        var faults = new FaultList();
        var files = FileSet.ReadOne(root, folder, "client.yaml");
        var delivery = _schemas.Read(files, "client.yaml", "client", DeliveryYaml.From, faults);
        if (delivery is not null) new DeliveryCheck(files.PathOf("client.yaml"), faults).Check(delivery.Yaml);
        return delivery is null || faults.Count > 0 ? faults.Refusal<ClientDelivery>() : new Outcome<ClientDelivery>.Ok(delivery.Value);
    }
}
